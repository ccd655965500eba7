const simple = (tag, ...others) => ({
  parseDOM: [tag, ...others].map((name) => ({ tag: name })),
  toDOM: () => [tag, 0],
});

export const inlines = {
  text: { group: "inline" },

  hard_break: {
    inline: true,
    group: "inline",
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },

  image: {
    attrs: { src: {}, alt: { default: "" }, title: { default: null } },
    inline: true,
    group: "inline",
    draggable: true,
    parseDOM: [
      {
        tag: "img[src]",
        getAttrs: (dom) => ({
          src: dom.getAttribute("src"),
          alt: dom.getAttribute("alt") ?? "",
          title: dom.getAttribute("title"),
        }),
      },
    ],
    toDOM: (node) => ["img", node.attrs],
  },

  footnote_reference: {
    attrs: { label: {} },
    inline: true,
    group: "inline",
    parseDOM: [
      {
        tag: "sup[data-reference]",
        getAttrs: (dom) => ({ label: dom.dataset.reference }),
      },
    ],
    toDOM: ({ attrs }) => [
      "sup",
      { class: "footnote-reference", "data-reference": attrs.label },
      attrs.label,
    ],
  },
};

export const marks = {
  link: {
    attrs: { href: {}, title: { default: null } },
    inclusive: false,
    parseDOM: [
      {
        tag: "a[href]",
        getAttrs: (dom) => ({ href: dom.getAttribute("href"), title: dom.getAttribute("title") }),
      },
    ],
    toDOM: (mark) => ["a", mark.attrs, 0],
  },
  strong: simple("strong", "b"),
  em: simple("em", "i"),
  strike: simple("s", "del", "strike"),
  code: simple("code"),
};
