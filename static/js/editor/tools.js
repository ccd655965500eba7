// What is on the toolbar, in order.
import { redo, undo } from "prosemirror-history";
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow } from "prosemirror-tables";
import { inTable } from "./cells.js";
import {
  bold,
  heading,
  inList,
  inQuotation,
  insertFootnote,
  insertTable,
  isHeading,
  italic,
  list,
  marked,
  quotation,
} from "./commands.js";
import { editLink } from "./link.js";
import { editPicture, pictureSelected } from "./picture.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

/** A tool whose command can be asked whether it would do anything. */
const tool = (name, run, keys, active) => ({ name, run, keys, active, enabled: (s) => run(s) });

/** In a table, what no cell can hold makes room for what a table needs. */
const outside = (made) => ({ ...made, shown: (state) => !inTable(state) });
const cells = (name, run) => ({ name, run, shown: inTable });

export const tools = (editor) => [
  tool("bold", bold, "Control+B", marked(marks.strong)),
  tool("italic", italic, "Control+I", marked(marks.em)),
  {
    name: "link",
    keys: "Control+K",
    run: () => editLink(editor) && "dialog",
    active: marked(marks.link),
  },
  outside(tool("heading2", heading(2), "Control+Alt+2", isHeading(2))),
  outside(tool("heading3", heading(3), "Control+Alt+3", isHeading(3))),
  outside(tool("bullets", list(nodes.bullet_list), "Control+Shift+8", inList(nodes.bullet_list))),
  outside(tool("numbers", list(nodes.ordered_list), "Control+Shift+7", inList(nodes.ordered_list))),
  outside(tool("quotation", quotation, "Control+Shift+9", inQuotation)),
  cells("rowAdd", addRowAfter),
  cells("rowRemove", removeOrAll(deleteRow)),
  cells("columnAdd", addColumnAfter),
  cells("columnRemove", removeOrAll(deleteColumn)),
  { name: "picture", run: () => editPicture(editor) && "dialog", active: pictureSelected },
  tool("footnote", insertFootnote),
  outside(tool("table", insertTable)),
  tool("undo", undo, "Control+Z"),
  tool("redo", redo, "Control+Y"),
];

export const toggle = (editor) => ({
  name: "markdown",
  run: () => editor.toggle(),
  active: () => editor.mode === "markdown",
});

/** The last row or column takes the table with it. */
function removeOrAll(command) {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth--) {
      const table = $from.node(depth);
      if (table.type !== nodes.table) continue;
      const last = command === deleteRow ? table.childCount === 1 : table.firstChild.childCount === 1;
      if (!last) return command(state, dispatch);
      dispatch?.(state.tr.delete($from.before(depth), $from.after(depth)));
      return true;
    }
    return false;
  };
}
