// The text that was opened, and what of it still stands. A block nobody touched goes out in the
// very characters it came in with; only what changed is written anew.
import { schema } from "../schema.js";
import { apart, canonical } from "./canonical.js";
import { readBlocks, readTokens } from "./read.js";
import { write } from "./write.js";
import { slices } from "./slices.js";
import { meaning, referencesOf } from "./tokens.js";

const { nodes } = schema;

export class Source {
  /** `text`: a whole body in Markdown, with line feeds for line ends. */
  constructor(text) {
    this.text = text;
    this.references = referencesOf(text);
    this.slices = slices(text, this.references).map((slice) => this.open(slice));
    this.doc = nodes.doc.create(
      null,
      this.slices.length > 0 ? this.slices.map((slice) => slice.node) : nodes.paragraph.create(),
    );
    this.byNode = new Map(this.slices.map((slice, at) => [slice.node, at]));
    this.lines = text.split("\n");
    this.written = new WeakMap();
  }

  /** The Markdown of a document that began as `this.doc`. */
  markdown(doc) {
    if (doc.eq(this.doc)) return this.text;
    const references = this.referencesIn(doc);
    const kept = this.assemble(this.pieces(doc, references, true));
    if (divides(kept, references)) return kept.text;
    return this.assemble(this.pieces(doc, references, false)).text;
  }

  open({ tokens, start, end, text }) {
    const slice = { start, end, text, reusable: true };
    slice.node = (tokens && this.understood(tokens, text)) ?? raw(text);
    if (slice.node.type !== nodes.raw) {
      slice.reusable = closes(text, slice.node, this.references);
    }
    return slice;
  }

  /** The node for these tokens, if it can say all that the text says. */
  understood(tokens, text) {
    try {
      const [node, ...more] = readTokens(tokens, this.references);
      if (more.length > 0) return null;
      const anew = write(canonical(node), this.references);
      const same = meaning(anew, this.references) === meaning(text, this.references);
      return same ? node : null;
    } catch {
      return null;
    }
  }

  /** Definitions stand in raw blocks, which can be edited or deleted. */
  referencesIn(doc) {
    const definitions = [];
    doc.forEach((block) => {
      if (block.type === nodes.raw) definitions.push(block.textContent);
    });
    const key = definitions.join("\n\n");
    if (this.key !== key) {
      this.key = key;
      this.current = referencesOf(key);
      this.written = new WeakMap();
    }
    return this.current;
  }

  pieces(doc, references, reuse) {
    const moved = JSON.stringify(references) !== JSON.stringify(this.references);
    const found = [];
    doc.forEach((block) => {
      const at = reuse ? this.sliceOf(block) : -1;
      const slice = this.slices[at];
      if (slice?.reusable && !(moved && slice.text.includes("["))) {
        found.push({ text: slice.text, block: slice.node, at });
        return;
      }
      const clean = canonical(block);
      if (!clean) return;
      const fresh = apart(found.at(-1)?.block, clean);
      found.push({ text: this.writeOnce(fresh, block, references), block: fresh, at: -1 });
    });
    return found;
  }

  writeOnce(fresh, block, references) {
    const before = this.written.get(block);
    if (before?.fresh.eq(fresh)) return before.text;
    const text = write(fresh, references);
    this.written.set(block, { fresh, text });
    return text;
  }

  /** Blocks that came back by undo or by pasting are equal, though not the same. */
  sliceOf(block) {
    const at = this.byNode.get(block);
    if (at !== undefined) return at;
    return this.slices.findIndex(({ node }) => node.eq(block));
  }

  assemble(pieces) {
    let text = this.between(-1, pieces[0]?.at ?? -1, "");
    pieces.forEach((piece, index) => {
      if (index > 0) text += this.between(pieces[index - 1].at, piece.at, "\n\n");
      text += piece.text;
    });
    const last = this.slices.length - 1;
    const end = last < 0 ? "" : this.text.slice(this.offset(this.slices[last].end) - 1);
    return { text: text + (text === "" ? "" : end), pieces };
  }

  /** The white space between two slices that were neighbours, else `otherwise`. */
  between(before, after, otherwise) {
    if (after < 0 || after !== before + 1) return otherwise;
    const from = before < 0 ? 0 : this.offset(this.slices[before].end) - 1;
    return this.text.slice(from, this.offset(this.slices[after].start));
  }

  /** Where a line begins in the text. */
  offset(line) {
    return this.lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  }
}

const raw = (text) => nodes.raw.create(null, schema.text(text));

/** Whether the block ends where its text does: an unclosed fence would swallow what follows. */
function closes(text, node, references) {
  try {
    const [same, next] = readBlocks(`${text}\n\nx`, references);
    return same.eq(node) && next.type === nodes.paragraph;
  } catch {
    return false;
  }
}

/** Whether the text divides into the very pieces it was put together from. */
function divides({ text, pieces }, references) {
  const found = slices(text, references);
  return found.length === pieces.length && found.every(({ text }, at) => text === pieces[at].text);
}
