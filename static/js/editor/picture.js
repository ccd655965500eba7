// A figure is made and changed in one dialog. No picture gets in without someone deciding what
// stands for it when it can't be seen.
import { NodeSelection, TextSelection } from "prosemirror-state";
import { ask } from "./dialog.js";
import { element } from "./elements.js";
import { schema } from "./schema.js";
import { Refused, upload } from "./upload.js";
import { pick } from "../media/picker.js";

const { figure, paragraph } = schema.nodes;

const selected = ({ selection }) =>
  selection instanceof NodeSelection && selection.node.type === figure ? selection.node : null;

export const pictureSelected = (state) => selected(state) !== null;

/** Asks for a picture, or changes the one that is selected. `file`: already chosen. */
export function editPicture(editor, file = null) {
  askForPicture(editor, file);
  return true;
}

/** Resolves when the dialog has closed. */
export async function askForPicture(editor, file) {
  const { label, view } = editor;
  const node = file ? null : selected(view.state);
  const dialog = ask({
    title: label("picture"),
    ok: label("ok"),
    cancel: label("cancel"),
    fields: fields(label, node?.attrs ?? { src: "", alt: "", caption: "", credit: "" }, node),
    check: (open) => problem(open, label),
  });
  prepare(dialog, editor, file);
  const answer = await dialog.answer;
  if (answer) insert(view, attributes(answer), node);
  view.focus();
}

const fields = (label, { src, alt, caption, credit }, node) => [
  { name: "file", label: label("pictureFile"), type: "file", accept: "image/*" },
  { name: "address", label: label("pictureAddress"), value: src, autocomplete: "off" },
  { name: "alt", label: label("pictureAlt"), type: "textarea", value: alt },
  {
    name: "decorative",
    label: label("pictureDecorative"),
    type: "checkbox",
    value: node && alt === "",
  },
  { name: "caption", label: label("pictureCaption"), type: "textarea", value: caption },
  { name: "credit", label: label("pictureCredit"), value: credit },
];

function prepare(dialog, editor, file) {
  const { file: chosen, alt, decorative } = dialog.querySelector("form").elements;
  const settle = () => (alt.disabled = decorative.checked);
  decorative.addEventListener("change", settle);
  settle();
  chosen.addEventListener("change", () => chosen.files[0] && send(dialog, chosen.files[0], editor));
  const library = element("button", { type: "button" }, editor.label("library"));
  library.addEventListener("click", () => choose(dialog, editor));
  chosen.parentElement.after(element("p", { class: "dialog-field" }, library));
  if (file) send(dialog, file, editor);
}

/** A picture from the library, with what is offered of it where nothing is typed. */
async function choose(dialog, { label }) {
  const item = await pick(label);
  if (!item) return;
  const { address, alt, decorative, caption, credit } = dialog.querySelector("form").elements;
  address.value = item.address;
  if (!decorative.checked) alt.value ||= item.alt;
  caption.value ||= item.caption;
  credit.value ||= item.credit;
  dialog.say("");
  alt.focus();
}

async function send(dialog, file, editor) {
  const { label } = editor;
  const { address, alt } = dialog.querySelector("form").elements;
  const submit = dialog.querySelector("[type=submit]");
  if (!file.type.startsWith("image/")) {
    dialog.say(label("pictureNotImage"));
    return;
  }
  submit.disabled = true;
  dialog.tell(label("pictureUploading"));
  try {
    address.value = (await upload(file, editor)).address;
    dialog.tell(label("pictureUploaded"));
    alt.focus();
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    dialog.say(refused.message);
  } finally {
    submit.disabled = false;
  }
}

function problem(dialog, label) {
  const { address, alt, decorative } = dialog.querySelector("form").elements;
  if (address.value.trim() === "") return label("pictureAddressMissing");
  if (alt.value.trim() === "" && !decorative.checked) return label("pictureAltMissing");
  return null;
}

const attributes = ({ address, alt, decorative, caption, credit }) => ({
  src: address,
  alt: decorative ? "" : alt,
  caption,
  credit,
});

function insert(view, attrs, node) {
  const { tr, selection } = view.state;
  if (node) {
    tr.setNodeMarkup(selection.from, null, attrs);
    view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, selection.from)));
    return;
  }
  const { $from } = selection;
  const depth = topDepth($from);
  const empty = $from.parent.type === paragraph && $from.parent.content.size === 0 && depth === $from.depth;
  const at = empty ? $from.before() : depth === 0 ? selection.to : $from.after(depth);
  const made = figure.create(attrs);
  if (empty) tr.replaceWith(at, $from.after(), made);
  else tr.insert(at, made);
  const after = at + made.nodeSize;
  if (!tr.doc.resolve(after).nodeAfter) tr.insert(after, paragraph.create());
  const next = TextSelection.near(tr.doc.resolve(after), 1);
  view.dispatch(tr.setSelection(next).scrollIntoView());
}

/** A picture stands between the blocks of the text, never in a list, a quotation or a cell. */
const topDepth = ($from) => Math.min($from.depth, 1);
