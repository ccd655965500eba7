// Tables as Markdown can hold them: every row as wide as the widest, one line of text in a cell.

export function squareTables(body) {
  for (const table of body.querySelectorAll("table")) {
    if (table.querySelector("table")) continue;
    const rows = [...table.rows];
    for (const row of rows) spread(row);
    for (const row of rows) for (const cell of [...row.cells]) reachDown(cell, row, rows);
    const width = Math.max(0, ...rows.map((row) => row.cells.length));
    for (const row of rows) {
      while (row.cells.length < width) row.insertCell();
      for (const cell of row.cells) oneLine(cell);
    }
    for (const extra of table.querySelectorAll("caption, colgroup")) extra.remove();
  }
}

/** A cell over several columns keeps its text in the first of them. */
function spread(row) {
  for (const cell of [...row.cells]) {
    const more = Math.min(cell.colSpan, 50) - 1;
    cell.removeAttribute("colspan");
    for (let i = 0; i < more; i++) cell.after(row.ownerDocument.createElement("td"));
  }
}

function reachDown(cell, row, rows) {
  const first = rows.indexOf(row) + 1;
  const below = rows.slice(first, first + Math.min(cell.rowSpan, 500) - 1);
  cell.removeAttribute("rowspan");
  for (const other of below) {
    const empty = row.ownerDocument.createElement("td");
    const at = other.cells[cell.cellIndex];
    if (at) at.before(empty);
    else other.append(empty);
  }
}

function oneLine(cell) {
  for (const line of cell.querySelectorAll("br")) line.replaceWith(" ");
  for (const block of cell.querySelectorAll("p, div, li, h1, h2, h3, h4, h5, h6")) block.append(" ");
  for (const block of [...cell.querySelectorAll("p, div, ul, ol, li, h1, h2, h3, h4, h5, h6")]) {
    block.replaceWith(...block.childNodes);
  }
}
