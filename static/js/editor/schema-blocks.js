// Readers see h2 to h4 whatever the Markdown says: the page's own title is the h1.
const shown = (level) => Math.min(Math.max(level, 2), 4);

const listAttributes = { tight: { default: true }, marker: { default: null } };

export const blocks = {
  doc: { content: "(block | footnote)+" },

  paragraph: {
    content: "inline*",
    group: "block",
    parseDOM: [{ tag: "p" }],
    toDOM: () => ["p", 0],
  },

  heading: {
    attrs: { level: { default: 2 } },
    content: "inline*",
    group: "block",
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: shown(level) },
    })),
    toDOM: (node) => [`h${shown(node.attrs.level)}`, 0],
  },

  quotation: {
    content: "block+",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },

  bullet_list: {
    attrs: listAttributes,
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },

  ordered_list: {
    attrs: { ...listAttributes, start: { default: 1 } },
    content: "list_item+",
    group: "block",
    parseDOM: [{ tag: "ol", getAttrs: (dom) => ({ start: dom.start > 0 ? dom.start : 1 }) }],
    toDOM: (node) => ["ol", node.attrs.start === 1 ? {} : { start: node.attrs.start }, 0],
  },

  list_item: {
    content: "block+",
    defining: true,
    parseDOM: [{ tag: "li" }],
    toDOM: () => ["li", 0],
  },

  // Markdown that the editor has no form for, kept as its source.
  raw: {
    content: "text*",
    marks: "",
    group: "block",
    code: true,
    defining: true,
    parseDOM: [{ tag: "pre[data-raw]", preserveWhitespace: "full" }],
    toDOM: () => ["pre", { class: "raw", "data-raw": "", spellcheck: "false" }, 0],
  },

  code_block: {
    attrs: { info: { default: "" } },
    content: "text*",
    marks: "",
    group: "block",
    code: true,
    defining: true,
    parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
    toDOM: () => ["pre", { spellcheck: "false" }, ["code", 0]],
  },

  rule: {
    group: "block",
    parseDOM: [{ tag: "hr" }],
    toDOM: () => ["hr"],
  },

  figure: {
    attrs: { src: {}, alt: { default: "" }, caption: { default: "" }, credit: { default: "" } },
    group: "block",
    draggable: true,
    parseDOM: [
      {
        tag: "figure[data-src]",
        getAttrs: (dom) => ({
          src: dom.dataset.src,
          alt: dom.dataset.alt ?? "",
          caption: dom.dataset.caption ?? "",
          credit: dom.dataset.credit ?? "",
        }),
      },
    ],
    toDOM: (node) => [
      "figure",
      {
        "data-src": node.attrs.src,
        "data-alt": node.attrs.alt,
        "data-caption": node.attrs.caption,
        "data-credit": node.attrs.credit,
      },
      ["img", { src: node.attrs.src, alt: node.attrs.alt }],
    ],
  },

  footnote: {
    attrs: { label: {} },
    content: "block+",
    defining: true,
    parseDOM: [
      {
        tag: "div[data-footnote]",
        getAttrs: (dom) => ({ label: dom.dataset.footnote }),
      },
    ],
    toDOM: (node) => ["div", { class: "footnote", "data-footnote": node.attrs.label }, 0],
  },
};
