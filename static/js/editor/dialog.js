// A native modal dialog with labelled fields. It stands outside the page's form, so that its
// fields are never sent with it.
import { element, freshId } from "./elements.js";

/**
 * @param {{title: string, ok: string, cancel: string, fields: object[], check?: Function}} spec
 *   a field has `name`, `label`, and `type` (an input's; text if left out) and `value`; `check`
 *   gets the dialog and says what is wrong, or nothing
 * @returns {HTMLDialogElement & {answer: Promise<?Object<string, string|boolean>>}} the answer is
 *   null if the dialog was cancelled
 */
export function ask({ title, ok, cancel, fields, check = () => null }) {
  const heading = element("h2", { id: freshId() }, title);
  const problem = element("p", { class: "dialog-problem", id: freshId(), role: "alert" });
  const form = element("form", { method: "dialog", novalidate: true });
  const buttons = element(
    "div",
    { class: "dialog-buttons" },
    element("button", { type: "submit", class: "primary" }, ok),
    element("button", { type: "button" }, cancel),
  );
  form.append(heading, ...fields.map(field), problem, buttons);
  const dialog = element("dialog", { class: "rich-text-dialog", "aria-labelledby": heading.id }, form);
  document.body.append(dialog);
  dialog.say = (text) => show(problem, text, false);
  dialog.tell = (text) => show(problem, text, true);
  dialog.blame = (control) => blame(form, problem, control);
  buttons.lastChild.addEventListener("click", () => dialog.close());
  dialog.answer = new Promise((resolve) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      dialog.blame(null);
      const wrong = check(dialog);
      dialog.say(wrong);
      if (!wrong) dialog.close("ok");
    });
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "ok" ? values(form) : null);
      dialog.remove();
    });
  });
  dialog.showModal();
  return dialog;
}

/** Says what is wrong, or, told, what went well. */
function show(problem, text, told) {
  problem.classList.toggle("is-told", told);
  problem.textContent = text ?? "";
}

/** Marks the field that the problem is about, and goes there; null for none. */
function blame(form, problem, blamed) {
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  if (!blamed) return;
  blamed.setAttribute("aria-invalid", "true");
  blamed.setAttribute("aria-describedby", problem.id);
  blamed.focus();
}

function field({ name, label, type = "text", value, ...attributes }) {
  const id = freshId();
  const input =
    type === "textarea"
      ? element("textarea", { id, name, rows: 2, ...attributes })
      : element("input", { id, name, type, ...attributes });
  if (type === "checkbox") input.checked = Boolean(value);
  else if (type !== "file") input.value = value ?? "";
  const title = element("label", { for: id }, label);
  const parts = type === "checkbox" ? [input, title] : [title, input];
  return element("div", { class: `dialog-field dialog-${type}` }, ...parts);
}

function values(form) {
  const found = {};
  for (const control of form.elements) {
    if (!control.name || control.type === "file") continue;
    found[control.name] = control.type === "checkbox" ? control.checked : control.value.trim();
  }
  return found;
}
