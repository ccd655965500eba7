// What a body may hold. Markdown can say all of it; what it can't say has no node here.
import { Schema } from "prosemirror-model";
import { blocks } from "./schema-blocks.js";
import { tableNodes } from "./schema-tables.js";
import { inlines, marks } from "./schema-inline.js";

export const schema = new Schema({
  nodes: { ...blocks, ...tableNodes, ...inlines },
  marks,
});
