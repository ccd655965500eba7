import { element } from "./elements.js";
import { NodeSelection } from "prosemirror-state";
import { editPicture } from "./picture.js";

/** A figure as readers see it, and under it what stands for it when it can't be seen. */
export const figureView = (editor) => (node, view, getPos) => {
  const { src, alt, caption, credit } = node.attrs;
  const below = element("figcaption");
  if (caption) below.append(caption, " ");
  if (credit) below.append(element("span", { class: "credit" }, credit));
  const dom = element("figure", { class: "picture" }, element("img", { src, alt }));
  if (caption || credit) dom.append(below);
  const said = alt === "" ? editor.label("pictureDecorative") : alt;
  dom.append(element("p", { class: "figure-alt" }, said));
  dom.addEventListener("dblclick", () => {
    view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, getPos())));
    editPicture(editor);
  });
  return { dom, ignoreMutation: () => true };
};
