// Word writes lists as paragraphs with the marker typed in front, and names the rest by class.
import { style } from "./styles.js";

const marker = '[data-style*="mso-list:Ignore" i], [data-style*="mso-list: Ignore" i]';

/** Runs of Word's list paragraphs become lists. */
export function wordLists(body) {
  let open = [];
  for (const paragraph of [...body.querySelectorAll("p, h1, h2, h3")]) {
    const level = levelOf(paragraph);
    if (level === 0) {
      if (paragraph.textContent.trim() !== "") open = [];
      continue;
    }
    if (open.length > 0 && !follows(open[0].list, paragraph)) open = [];
    place(paragraph, level, open);
  }
}

/** 1 for the outermost list, 0 for no list. */
function levelOf(paragraph) {
  const named = /level(\d+)/.exec(style(paragraph, "mso-list"));
  if (named) return Number(named[1]);
  return /^MsoListParagraph/.test(paragraph.className) && paragraph.querySelector(marker) ? 1 : 0;
}

/** Whether nothing but blank text and empty paragraphs stands between list and paragraph. */
function follows(list, paragraph) {
  let next = list.nextSibling;
  while (next && next !== paragraph && next.textContent.trim() === "") next = next.nextSibling;
  return next === paragraph;
}

function place(paragraph, level, open) {
  const sign = takeMarker(paragraph);
  const name = /^\(?[\da-z]{1,5}[.)]/i.test(sign) && sign !== "o" ? "ol" : "ul";
  while (open.length > level) open.pop();
  if (open.length === level && open.at(-1).name !== name) open.pop();
  while (open.length < level) {
    const list = paragraph.ownerDocument.createElement(name);
    if (name === "ol" && /^\d+/.test(sign)) list.setAttribute("start", parseInt(sign, 10));
    const above = open.at(-1);
    if (above) lastItem(above.list).append(list);
    else paragraph.before(list);
    open.push({ list, name });
  }
  const item = paragraph.ownerDocument.createElement("li");
  item.append(...paragraph.childNodes);
  open.at(-1).list.append(item);
  paragraph.remove();
}

function lastItem(list) {
  return list.lastElementChild ?? list.appendChild(list.ownerDocument.createElement("li"));
}

function takeMarker(paragraph) {
  const found = paragraph.querySelector(marker);
  if (!found) return "";
  const text = found.textContent.replace(/\u00a0/g, " ").trim();
  found.remove();
  return text;
}

const named = { MsoTitle: "h2", MsoSubtitle: "h3", MsoQuote: "blockquote", MsoIntenseQuote: "blockquote" };

/** Paragraphs whose class says what they are. */
export function wordParagraphs(body) {
  for (const [name, tag] of Object.entries(named)) {
    for (const paragraph of body.querySelectorAll(`p.${name}`)) {
      const made = paragraph.ownerDocument.createElement(tag);
      made.append(...paragraph.childNodes);
      paragraph.replaceWith(made);
    }
  }
}
