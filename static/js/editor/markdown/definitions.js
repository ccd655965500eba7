/**
 * Makes link definitions (`[name]: address`) leave a token. The library reads them and leaves no
 * trace, which would drop them from a text that is written out again.
 */
export function keepDefinitions(reader, markdownIt) {
  const alone = markdownIt().block.ruler;
  alone.enableOnly(["reference"]);
  const [rule] = alone.getRules("");
  reader.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    if (!rule(state, startLine, endLine, silent)) return false;
    if (!silent) state.push("definition", "", 0).map = [startLine, state.line];
    return true;
  });
}
