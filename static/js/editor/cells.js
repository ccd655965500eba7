import { Selection, TextSelection } from "prosemirror-state";
import { addRowAfter, goToNextCell, isInTable } from "prosemirror-tables";
import { schema } from "./schema.js";

export const inTable = (state) => isInTable(state);

/** In the last cell: a new row, and into it. */
export function cellOrNewRow(state, dispatch, view) {
  if (!isInTable(state)) return false;
  if (dispatch && addRowAfter(state, dispatch)) goToNextCell(1)(view.state, dispatch);
  return true;
}

/** Enter in a cell goes to the cell below it, and from the last row out of the table. */
export function cellBelow(state, dispatch) {
  if (!isInTable(state)) return false;
  const { $head } = state.selection;
  const depth = depthOf($head, "row");
  if (depth === null) return true;
  const table = $head.node(depth - 1);
  const row = $head.index(depth - 1);
  const column = $head.index(depth);
  const { tr } = state;
  if (row + 1 < table.childCount) {
    let at = $head.after(depth) + 1;
    for (let i = 0; i < column; i++) at += table.child(row + 1).child(i).nodeSize;
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView());
    return true;
  }
  const after = $head.after(depth - 1);
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, schema.nodes.paragraph.create());
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(after))).scrollIntoView());
  return true;
}

function depthOf($pos, role) {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.spec.tableRole === role) return depth;
  }
  return null;
}
