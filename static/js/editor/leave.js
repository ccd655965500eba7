const controls = "a[href], button, input, select, textarea, [contenteditable=true], [tabindex]";

const reachable = (control) =>
  !control.disabled && control.tabIndex >= 0 && control.checkVisibility() && control.type !== "hidden";

/** Takes the focus to the next control after the text, so that Tab is free to mean something. */
export function leave({ shell, view }) {
  const next = [...document.querySelectorAll(controls)].find(
    (control) =>
      shell.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !shell.contains(control) &&
      reachable(control),
  );
  if (next) next.focus();
  else view.dom.blur();
  return true;
}
