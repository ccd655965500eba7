// A figure in Markdown: a paragraph that is only `![alt](address "Caption | Credit")`.
import { schema } from "../schema.js";

const bar = " | ";

/** The figure that a paragraph with this content stands for, or null. */
export function figureOf(content) {
  if (content.childCount !== 1 || content.firstChild.type !== schema.nodes.image) return null;
  const image = content.firstChild;
  if (image.marks.length > 0) return null;
  const title = image.attrs.title ?? "";
  const at = title.lastIndexOf(bar);
  const [caption, credit] =
    at < 0 ? [title, ""] : [title.slice(0, at), title.slice(at + bar.length)];
  return schema.nodes.figure.create({
    src: image.attrs.src,
    alt: image.attrs.alt,
    caption: caption.trim(),
    credit: credit.trim(),
  });
}

/** The image whose title says what the figure's caption and credit say. */
export function imageOf(figure) {
  const { src, alt, caption, credit } = figure.attrs;
  const title = credit === "" ? caption : caption + bar + credit;
  return schema.nodes.image.create({ src, alt, title: title === "" ? null : title });
}
