// Text that looks like Markdown, written so that it stays text. `lightly` leaves alone what is
// harmless where it stands (`3 * 4`, `snake_case`, `[…]`); `fully` takes no chances. The writer
// reads back what it wrote and turns to `fully` when a light escape did not hold.

const special = /[\\`*_[\]<>~!&|#]/g;
const address = /https?:\/\/[^\s<>]+/g;
const entity = /^&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]*);/i;
const wordChar = /[\p{L}\p{N}]/u;
const punctuation = /[!-/:-@[-`{-~]/;

export const fully = (text) => text.replace(special, "\\$&");

/** `insideLink`: the text stands between the brackets of a link or a description. */
export function lightly(text, insideLink) {
  let out = "";
  let from = 0;
  for (const match of text.matchAll(address)) {
    out += escapeSpan(text, from, match.index, insideLink) + match[0];
    from = match.index + match[0].length;
  }
  return out + escapeSpan(text, from, text.length, insideLink);
}

function escapeSpan(text, from, to, insideLink) {
  let out = "";
  for (let at = from; at < to; at++) {
    out += needsEscape(text, at, insideLink) ? "\\" + text[at] : text[at];
  }
  return out;
}

function needsEscape(text, at, insideLink) {
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  switch (text[at]) {
    case "`":
      return true;
    case "\\":
      return after === "" || punctuation.test(after);
    case "*":
    case "~":
      return !(isSpace(before) && isSpace(after));
    case "_":
      return !(isSpace(before) && isSpace(after)) && !(isWord(before) && isWord(after));
    case "[":
      return insideLink || after === "^" || /^\[[^\]]*\][([:]/.test(text.slice(at));
    case "]":
      return insideLink;
    case "!":
      return after === "" || after === "[";
    case "<":
      return after === "" || /[a-z/!?]/i.test(after);
    case "&":
      return entity.test(text.slice(at));
    default:
      return false;
  }
}

const isSpace = (char) => char !== "" && /\s/.test(char);
const isWord = (char) => wordChar.test(char);

/** A line of a paragraph that would otherwise begin another kind of block. */
export function lineStart(line) {
  const indented = /^\u00a0+/.exec(line)?.[0].length ?? 0;
  if (indented > 0) return "&nbsp;".repeat(indented) + line.slice(indented);
  if (/^\d{1,9}[.)](\s|$)/.test(line)) return line.replace(/^\d+/, "$&\\");
  if (/^(#{1,6}|[-+*])([ \t]|$)/.test(line)) return "\\" + line;
  if (/^(>|=+[ \t]*$|-+[ \t]*$|:?-+:?[ \t]*(\||$)|((_[ \t]*){3,}|(-[ \t]*){3,})$)/.test(line)) return "\\" + line;
  return line;
}

/** The end of a heading, where `#` signs would be taken for its closing sequence. */
export const headingEnd = (text) => text.replace(/(^|[ \t])(#+)$/, "$1\\$2");

export const linkTitle = (title) =>
  title === null ? "" : ` "${title.replace(/\\(?=[!-/:-@[-`{-~])|["\\]$|"/g, "\\$&").replace(/&/g, ampersand)}"`;

/** An address as it stands between the parentheses of a link. */
export function linkAddress(href) {
  const safe = href.replace(/&/g, ampersand).replace(/\\/g, "\\\\").replace(/\n/g, "%0A");
  return /^[^\s<>()]+$/.test(safe) ? safe : `<${safe.replace(/[<>]/g, "\\$&")}>`;
}

function ampersand(sign, at, whole) {
  return entity.test(whole.slice(at)) ? "&amp;" : sign;
}
