// What readers will see and the Markdown only implies: cards, attributions, bare links.
import { Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { schema } from "./schema.js";

const { nodes, marks } = schema;
const address = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)"'’”\]]/g;

/** `rawLabel`: what stands above a block that is shown as its Markdown. */
export function appearance(rawLabel) {
  return new Plugin({
    state: {
      init: (_, { doc }) => decorate(doc, rawLabel),
      apply: (change, before) => (change.docChanged ? decorate(change.doc, rawLabel) : before),
    },
    props: {
      decorations(state) {
        return this.getState(state);
      },
    },
  });
}

function decorate(doc, rawLabel) {
  const found = [];
  const block = (node, at, attributes) =>
    found.push(Decoration.node(at, at + node.nodeSize, attributes));
  doc.descendants((node, at, parent) => {
    if (node.type === nodes.raw) block(node, at, { "data-label": rawLabel });
    if (node.type === nodes.paragraph && isCard(node)) block(node, at, { class: "card" });
    if (node.type === nodes.paragraph && isAttribution(node, parent)) {
      block(node, at, { class: "attribution" });
    }
    if (node.isText && !parent.type.spec.code) found.push(...links(node, at));
  });
  return DecorationSet.create(doc, found);
}

const isCard = (node) => /^https?:\/\/[^\s<>]+$/.test(node.textContent) && node.childCount === 1;

const isAttribution = (node, parent) =>
  parent.type === nodes.quotation &&
  parent.lastChild === node &&
  parent.childCount > 1 &&
  node.textContent.startsWith("— ");

function links(node, at) {
  if (marks.link.isInSet(node.marks) || marks.code.isInSet(node.marks)) return [];
  return [...node.text.matchAll(address)].map((match) =>
    Decoration.inline(at + match.index, at + match.index + match[0].length, { class: "bare-link" }),
  );
}
