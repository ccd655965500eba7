// HTML from the clipboard, brought down to what an article can hold. The rest is left to the
// schema, which takes in what it knows and nothing else.
import { emphasise } from "./styles.js";
import { nestLists } from "./lists.js";
import { squareTables } from "./tables.js";
import { wordLists, wordParagraphs } from "./word.js";

/** @returns {{html: string, dropped: number}} clean HTML, and how many pictures it lost */
export function cleaned(html) {
  if (/\bdata-pm-slice=/.test(html)) return { html, dropped: 0 };
  const page = new DOMParser().parseFromString(quiet(html), "text/html");
  const { body } = page;
  removeJunk(page);
  wordLists(body);
  wordParagraphs(body);
  emphasise(body);
  nestLists(body);
  squareTables(body);
  headings(body);
  links(body);
  const dropped = pictures(body);
  emptyBlocks(body);
  bareElements(body);
  return { html: body.innerHTML, dropped };
}

/** What the page's own policy would refuse, aloud, as soon as it is parsed. */
function quiet(html) {
  return html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1="));
}

function removeJunk(page) {
  for (const junk of page.querySelectorAll("style, script, meta, link, title, xml, noscript")) {
    junk.remove();
  }
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.remove();
  for (const space of page.querySelectorAll('[data-style*="mso-spacerun"]')) {
    space.replaceWith(" ");
  }
  // `o:p`, `w:sdt`, `st1:place`…: Word's own elements round what is only text.
  for (const own of page.body.querySelectorAll("*")) {
    if (own.localName.includes(":")) own.replaceWith(...own.childNodes);
  }
}

/** A heading is set by its rank alone. The page has the h1, so there they begin at h2. */
function headings(body) {
  for (const heading of body.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    for (const bold of heading.querySelectorAll("strong, b")) bold.replaceWith(...bold.childNodes);
  }
}

function links(body) {
  for (const link of body.querySelectorAll("a")) {
    const href = link.getAttribute("href") ?? "";
    const target = /^https?:\/\/www\.google\.com\/url\?/.test(href)
      ? (new URL(href).searchParams.get("q") ?? href)
      : href;
    if (/^(https?:|mailto:|tel:|\/)/i.test(target)) link.setAttribute("href", target);
    else link.replaceWith(...link.childNodes);
  }
}

/** Only pictures of this site stay: others are inside the clipboard, or soon gone. */
function pictures(body) {
  let dropped = 0;
  for (const picture of body.querySelectorAll("img, v\\:imagedata")) {
    if (/^\/media\//.test(picture.getAttribute("src") ?? "")) continue;
    picture.remove();
    dropped++;
  }
  return dropped;
}

/** Empty paragraphs, and line breaks that stand between blocks, were there for their height. */
function emptyBlocks(body) {
  const blocks = "p, h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, div, pre";
  for (const line of body.querySelectorAll("br")) {
    const beside = [line.previousElementSibling, line.nextElementSibling];
    if (beside.some((one) => one?.matches(blocks)) || !line.nextSibling) line.remove();
  }
  for (const block of body.querySelectorAll("p, h1, h2, h3, h4, h5, h6, div")) {
    const empty = /^[\s\u00a0]*$/.test(block.textContent) && !block.querySelector("img, hr, table");
    if (empty && !block.closest("td, th")) block.remove();
  }
}

const meant = ["href", "src", "alt", "title", "start", "align"];

function bareElements(body) {
  for (const element of body.querySelectorAll("*")) {
    for (const name of element.getAttributeNames()) {
      if (!meant.includes(name)) element.removeAttribute(name);
    }
  }
}
