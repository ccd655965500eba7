// A Markdown text cut into its top-level blocks, each with the lines it was written in.
import { tokenize } from "./tokens.js";

/**
 * @returns {{tokens: object[], start: number, end: number, text: string}[]} in order, lines of
 *   the text from `start` up to `end`, blank lines around them left out. Every line that is not
 *   blank is in exactly one of them.
 */
export function slices(source, references) {
  const lines = source.split("\n");
  const found = [];
  let covered = 0;
  const add = (tokens, start, end) => {
    while (end > start && lines[end - 1].trim() === "") end--;
    while (start < end && lines[start].trim() === "") start++;
    if (end > start) found.push({ tokens, start, end, text: lines.slice(start, end).join("\n") });
  };
  for (const tokens of groups(tokenize(source, references))) {
    const [start, end] = tokens[0].map;
    if (start > covered) add(null, covered, start);
    add(tokens, Math.max(start, covered), end);
    covered = Math.max(covered, end);
  }
  add(null, covered, lines.length);
  return found;
}

/** Tokens by top-level block; link definitions that follow each other stay together. */
function groups(tokens) {
  const found = [];
  let depth = 0;
  for (const token of tokens) {
    const last = found.at(-1);
    const joins = token.type === "definition" && last?.[0].type === "definition";
    if (depth > 0) last.push(token);
    else if (joins && last[0].map[1] === token.map[0]) last[0].map[1] = token.map[1];
    else found.push([token]);
    depth += token.nesting;
  }
  return found;
}
