// Tokens to nodes. Anything not known here throws `Unknown`, and its block is kept as source.
import { schema } from "../schema.js";
import { tokenize } from "./tokens.js";
import { readInline } from "./read-inline.js";
import { figureOf } from "./figure.js";
import { Unknown } from "./unknown.js";

const { nodes } = schema;

/** The nodes of a text. */
export function readBlocks(source, references) {
  return new Reading(tokenize(source, references), references).blocks();
}

/** The node that one group of block tokens stands for. */
export const readTokens = (tokens, references) => new Reading(tokens, references).blocks();

class Reading {
  constructor(tokens, references) {
    this.tokens = tokens;
    this.references = references;
    this.at = 0;
  }

  blocks(until) {
    const found = [];
    while (this.at < this.tokens.length && this.tokens[this.at].type !== until) {
      found.push(this.block(this.tokens[this.at++]));
    }
    this.at++;
    return found;
  }

  block(token) {
    switch (token.type) {
      case "paragraph_open":
        return this.paragraph();
      case "heading_open":
        return nodes.heading.create({ level: Number(token.tag[1]) }, this.inline());
      case "blockquote_open":
        return nodes.quotation.create(null, this.filled("blockquote_close"));
      case "bullet_list_open":
        return this.list(nodes.bullet_list, "bullet_list_close", { marker: token.markup });
      case "ordered_list_open":
        return this.list(nodes.ordered_list, "ordered_list_close", {
          marker: token.markup,
          start: Number(token.attrGet("start") ?? 1),
        });
      case "fence":
      case "code_block":
        return nodes.code_block.create(
          { info: token.info.trim() },
          textOf(token.content.replace(/\n$/, "")),
        );
      case "hr":
        return nodes.rule.create();
      case "table_open":
        return this.table();
      case "footnote":
        return nodes.footnote.create(
          { label: token.info },
          orEmpty(readBlocks(token.content, this.references)),
        );
      default:
        throw new Unknown(token.type);
    }
  }

  /** The content between an opening token, already passed, and its closing one. */
  inline() {
    const content = readInline(this.tokens[this.at].children);
    this.at += 2;
    return content;
  }

  paragraph() {
    const content = this.inline();
    return figureOf(content) ?? nodes.paragraph.create(null, content);
  }

  filled(until) {
    return orEmpty(this.blocks(until));
  }

  list(type, until, attrs) {
    const opened = this.at;
    const items = [];
    while (this.tokens[this.at].type !== until) {
      this.at++;
      items.push(nodes.list_item.create(null, this.filled("list_item_close")));
    }
    this.at++;
    const level = this.tokens[opened].level + 1;
    const tight = !this.tokens
      .slice(opened, this.at)
      .some((token) => token.type === "paragraph_open" && token.level === level && !token.hidden);
    return type.create({ ...attrs, tight }, items);
  }

  table() {
    const rows = [];
    let cells = [];
    for (;;) {
      const token = this.tokens[this.at++];
      if (token.type === "table_close") return nodes.table.create(null, rows);
      if (token.type === "tr_open") cells = [];
      if (token.type === "tr_close") rows.push(nodes.table_row.create(null, cells));
      if (token.type === "th_open") cells.push(this.cell(nodes.table_header, token));
      if (token.type === "td_open") cells.push(this.cell(nodes.table_cell, token));
    }
  }

  cell(type, token) {
    const align = /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1] ?? null;
    return type.create({ align }, nodes.paragraph.create(null, this.inline()));
  }
}

const textOf = (text) => (text === "" ? null : schema.text(text));

const orEmpty = (blocks) => (blocks.length > 0 ? blocks : [nodes.paragraph.create()]);
