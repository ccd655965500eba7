// What the toolbar and the shortcuts do, and whether it holds where the cursor is.
import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { TextSelection } from "prosemirror-state";
import { newTable } from "./tables.js";
import { schema } from "./schema.js";

const { nodes, marks } = schema;

export const bold = toggleMark(marks.strong);
export const italic = toggleMark(marks.em);

export const marked = (type) => (state) => {
  const { from, $from, to, empty } = state.selection;
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
};

export const isHeading = (level) => (state) => {
  const { parent } = state.selection.$from;
  return parent.type === nodes.heading && Math.max(2, parent.attrs.level) === level;
};

export const heading = (level) => (state, dispatch) =>
  isHeading(level)(state)
    ? setBlockType(nodes.paragraph)(state, dispatch)
    : setBlockType(nodes.heading, { level })(state, dispatch);

/** The depth of the closest ancestor of one of these types, or null. */
function ancestor({ selection: { $from } }, ...types) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if (types.includes($from.node(depth).type)) return depth;
  }
  return null;
}

export const inList = (type) => (state) => {
  const depth = ancestor(state, nodes.bullet_list, nodes.ordered_list);
  return depth !== null && state.selection.$from.node(depth).type === type;
};

/** Makes a list, takes it away, or turns one kind into the other. */
export const list = (type) => (state, dispatch) => {
  if (inList(type)(state)) return liftListItem(nodes.list_item)(state, dispatch);
  const depth = ancestor(state, nodes.bullet_list, nodes.ordered_list);
  if (depth === null) return wrapInList(type)(state, dispatch);
  const { $from } = state.selection;
  const { tight } = $from.node(depth).attrs;
  dispatch?.(state.tr.setNodeMarkup($from.before(depth), type, { tight }));
  return true;
};

export const inQuotation = (state) => ancestor(state, nodes.quotation) !== null;

export const quotation = (state, dispatch) =>
  inQuotation(state) ? lift(state, dispatch) : wrapIn(nodes.quotation)(state, dispatch);

export function insertTable(state, dispatch) {
  const { $from } = state.selection;
  if ($from.depth === 0) return false;
  const { tr } = state;
  const empty = $from.parent.type === nodes.paragraph && $from.parent.content.size === 0;
  const at = empty ? $from.before() : $from.after(1);
  if (!empty) tr.insert(at, newTable());
  else tr.replaceWith(at, $from.after(), newTable());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  return true;
}

/** A reference where the cursor is, and its note at the end of the text, ready to be typed. */
export function insertFootnote(state, dispatch) {
  const { $from } = state.selection;
  if (!$from.parent.inlineContent || $from.parent.type.spec.code) return false;
  const label = freeLabel(state.doc);
  const { tr } = state;
  tr.replaceSelectionWith(nodes.footnote_reference.create({ label }), false);
  const at = tr.doc.content.size;
  tr.insert(at, nodes.footnote.create({ label }, nodes.paragraph.create()));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
}

function freeLabel(doc) {
  const taken = new Set();
  doc.descendants((node) => {
    if (node.attrs.label) taken.add(node.attrs.label);
  });
  let number = 1;
  while (taken.has(String(number))) number++;
  return String(number);
}
