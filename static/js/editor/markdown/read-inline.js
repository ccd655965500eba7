import { Fragment } from "prosemirror-model";
import { schema } from "../schema.js";
import { Unknown } from "./unknown.js";

const { nodes, marks } = schema;

const opening = {
  strong_open: () => marks.strong.create(),
  em_open: () => marks.em.create(),
  s_open: () => marks.strike.create(),
  link_open: (token) =>
    marks.link.create({ href: token.attrGet("href"), title: token.attrGet("title") }),
};

const closing = {
  strong_close: marks.strong,
  em_close: marks.em,
  s_close: marks.strike,
  link_close: marks.link,
};

/** The inline content of one paragraph, heading or cell. */
export function readInline(tokens) {
  const found = [];
  let active = [];
  for (const token of tokens) {
    if (token.type in opening) {
      active = opening[token.type](token).addToSet(active);
    } else if (token.type in closing) {
      active = closing[token.type].removeFromSet(active);
    } else {
      const node = leaf(token, active);
      if (node) found.push(node);
    }
  }
  return Fragment.from(found);
}

function leaf(token, active) {
  switch (token.type) {
    case "text":
    case "text_special":
    case "html_inline":
      return token.content === "" ? null : schema.text(token.content, active);
    case "code_inline":
      return schema.text(token.content, marks.code.create().addToSet(active));
    case "softbreak":
      return schema.text(" ", active);
    case "hardbreak":
      return nodes.hard_break.create(null, null, active);
    case "image":
      return nodes.image.create(
        { src: token.attrGet("src"), alt: altOf(token), title: token.attrGet("title") },
        null,
        active,
      );
    case "footnote_reference":
      return nodes.footnote_reference.create({ label: token.content }, null, active);
    default:
      throw new Unknown(token.type);
  }
}

/** A description is plain text; one with markup in it would come out changed. */
function altOf(token) {
  if (token.children.some((child) => !["text", "text_special"].includes(child.type))) {
    throw new Unknown("markup in a description");
  }
  return token.children.map((child) => child.content).join("");
}
