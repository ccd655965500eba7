// Tables stay what Markdown can say: the first row is the header, a column has one alignment.
import { Plugin } from "prosemirror-state";
import { schema } from "./schema.js";

const { nodes } = schema;

export function regularTables() {
  return new Plugin({
    appendTransaction(changes, before, { doc, tr }) {
      if (!changes.some((change) => change.docChanged)) return null;
      doc.descendants((node, at) => {
        if (node.type === nodes.table) regular(node, at, tr);
        return !node.isTextblock;
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function regular(table, at, tr) {
  const aligns = table.firstChild.children.map((cell) => cell.attrs.align);
  table.forEach((row, offset, index) => {
    const type = index === 0 ? nodes.table_header : nodes.table_cell;
    let column = 0;
    row.forEach((cell, inside) => {
      const align = aligns[column++] ?? null;
      if (cell.type === type && cell.attrs.align === align) return;
      tr.setNodeMarkup(at + offset + inside + 2, type, { ...cell.attrs, align });
    });
  });
}

/** A new table of a header and two rows, three columns wide. */
export function newTable() {
  const row = (type) =>
    nodes.table_row.create(null, Array.from({ length: 3 }, () => type.createAndFill()));
  return nodes.table.create(null, [
    row(nodes.table_header),
    row(nodes.table_cell),
    row(nodes.table_cell),
  ]);
}
