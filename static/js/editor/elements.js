/** A new element. `attributes` that are null are left out; children are elements or text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

let last = 0;

/** An id that nothing else on the page has. */
export const freshId = () => `rich-text-${++last}`;
