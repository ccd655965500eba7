// What becomes formatting while it is typed. Backspace straight after takes it back.
import {
  InputRule,
  inputRules,
  textblockTypeInputRule,
  wrappingInputRule,
} from "prosemirror-inputrules";
import { schema } from "./schema.js";

const { nodes } = schema;

export const rules = () =>
  inputRules({
    rules: [
      textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, signs]) => ({
        level: signs.length,
      })),
      wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list),
      wrappingInputRule(
        /^(\d{1,4})\.\s$/,
        nodes.ordered_list,
        ([, number]) => ({ start: Number(number) }),
        ([, number], before) => before.childCount + before.attrs.start === Number(number),
      ),
      wrappingInputRule(/^>\s$/, nodes.quotation),
      textblockTypeInputRule(/^```$/, nodes.code_block),
      new InputRule(/^-- $/, attribution),
    ],
  });

/** `-- ` in a quotation begins the line that says whose words they are. */
function attribution(state, match, start, end) {
  const { $from } = state.selection;
  return $from.node(-1).type === nodes.quotation ? state.tr.insertText("— ", start, end) : null;
}
