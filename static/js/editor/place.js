// After a save the page is a new one; the hand stays where it was, in the text or in a field.
import { TextSelection } from "prosemirror-state";

const key = "bron.place";

/** Notes the place when the form is sent, and takes it up again on the page that says it is saved. */
export function keepPlace(editor) {
  const { form } = editor.area;
  if (!form) return;
  form.addEventListener("submit", () => note(editor));
  const place = taken();
  if (place && new URLSearchParams(location.search).has("done")) take(editor, place);
}

function note({ mode, shell, view }) {
  const [from, to] = selected(view);
  const active = document.activeElement;
  const field = shell.contains(active) ? null : pointer(active);
  const range = field && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  const top = shell.getBoundingClientRect().top;
  try {
    sessionStorage.setItem(key, JSON.stringify({ mode, from, to, field, range, top }));
  } catch {
    return;
  }
}

/** Asked of the page: a cursor that was moved this very moment is not the editor's yet. */
function selected(view) {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection();
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) {
    return [view.state.selection.from, view.state.selection.to];
  }
  return [view.posAtDOM(anchorNode, anchorOffset), view.posAtDOM(focusNode, focusOffset)];
}

function taken() {
  try {
    const place = JSON.parse(sessionStorage.getItem(key));
    sessionStorage.removeItem(key);
    return place;
  } catch {
    return null;
  }
}

function take(editor, { mode, from, to, field, range, top }) {
  const { area, shell, view } = editor;
  if (mode === "markdown") editor.show(mode);
  const { doc, tr } = view.state;
  const end = doc.content.size;
  const at = (position) => doc.resolve(Math.min(position, end));
  view.dispatch(tr.setSelection(TextSelection.between(at(from), at(to))));
  const control = field === null ? (mode === "rich" ? view.dom : area) : document.querySelector(field);
  control?.closest("details")?.setAttribute("open", "");
  control?.focus({ preventScroll: true });
  if (control && range?.[0] != null) control.setSelectionRange(...range);
  window.scrollBy({ top: shell.getBoundingClientRect().top - top, behavior: "instant" });
}

/** A selector that finds the control again on the next page. */
function pointer({ id, name, value }) {
  if (id) return `#${CSS.escape(id)}`;
  return name ? `[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]` : "body";
}
