// What comes in from the clipboard or is dropped.
import { Plugin } from "prosemirror-state";
import { schema } from "../schema.js";
import { askForPicture } from "../picture.js";
import { cleaned } from "./clean.js";
import { textSlice } from "./text.js";

/** A ProseMirror plugin. */
export function pasting(editor) {
  let dropped = 0;
  const tell = () => {
    if (dropped > 0) editor.say(editor.label("picturesDropped", dropped));
    dropped = 0;
  };
  return new Plugin({
    props: {
      transformPastedHTML(html) {
        const clean = cleaned(html);
        dropped = clean.dropped;
        return clean.html;
      },
      clipboardTextParser: (text, $context) => textSlice(text, $context),
      handlePaste(view, event) {
        tell();
        return linkSelection(view, event) || takeFiles(editor, event.clipboardData, event);
      },
      handleDrop(view, event) {
        tell();
        const files = pictures(event.dataTransfer);
        if (files.length === 0) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (at) {
          const { tr } = view.state;
          const near = view.state.selection.constructor.near(tr.doc.resolve(at.pos));
          view.dispatch(tr.setSelection(near));
        }
        return takeFiles(editor, event.dataTransfer, event);
      },
    },
  });
}

/** An address pasted over words links them. */
function linkSelection(view, event) {
  const href = event.clipboardData?.getData("text/plain").trim() ?? "";
  const { from, to, empty, $from, $to } = view.state.selection;
  const plain = $from.sameParent($to) && $from.parent.inlineContent && !$from.parent.type.spec.code;
  if (empty || !plain || !/^(https?:\/\/|mailto:)[^\s<>]+$/.test(href)) return false;
  view.dispatch(view.state.tr.addMark(from, to, schema.marks.link.create({ href })));
  return true;
}

const pictures = (data) => [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));

/** Word sends a picture of the text beside the text: where there is text, that is meant. */
function takeFiles(editor, data, event) {
  const files = pictures(data);
  if (files.length === 0 || data.getData("text/plain") !== "") return false;
  event.preventDefault();
  askInTurn(editor, files);
  return true;
}

async function askInTurn(editor, files) {
  for (const file of files) await askForPicture(editor, file);
}
