// The buttons: one stop for Tab, arrows between them.
import { element } from "./elements.js";
import { toggle, tools } from "./tools.js";

export class Toolbar {
  constructor(editor) {
    this.editor = editor;
    this.entries = [...tools(editor), toggle(editor)].map((tool) => this.entry(tool));
    this.dom = element(
      "div",
      { class: "rich-text-toolbar", role: "toolbar", "aria-label": editor.label("toolbar") },
      ...this.entries.map(({ button }) => button),
    );
    this.dom.addEventListener("keydown", (event) => this.move(event));
    // A click on a button leaves the selection in the text alone.
    this.dom.addEventListener("mousedown", (event) => event.preventDefault());
    this.current = this.entries[0];
    this.reach(this.current);
  }

  entry(tool) {
    const name = this.editor.label(tool.name);
    const button = element("button", {
      type: "button",
      "data-tool": tool.name,
      "aria-keyshortcuts": tool.keys ?? null,
      title: tool.keys ? `${name} (${tool.keys.replace("Control", "Ctrl")})` : null,
      tabindex: "-1",
    });
    button.append(name);
    const entry = { tool, button };
    button.addEventListener("click", () => this.run(entry));
    return entry;
  }

  run(entry) {
    this.reach(entry);
    if (entry.button.getAttribute("aria-disabled") === "true") return;
    const { view } = this.editor;
    const stays = entry.tool.run(view.state, view.dispatch, view) === "dialog";
    if (!stays && entry.tool.name !== "markdown") view.focus();
  }

  /** Shows what holds at the cursor and what can be done there. */
  update() {
    const { mode, view } = this.editor;
    for (const { tool, button } of this.entries) {
      const usable = mode === "rich" || tool.name === "markdown";
      button.hidden = !usable || (tool.shown ? !tool.shown(view.state) : false);
      if (tool.active) {
        button.setAttribute("aria-pressed", String(usable && tool.active(view.state)));
      }
      const enabled = usable && (tool.enabled ?? (() => true))(view.state);
      // Not `disabled`: the focus must not vanish from under the hand.
      button.setAttribute("aria-disabled", String(!enabled));
    }
    if (this.current.button.hidden) this.reach(this.entries.find(({ button }) => !button.hidden));
  }

  reach(entry) {
    this.current.button.tabIndex = -1;
    this.current = entry;
    entry.button.tabIndex = 0;
  }

  move(event) {
    const shown = this.entries.filter(({ button }) => !button.hidden);
    const at = shown.indexOf(this.current);
    const to = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + shown.length,
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.reach(shown[to % shown.length]);
    this.current.button.focus();
  }
}
