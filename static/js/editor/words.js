import { Source } from "./markdown/source.js";
import { element } from "./elements.js";

// Counted while typing for the page, and said after a pause: a screen reader is not interrupted.
const delay = 150;
const pause = 1000;

/** Words of a document: runs of characters with a letter or a digit among them. */
export function countWords(doc) {
  const text = doc.textBetween(0, doc.content.size, " ", (leaf) => leaf.attrs.caption ?? " ");
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/** The live count; the textarea emits `bron:words` with `detail.words` when it changes. */
export class WordCount {
  constructor(editor) {
    this.editor = editor;
    this.output = element("output", { class: "rich-text-words" });
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.count(), delay);
  }

  count() {
    const { area, mode, view } = this.editor;
    const words = countWords(mode === "rich" ? view.state.doc : new Source(area.value).doc);
    if (words === this.words) return;
    const first = this.words === undefined;
    this.words = words;
    area.dispatchEvent(new CustomEvent("bron:words", { bubbles: true, detail: { words } }));
    clearTimeout(this.saying);
    this.saying = setTimeout(() => this.say(), first ? 0 : pause);
  }

  say() {
    const { label } = this.editor;
    this.output.value = label("words", this.words);
  }
}
