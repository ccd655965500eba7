import { Fragment } from "prosemirror-model";
import { schema } from "../schema.js";

const { nodes, marks } = schema;

/** `oneLine`: in headings and cells a line break becomes a space. */
export function canonicalInline(content, { oneLine }) {
  let leaves = [];
  content.forEach((node) => leaves.push(oneLine && node.type === nodes.hard_break ? space : plain(node)));
  leaves = withoutEdges(leaves, oneLine);
  for (const type of [marks.strong, marks.em, marks.strike]) leaves = tightened(leaves, type);
  return Fragment.from(leaves);
}

const space = schema.text(" ");

/** Line ends inside a text are spaces; only text can be code, and a reference is no link. */
function plain(node) {
  if (node.isText) {
    return /[\n\r\t]/.test(node.text)
      ? schema.text(node.text.replace(/[\n\r\t]+/g, " "), node.marks)
      : node;
  }
  const kept = marks.code.removeFromSet(node.marks);
  const linked = node.type !== nodes.footnote_reference;
  return node.mark(linked ? kept : marks.link.removeFromSet(kept));
}

/** Nothing invisible at the end of a line; spaces at its start are kept as no-break spaces. */
function withoutEdges(leaves, oneLine) {
  const found = [];
  const trimEnd = () => {
    while (found.length > 0 && isText(found.at(-1))) {
      const last = found.pop();
      const text = last.text.trimEnd();
      if (text === "") continue;
      found.push(schema.text(text, last.marks));
      return;
    }
  };
  let start = true;
  for (const node of leaves) {
    if (node.type === nodes.hard_break) {
      trimEnd();
      found.push(node);
      start = true;
      continue;
    }
    const lead = start && isText(node) ? node.text.match(/^\s*/)[0].length : 0;
    const rest = lead > 0 ? node.text.slice(lead) : null;
    if (lead > 0 && !oneLine) found.push(schema.text("\u00a0".repeat(lead)));
    if (lead === 0) found.push(node);
    else if (rest !== "") found.push(schema.text(rest, node.marks));
    start = start && rest === "";
  }
  trimEnd();
  while (found.at(-1)?.type === nodes.hard_break) {
    found.pop();
    trimEnd();
  }
  return found;
}

const isText = (node) => node.isText && !marks.code.isInSet(node.marks);

/** Takes a mark off the white space at either end of what it marks, where it can't be seen. */
function tightened(leaves, type) {
  const found = [];
  for (let from = 0; from < leaves.length; ) {
    let to = from;
    while (to < leaves.length && type.isInSet(leaves[to].marks)) to++;
    if (to === from) {
      found.push(leaves[from++]);
      continue;
    }
    found.push(...trimmedRun(leaves.slice(from, to), type));
    from = to;
  }
  return found;
}

function trimmedRun(run, type) {
  const before = [];
  const after = [];
  while (run.length > 0) {
    const [lead, rest] = splitLead(run[0]);
    if (lead) before.push(bare(lead, type));
    if (rest) {
      run[0] = rest;
      break;
    }
    run.shift();
  }
  while (run.length > 0) {
    const [rest, trail] = splitTrail(run.at(-1));
    if (trail) after.unshift(bare(trail, type));
    if (rest) {
      run[run.length - 1] = rest;
      break;
    }
    run.pop();
  }
  return [...before, ...run, ...after];
}

const bare = (node, type) => node.mark(type.removeFromSet(node.marks));

const piece = (node, text) => (text === "" ? null : schema.text(text, node.marks));

function splitLead(node) {
  if (node.type === nodes.hard_break) return [node, null];
  if (!isText(node)) return [null, node];
  const rest = node.text.trimStart();
  return [piece(node, node.text.slice(0, node.text.length - rest.length)), piece(node, rest)];
}

function splitTrail(node) {
  if (node.type === nodes.hard_break) return [null, node];
  if (!isText(node)) return [node, null];
  const rest = node.text.trimEnd();
  return [piece(node, rest), piece(node, node.text.slice(rest.length))];
}
