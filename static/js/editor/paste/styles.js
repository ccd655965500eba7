// Emphasis that is only said in a style attribute, said in elements.

/** The value of one property of an element's inline style, in lower case, or "". */
export function style(element, property) {
  const written = element.getAttribute("data-style") ?? "";
  const found = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;]+)`, "i").exec(written);
  return found ? found[1].trim().toLowerCase() : "";
}

const isBold = (weight) => /^(bold|bolder|[6-9]\d\d)$/.test(weight);
const isLight = (weight) => /^(normal|lighter|[1-5]\d\d)$/.test(weight);

export function emphasise(body) {
  for (const element of body.querySelectorAll("[data-style]")) {
    const weight = style(element, "font-weight");
    const slant = style(element, "font-style");
    const line = style(element, "text-decoration(?:-line)?");
    const name = element.localName;
    if (/^(b|strong)$/.test(name) && isLight(weight)) unwrap(element);
    else if (/^(i|em)$/.test(name) && slant === "normal") unwrap(element);
    if (/^(b|strong|h[1-6]|i|em|s|del)$/.test(name) || isContainer(element)) continue;
    if (isBold(weight)) wrapContent(element, "strong");
    if (/italic|oblique/.test(slant)) wrapContent(element, "em");
    if (/line-through/.test(line)) wrapContent(element, "s");
  }
}

const isContainer = (element) =>
  element.querySelector("p, div, ul, ol, li, table, blockquote, h1, h2, h3, h4, h5, h6") !== null;

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}

function wrapContent(element, name) {
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}
