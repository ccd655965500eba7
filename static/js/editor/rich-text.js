// The editor over one textarea: builds what is seen, and keeps the textarea's value in step.
import { element, freshId } from "./elements.js";
import { labelsOf } from "./labels.js";
import { Source } from "./markdown/source.js";
import { keepPlace } from "./place.js";
import { Surface } from "./surface.js";
import { Sync } from "./sync.js";
import { Toolbar } from "./toolbar.js";
import { WordCount } from "./words.js";

export class RichText {
  constructor(area) {
    this.area = area;
    this.label = labelsOf(area);
    this.required = area.required;
    this.source = new Source(area.value);
    this.help = element("p", { class: "rich-text-help", id: freshId() }, this.label("help"));
    this.note = element("p", { class: "rich-text-note", role: "status" });
    this.surface = new Surface(this, this.source.doc);
    this.toolbar = new Toolbar(this);
    this.words = new WordCount(this);
    this.sync = new Sync(this);
    this.place();
    this.show("rich");
    this.changed();
    keepPlace(this);
  }

  /** Everything around the textarea; only now is the page changed. */
  place() {
    const foot = element("div", { class: "rich-text-foot" }, this.help, this.note, this.words.output);
    this.shell = element("div", { class: "rich-text" });
    this.area.before(this.shell);
    this.shell.append(this.toolbar.dom, this.surface.dom, this.area, foot);
    for (const label of this.area.labels) {
      label.addEventListener("click", () => this.focus());
    }
  }

  get view() {
    return this.surface.view;
  }

  /** `rich` or `markdown`. */
  show(mode) {
    this.mode = mode;
    this.shell.dataset.mode = mode;
    this.surface.dom.hidden = mode !== "rich";
    this.help.hidden = mode !== "rich";
    this.area.hidden = mode === "rich";
    // A hidden control that must be filled in would silently block the form.
    this.area.required = this.required && mode !== "rich";
    this.toolbar.update();
  }

  toggle() {
    if (this.mode === "rich") {
      this.sync.flush();
      this.show("markdown");
    } else {
      this.reload();
      this.show("rich");
    }
    this.focus();
  }

  /** Takes what stands in the textarea into the editor, as one step that can be undone. */
  reload() {
    if (this.area.value === this.source.markdown(this.view.state.doc)) return;
    this.source = new Source(this.area.value);
    this.surface.replace(this.source.doc);
  }

  focus() {
    if (this.mode === "rich") this.view.focus();
    else this.area.focus();
  }

  /** Called by the surface when the document changed. */
  changed() {
    this.sync?.later();
    this.words?.later();
  }

  /** Shows a sentence to the writer, and says it to a screen reader. */
  say(text) {
    this.note.textContent = text;
  }
}
