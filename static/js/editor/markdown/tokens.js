// Markdown to tokens: CommonMark with tables, strikethrough, footnotes, and link definitions that
// stay visible as tokens, so that nothing in the source goes unseen.
import "markdown-it-script";
import { footnoteBlock, footnoteReference } from "./footnotes.js";
import { keepDefinitions } from "./definitions.js";
import { singleTilde } from "./strike.js";

const markdownIt = globalThis.markdownit;

const reader = markdownIt({ html: true, linkify: false, typographer: false });
reader.block.ruler.before("reference", "footnote", footnoteBlock, {
  alt: ["paragraph", "blockquote", "list"],
});
reader.inline.ruler.before("link", "footnote_reference", footnoteReference);
reader.inline.ruler.before("strikethrough", "single_tilde", singleTilde);
keepDefinitions(reader, markdownIt);
// The server decides which addresses are safe to show; here none may get lost.
reader.validateLink = () => true;
// An address comes out as it was typed; the browser encodes it when it is followed.
reader.normalizeLink = (address) => address;
reader.normalizeLinkText = (address) => address;

// Raw HTML is shown as the text it is, here as on the site.
const { escapeHtml } = reader.utils;
reader.renderer.rules.html_block = (tokens, at) => escapeHtml(tokens[at].content);
reader.renderer.rules.html_inline = (tokens, at) => escapeHtml(tokens[at].content);
reader.renderer.rules.softbreak = () => " ";
reader.renderer.rules.footnote = (tokens, at) =>
  `<footnote ${tokens[at].info}>${reader.render(tokens[at].content, {})}</footnote>`;
reader.renderer.rules.footnote_reference = (tokens, at) => `<ref ${tokens[at].content}>`;
reader.renderer.rules.definition = () => "";

/** The block tokens of a text. `references` are the link definitions known from elsewhere. */
export const tokenize = (source, references = {}) =>
  reader.parse(source, { references: { ...references } });

/** The link definitions of a text, to be handed to `tokenize` for a part of it. */
export function referencesOf(source) {
  const env = {};
  reader.parse(source, env);
  return env.references ?? {};
}

/** What the text means: equal for two texts that show the same. */
export const meaning = (source, references) =>
  reader.renderer
    .render(tokenize(source, references), reader.options, { references })
    .replace(/\s+/g, " ")
    .replaceAll(" </code>", "</code>");
