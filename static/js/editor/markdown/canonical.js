// The form of a document that Markdown can say exactly: reading back what is written of it gives
// the same document. What differs from what was on the screen is only what nobody can see.
import { Fragment } from "prosemirror-model";
import { schema } from "../schema.js";
import { canonicalInline } from "./canonical-inline.js";
import { figureOf } from "./figure.js";
import { canBeTight } from "./tight.js";

const { nodes } = schema;

/** The canonical form of a block, or null if there is nothing in it. */
export function canonical(node) {
  switch (node.type) {
    case nodes.paragraph:
      return paragraph(node);
    case nodes.heading: {
      const content = canonicalInline(node.content, { oneLine: true });
      return content.size > 0 ? node.copy(content) : null;
    }
    case nodes.quotation:
    case nodes.footnote:
      return container(node);
    case nodes.bullet_list:
    case nodes.ordered_list:
      return list(node);
    case nodes.table:
      return mapped(node, (row) => mapped(row, cell));
    case nodes.raw:
      return node.textContent.trim() === "" ? null : node;
    case nodes.figure:
      return figure(node);
    default:
      return node;
  }
}

/** Blocks side by side: empty ones go, and two lists in a row differ in their marker. */
export function canonicalBlocks(parent) {
  const found = [];
  parent.forEach((child) => {
    const block = canonical(child);
    if (block) found.push(apart(found.at(-1), block));
  });
  return found;
}

const others = { "-": "*", "*": "-", "+": "-", ".": ")", ")": "." };

/** Two lists with the same marker would be read as one. */
export function apart(before, block) {
  const same = before && before.type === block.type && before.attrs.marker === block.attrs.marker;
  if (!same || !block.attrs.marker) return block;
  const attrs = { ...block.attrs, marker: others[block.attrs.marker] };
  return block.type.create(attrs, block.content);
}

function paragraph(node) {
  const content = canonicalInline(node.content, {});
  return content.size > 0 ? (figureOf(content) ?? node.copy(content)) : null;
}

function container(node) {
  const blocks = canonicalBlocks(node);
  if (blocks.length > 0) return node.copy(Fragment.from(blocks));
  return node.type === nodes.footnote ? node.copy(Fragment.from(nodes.paragraph.create())) : null;
}

function list(node) {
  const items = [];
  node.forEach((item) => {
    const blocks = canonicalBlocks(item);
    items.push(item.copy(Fragment.from(blocks.length > 0 ? blocks : nodes.paragraph.create())));
  });
  const marker = node.attrs.marker ?? (node.type === nodes.bullet_list ? "-" : ".");
  return node.type.create({ ...node.attrs, marker, tight: tight(node, items) }, items);
}

/** Whether a reader would take this list for a tight one, however it gets written. */
function tight(node, items) {
  const spaced = items.length > 1 || items[0].childCount > 1;
  const visible = (child) =>
    child.type === nodes.figure || (child.type === nodes.paragraph && child.content.size > 0);
  if (!spaced || !items.some((item) => item.children.some(visible))) return true;
  return node.attrs.tight && items.every(canBeTight);
}

function mapped(node, change) {
  return node.copy(Fragment.from(node.children.map(change)));
}

function cell(node) {
  const content = canonicalInline(node.firstChild.content, { oneLine: true });
  const plain = { align: node.attrs.align };
  return node.type.create(plain, nodes.paragraph.create(null, content));
}

const line = (text) => text.replace(/\s+/g, " ").trim();

function figure(node) {
  const { src, alt, caption, credit } = node.attrs;
  return node.type.create({
    src,
    alt: line(alt),
    // The bar divides caption and credit; of two, the last one counts.
    caption: credit === "" ? line(caption).replaceAll(" | ", "|") : line(caption),
    credit: line(credit).replaceAll(" | ", "|"),
  });
}
