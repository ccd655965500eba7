// The part that is typed in: a ProseMirror view with our schema and plugins.
import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { closeHistory, history } from "prosemirror-history";
import { EditorState, Selection } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import { appearance } from "./appearance.js";
import { element } from "./elements.js";
import { figureView } from "./figure-view.js";
import { keys } from "./keys.js";
import { pasting } from "./paste/plugin.js";
import { rules } from "./rules.js";
import { regularTables } from "./tables.js";

export class Surface {
  constructor(editor, doc) {
    this.editor = editor;
    this.dom = element("div", { class: "rich-text-surface" });
    this.view = new EditorView(this.dom, {
      state: EditorState.create({ doc, plugins: plugins(editor) }),
      attributes: attributes(editor),
      nodeViews: { figure: figureView(editor) },
      dispatchTransaction: (change) => this.apply(change),
    });
  }

  apply(change) {
    this.view.updateState(this.view.state.apply(change));
    if (change.docChanged) this.editor.changed();
    this.editor.toolbar?.update();
  }

  /** Replaces the document, as one step of its own that can be undone. */
  replace(doc) {
    const tr = closeHistory(this.view.state.tr);
    tr.replaceWith(0, tr.doc.content.size, doc.content);
    this.view.dispatch(tr.setSelection(Selection.atStart(tr.doc)));
    this.view.dispatch(closeHistory(this.view.state.tr));
  }
}

const plugins = (editor) => [
  rules(),
  ...keys(editor),
  history(),
  dropCursor({ class: "rich-text-drop", color: false }),
  gapCursor(),
  regularTables(),
  tableEditing(),
  appearance(editor.label("raw")),
  pasting(editor),
];

function attributes({ area, help, label }) {
  const found = {
    role: "textbox",
    "aria-multiline": "true",
    "aria-describedby": [area.getAttribute("aria-describedby"), help.id].filter(Boolean).join(" "),
    class: "rich-text-body",
    lang: area.lang || document.documentElement.lang,
    dir: area.dir,
    spellcheck: "true",
  };
  const named = area.labels[0];
  if (!named) return { ...found, "aria-label": area.getAttribute("aria-label") ?? label("editor") };
  named.id ||= `${area.id}-label`;
  return { ...found, "aria-labelledby": named.id };
}
