import { TextSelection } from "prosemirror-state";
import { ask } from "./dialog.js";
import { schema } from "./schema.js";

const type = schema.marks.link;

/** Asks for an address and links the selection, or the link that the cursor is in, to it. */
export function editLink(editor) {
  const { label, view } = editor;
  const { from, to, existing } = range(view.state);
  const dialog = ask({
    title: label("link"),
    ok: label("ok"),
    cancel: label("cancel"),
    fields: [
      {
        name: "address",
        label: label("linkAddress"),
        inputmode: "url",
        autocomplete: "off",
        value: existing?.attrs.href,
      },
    ],
    check: (open) => problem(open, label),
  });
  dialog.answer.then((answer) => {
    if (answer) apply(view, from, to, existing, addressOf(answer.address));
    view.focus();
  });
  return true;
}

function problem(dialog, label) {
  const { address } = dialog.querySelector("form").elements;
  const typed = address.value.trim();
  if (typed === "" || permitted(addressOf(typed))) return null;
  dialog.blame(address);
  return label("linkAddressWrong");
}

/** What the site lets stand in an article: the web, mail, a telephone, a page of its own, a place. */
export function permitted(address) {
  if (/\s/.test(address)) return false;
  if (/^(\/(?![/\\])|#.)/.test(address)) return true;
  if (/^mailto:[^@]+@[^@]+$/i.test(address)) return true;
  if (/^tel:\+?[\d().-]+$/i.test(address)) return true;
  return /^https?:\/\/[^/]/i.test(address) && URL.canParse(address);
}

function apply(view, from, to, existing, href) {
  const { tr } = view.state;
  if (href === "") {
    view.dispatch(tr.removeMark(from, to, type));
    return;
  }
  const mark = type.create({ href, title: existing?.attrs.title ?? null });
  if (from === to) tr.replaceSelectionWith(schema.text(href, [mark]), false);
  else tr.removeMark(from, to, type).addMark(from, to, mark);
  view.dispatch(tr.removeStoredMark(type));
}

/** `example.org/x` is meant as an address of the web, `a@b.org` as one of mail. */
export function addressOf(typed) {
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(typed)) return `mailto:${typed}`;
  if (/^(www\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}(:\d+)?([/?#]\S*)?$/iu.test(typed)) {
    return `https://${typed}`;
  }
  return typed;
}

/** The selection; with only a cursor, the whole link around it. */
function range({ selection }) {
  const { from, to, empty, $from } = selection;
  const existing = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  if (!empty || !existing || !(selection instanceof TextSelection)) return { from, to, existing };
  const { parent } = $from;
  const holds = (at) => existing.isInSet(parent.child(at).marks);
  let first = Math.min($from.index(), parent.childCount - 1);
  if (!holds(first)) first--;
  let last = first;
  while (first > 0 && holds(first - 1)) first--;
  while (last + 1 < parent.childCount && holds(last + 1)) last++;
  const begin = $from.posAtIndex(first);
  return { from: begin, to: $from.posAtIndex(last + 1), existing };
}
