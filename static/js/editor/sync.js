// Keeps the textarea's value in step with what is edited, and the other way about.
const delay = 120;

export class Sync {
  constructor(editor) {
    this.editor = editor;
    const { area } = editor;
    area.addEventListener("input", () => this.typed());
    area.form?.addEventListener("submit", () => this.flush(), { capture: true });
    area.form?.addEventListener("formdata", (event) => this.sending(event));
    area.form?.addEventListener("reset", () => setTimeout(() => editor.reload()));
    // Before the page asks whether to stay, and before the browser notes what its fields hold.
    window.addEventListener("beforeunload", () => this.flush(), { capture: true });
    window.addEventListener("pagehide", () => this.flush());
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /** Writes the document into the textarea now. */
  flush() {
    clearTimeout(this.timer);
    const { area, mode, source, view } = this.editor;
    if (mode !== "rich") return;
    const text = source.markdown(view.state.doc);
    if (text === area.value) return;
    area.value = text;
    this.own = true;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    this.own = false;
  }

  /** Someone wrote in the textarea: the writer, or a script that brought back a kept text. */
  typed() {
    if (this.own) return;
    if (this.editor.mode === "rich") this.editor.reload();
    this.editor.words.later();
  }

  /** A form sent by a script gives no `submit` event. */
  sending(event) {
    this.flush();
    const { name, value } = this.editor.area;
    if (event.formData.has(name)) event.formData.set(name, value);
  }
}
