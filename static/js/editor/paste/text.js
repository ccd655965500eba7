// Plain text. It stays the text it is: what looks like Markdown in it is not read as Markdown,
// for `*` and `#` in a pasted message are rarely meant so. (The Markdown view takes Markdown.)
import { Fragment, Slice } from "prosemirror-model";
import { schema } from "../schema.js";

const { nodes } = schema;

/**
 * Blank lines part paragraphs; without any, each line is one. Inside a paragraph line ends are
 * kept, unless the lines are all so long that a mail program must have broken them.
 */
export function textSlice(text, $context) {
  const marks = $context.marks();
  const clean = text.replace(/\r\n?/g, "\n").replace(/\u00ad/g, "").trim();
  const blank = /\n[ \t]*\n/;
  const parts = blank.test(clean) ? clean.split(/\n(?:[ \t]*\n)+/) : clean.split("\n");
  const paragraphs = parts.map((part) => paragraph(part, marks));
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

const wrapWidth = 50;

function paragraph(text, marks) {
  const lines = text.split("\n").map((line) => line.trim());
  const wrapped = lines.slice(0, -1).every((line) => line.length >= wrapWidth);
  const content = [];
  lines.forEach((line, at) => {
    if (at > 0) content.push(wrapped ? schema.text(" ", marks) : nodes.hard_break.create());
    if (line !== "") content.push(schema.text(line, marks));
  });
  return nodes.paragraph.create(null, content);
}
