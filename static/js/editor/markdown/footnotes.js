// Footnotes as commonmark-java reads them: `[^label]` in a text, `[^label]: …` in a block of its
// own, whose further lines are indented by four columns.

const definition = /^ {0,3}\[\^([^\s[\]]+)\]:[ \t]*/;

function lineOf(state, line) {
  const start = state.bMarks[line];
  return state.src.slice(start, state.eMarks[line]);
}

function interrupts(state, line, endLine) {
  return state.md.block.ruler
    .getRules("paragraph")
    .some((rule) => rule(state, line, endLine, true));
}

/** A rule for markdown-it: a definition becomes one token that holds its unindented content. */
export function footnoteBlock(state, startLine, endLine, silent) {
  if (state.level > 0 || state.blkIndent > 0) return false;
  const first = lineOf(state, startLine);
  const match = definition.exec(first);
  if (!match) return false;
  if (silent) return true;
  const lines = [first.slice(match[0].length)];
  let line = startLine + 1;
  let end = line;
  for (; line < endLine; line++) {
    const text = lineOf(state, line);
    const blank = text.trim() === "";
    const indented = /^( {4}|\t)/.test(text);
    const lazy = line === end && lines.at(-1).trim() !== "" && !interrupts(state, line, endLine);
    if (!blank && !indented && !lazy) break;
    lines.push(text.replace(/^( {1,4}|\t)/, ""));
    if (!blank) end = line + 1;
  }
  const token = state.push("footnote", "", 0);
  token.info = match[1];
  token.content = lines.slice(0, end - startLine).join("\n");
  token.map = [startLine, end];
  state.line = end;
  return true;
}

const reference = /\[\^([^\s[\]]+)\]/y;

/** A rule for markdown-it. */
export function footnoteReference(state, silent) {
  reference.lastIndex = state.pos;
  const match = reference.exec(state.src);
  if (!match || match.index + match[0].length > state.posMax) return false;
  if (!silent) state.push("footnote_reference", "", 0).content = match[1];
  state.pos += match[0].length;
  return true;
}
