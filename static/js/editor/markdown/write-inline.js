// Inline nodes to Markdown. Marks nest so that the one that reaches furthest opens first.
import { schema } from "../schema.js";
import { fully, lightly, linkAddress, linkTitle } from "./escape.js";

const { nodes, marks } = schema;
const outer = [marks.link, marks.strong, marks.em, marks.strike];
const wordEnd = /[^\s\p{P}$+<=>^`|~]$/u;
const wordStart = /^[^\s\p{P}$+<=>^`|~]/u;
const signEnd = /[\p{P}\p{S}]$/u;
const signStart = /^[\p{P}\p{S}]/u;

/** Ways of writing the same text, the plainest first. */
export const manners = [
  { escape: lightly, em: "*" },
  { escape: lightly, em: "_" },
  { escape: fully, em: "*" },
  { escape: fully, em: "_" },
  { escape: fully, em: "*", encode: true },
  { escape: fully, em: "_", encode: true },
];

export function writeInline(content, manner) {
  const leaves = [];
  content.forEach((node) => leaves.push({ node, marks: node.marks }));
  return run(leaves, manner, false);
}

function run(leaves, manner, insideLink) {
  let out = "";
  let encodeNext = false;
  for (let from = 0; from < leaves.length; ) {
    const mark = widest(leaves, from);
    const to = mark ? reach(leaves, from, mark) : from + 1;
    let piece = mark
      ? wrapped(mark, leaves.slice(from, to), manner, insideLink)
      : leaf(leaves[from].node, manner, insideLink);
    if (encodeNext && wordStart.test(piece)) {
      piece = piece.replace(/^./su, encoded);
    }
    encodeNext = false;
    if (manner.encode && mark && mark.type !== marks.link) {
      // A sign inside the delimiters beside a letter outside them would make them literal.
      const inner = piece.slice(1, -1).replace(/^[*~]|[*~]$/g, "");
      if (signStart.test(inner)) out = out.replace(wordEnd, encoded);
      encodeNext = signEnd.test(inner);
    }
    out += piece;
    from = to;
  }
  return out;
}

const encoded = (char) => `&#${char.codePointAt(0)};`;

function widest(leaves, from) {
  let best = null;
  let length = 0;
  for (const type of outer) {
    const mark = type.isInSet(leaves[from].marks);
    const to = mark ? reach(leaves, from, mark) : from;
    if (to - from > length) {
      best = mark;
      length = to - from;
    }
  }
  return best;
}

function reach(leaves, from, mark) {
  let to = from;
  while (to < leaves.length && mark.isInSet(leaves[to].marks)) to++;
  return to;
}

function wrapped(mark, leaves, manner, insideLink) {
  const inside = leaves.map(({ node, marks: all }) => ({ node, marks: mark.removeFromSet(all) }));
  const written = run(inside, manner, insideLink || mark.type === marks.link);
  // Delimiters beside white space would be literal.
  const inner = manner.encode ? written.replace(/^[ \u00a0]|[ \u00a0]$/g, encoded) : written;
  switch (mark.type) {
    case marks.strong:
      return `**${inner}**`;
    case marks.em:
      return manner.em + inner + manner.em;
    case marks.strike:
      return `~~${inner}~~`;
    default:
      return link(mark, leaves, inner);
  }
}

function link(mark, leaves, inner) {
  const { href, title } = mark.attrs;
  const bare =
    leaves.length === 1 && leaves[0].marks.length === 1 && leaves[0].node.text === href && !title;
  if (bare && /^[a-z][a-z0-9+.-]{1,31}:[^\s<>]*$/i.test(href)) return `<${href}>`;
  return `[${inner}](${href === "" && !title ? "" : linkAddress(href)}${linkTitle(title)})`;
}

function leaf(node, manner, insideLink) {
  switch (node.type) {
    case nodes.text:
      return marks.code.isInSet(node.marks)
        ? codeSpan(node.text)
        : manner.escape(node.text, insideLink);
    case nodes.hard_break:
      return "\\\n";
    case nodes.footnote_reference:
      return `[^${node.attrs.label}]`;
    default:
      return writeImage(node, manner);
  }
}

export function writeImage({ attrs }, manner) {
  return `![${manner.escape(attrs.alt, true)}](${linkAddress(attrs.src)}${linkTitle(attrs.title)})`;
}

function codeSpan(text) {
  let fence = "`";
  while (text.split(/[^`]+/).includes(fence)) fence += "`";
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? " " : "";
  return fence + pad + text + pad + fence;
}
