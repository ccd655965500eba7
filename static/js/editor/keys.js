import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { undoInputRule } from "prosemirror-inputrules";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { NodeSelection } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { cellBelow, cellOrNewRow, inTable } from "./cells.js";
import { bold, heading, italic, list, quotation } from "./commands.js";
import { editLink } from "./link.js";
import { editPicture } from "./picture.js";
import { leave } from "./leave.js";
import { schema } from "./schema.js";

const { nodes } = schema;

/** The editor's shortcuts. Ctrl stands for Cmd on a Mac. */
export const keys = (editor) => [
  keymap({
    "Mod-b": bold,
    "Mod-i": italic,
    "Mod-k": () => editLink(editor),
    "Mod-z": undo,
    "Mod-y": redo,
    "Mod-Shift-z": redo,
    "Mod-Alt-2": heading(2),
    "Mod-Alt-3": heading(3),
    "Mod-Shift-7": list(nodes.ordered_list),
    "Mod-Shift-8": list(nodes.bullet_list),
    "Mod-Shift-9": quotation,
    Enter: chainCommands(openPicture(editor), cellBelow, splitListItem(nodes.list_item)),
    "Shift-Enter": chainCommands(exitCode, lineBreak),
    Tab: chainCommands(goToNextCell(1), cellOrNewRow, sinkListItem(nodes.list_item)),
    "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(nodes.list_item)),
    Backspace: undoInputRule,
    Escape: () => leave(editor),
  }),
  keymap(baseKeymap),
];

const openPicture = (editor) => (state) =>
  state.selection instanceof NodeSelection && state.selection.node.type === nodes.figure
    ? editPicture(editor)
    : false;

function lineBreak(state, dispatch) {
  const { parent } = state.selection.$from;
  if (parent.type !== nodes.paragraph || inTable(state)) return true;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
}
