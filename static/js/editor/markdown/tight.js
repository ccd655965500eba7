import { schema } from "../schema.js";

const { nodes } = schema;
const paragraphs = [nodes.paragraph, nodes.figure];
const interrupting = [
  nodes.bullet_list,
  nodes.ordered_list,
  nodes.quotation,
  nodes.code_block,
];

/** Whether the blocks of a list item keep apart without a blank line between them. */
export function canBeTight(item) {
  if (item.childCount === 1) return true;
  return (
    item.childCount === 2 &&
    paragraphs.includes(item.firstChild.type) &&
    interrupting.includes(item.lastChild.type)
  );
}
