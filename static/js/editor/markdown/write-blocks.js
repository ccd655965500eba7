// Block nodes, in canonical form, to Markdown.
import { schema } from "../schema.js";
import { headingEnd, lineStart } from "./escape.js";
import { imageOf } from "./figure.js";
import { canBeTight } from "./tight.js";
import { writeImage, writeInline } from "./write-inline.js";

const { nodes } = schema;

/** `manner`: one of `manners` in write-inline.js. `inList`: the block stands in a list item. */
export function writeBlock(node, manner, inList = false) {
  switch (node.type) {
    case nodes.paragraph:
      return writeInline(node.content, manner).split("\n").map(lineStart).join("\n");
    case nodes.heading:
      return heading(node, manner);
    case nodes.quotation:
      return writeAll(node, manner, "\n\n").replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">");
    case nodes.bullet_list:
      return list(node, manner, () => node.attrs.marker);
    case nodes.ordered_list:
      return list(node, manner, (at) => node.attrs.start + at + node.attrs.marker);
    case nodes.code_block:
      return code(node);
    case nodes.raw:
      return node.textContent;
    case nodes.rule:
      return inList ? "___" : "---";
    case nodes.figure:
      return writeImage(imageOf(node), manner);
    case nodes.table:
      return table(node, manner);
    case nodes.footnote:
      return indented(`[^${node.attrs.label}]: `, writeAll(node, manner, "\n\n"), 4);
    default:
      throw new Error(`no Markdown for ${node.type.name}`);
  }
}

function writeAll(parent, manner, between, inList = false) {
  const written = [];
  parent.forEach((child) => written.push(writeBlock(child, manner, inList)));
  return written.join(between);
}

function indented(lead, text, width) {
  return (lead + text.replace(/\n(?=[^\n])/g, "\n" + " ".repeat(width))).trimEnd();
}

function heading(node, manner) {
  const text = headingEnd(writeInline(node.content, manner));
  return `${"#".repeat(node.attrs.level)} ${text}`.trimEnd();
}

function list(node, manner, marker) {
  const between = node.attrs.tight && node.children.every(canBeTight) ? "\n" : "\n\n";
  const items = [];
  node.forEach((item, _, at) => {
    const lead = marker(at) + " ";
    items.push(indented(lead, writeAll(item, manner, between, true), lead.length));
  });
  return items.join(between);
}

function code(node) {
  const text = node.textContent;
  const sign = node.attrs.info.includes("`") ? "~" : "`";
  let fence = sign.repeat(3);
  while (text.includes(fence)) fence += sign;
  return `${fence}${node.attrs.info}\n${text}${text === "" ? "" : "\n"}${fence}`;
}

const rulers = { left: ":---", center: ":---:", right: "---:" };

function table(node, manner) {
  const rows = [];
  node.forEach((row) => {
    const cells = [];
    row.forEach((cell) => cells.push(cellText(cell, manner)));
    rows.push(`| ${cells.join(" | ")} |`);
  });
  const ruler = [];
  node.firstChild.forEach((cell) => ruler.push(rulers[cell.attrs.align] ?? "---"));
  rows.splice(1, 0, `| ${ruler.join(" | ")} |`);
  return rows.join("\n");
}

/** Bars are escaped over the whole of a cell, code and addresses too, so the text leaves them. */
function cellText(cell, manner) {
  const inCell = { ...manner, escape: (text, link) => manner.escape(text, link).replaceAll("\\|", "|") };
  return writeInline(cell.firstChild.content, inCell).replaceAll("|", "\\|");
}
