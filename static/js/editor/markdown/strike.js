const single = /~(?!~)(?=\S)([^~\n]*[^\s~])~(?!~)/y;

/** A rule for markdown-it: one tilde on either side strikes out as well as two. */
export function singleTilde(state, silent) {
  if (state.src[state.pos] !== "~" || state.src[state.pos - 1] === "~") return false;
  single.lastIndex = state.pos;
  const match = single.exec(state.src);
  const end = state.pos + (match?.[0].length ?? 0);
  if (!match || end > state.posMax) return false;
  if (!silent) {
    const { posMax } = state;
    state.pos++;
    state.posMax = end - 1;
    state.push("s_open", "s", 1).markup = "~~";
    state.md.inline.tokenize(state);
    state.push("s_close", "s", -1).markup = "~~";
    state.posMax = posMax;
  }
  state.pos = end;
  return true;
}
