// GFM tables: a header row, one line of text in a cell, no merged cells, one alignment a column.
const cellAttributes = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null },
  align: { default: null },
};

const alignments = ["left", "center", "right"];

const readCell = (dom) => {
  const align = dom.dataset.align ?? dom.getAttribute("align");
  return { align: alignments.includes(align) ? align : null };
};

const cell = (tag, role) => ({
  attrs: cellAttributes,
  content: "paragraph",
  tableRole: role,
  isolating: true,
  parseDOM: [{ tag, getAttrs: readCell }],
  toDOM: (node) => [tag, node.attrs.align ? { "data-align": node.attrs.align } : {}, 0],
});

export const tableNodes = {
  table: {
    content: "table_row+",
    tableRole: "table",
    isolating: true,
    group: "block",
    parseDOM: [{ tag: "table" }],
    toDOM: () => ["table", ["tbody", 0]],
  },
  table_row: {
    content: "(table_cell | table_header)*",
    tableRole: "row",
    parseDOM: [{ tag: "tr" }],
    toDOM: () => ["tr", 0],
  },
  table_cell: cell("td", "cell"),
  table_header: cell("th", "header_cell"),
};
