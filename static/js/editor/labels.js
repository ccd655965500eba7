import { plural } from "./plural.js";

// Every text the editor shows. The page overrides them with `data-labels`, a JSON object.
const english = {
  toolbar: "Formatting",
  editor: "Text",
  help: "Press Escape to leave the text and go to the next field. Ctrl+K makes a link; Ctrl+Alt+K opens ‘Go to…’.",
  bold: "Bold",
  italic: "Italic",
  link: "Link",
  heading2: "Heading",
  heading3: "Subheading",
  bullets: "List",
  numbers: "Numbered",
  quotation: "Quotation",
  picture: "Picture",
  footnote: "Footnote",
  table: "Table",
  rowAdd: "Add row",
  rowRemove: "Remove row",
  columnAdd: "Add column",
  columnRemove: "Remove column",
  undo: "Undo",
  redo: "Redo",
  markdown: "Markdown",
  words: "{0,plural,one{# word} other{# words}}",
  raw: "Markdown as typed",
  ok: "OK",
  cancel: "Cancel",
  library: "Choose from the pictures",
  librarySearch: "Look for a picture",
  libraryFind: "Search",
  libraryNone: "No picture found.",
  libraryMore: "More",
  libraryFailed: "The pictures could not be fetched.",
  linkAddress: "Address",
  linkAddressWrong: "This is no address to link to.",
  pictureFile: "Picture file",
  pictureAddress: "or the address of a picture",
  pictureAlt: "Description for those who can't see it",
  pictureDecorative: "Decorative: tells nothing that the text does not",
  pictureAltMissing: "Describe the picture, or mark it as decorative.",
  pictureAddressMissing: "Choose a file, or give an address.",
  pictureCaption: "Caption",
  pictureCredit: "Credit",
  pictureUploading: "Uploading…",
  pictureUploaded: "The picture has been uploaded.",
  pictureFailed: "The picture could not be uploaded.",
  pictureNotImage: "That file is not a picture.",
  picturesDropped: "Pasted pictures were left out ({0}): add them with Picture.",
};

/** A function from a label's name, and what stands for {0}, to its text. */
export function labelsOf(area) {
  let own = {};
  try {
    own = JSON.parse(area.dataset.labels || "{}");
  } catch {
    console.warn("data-labels is not JSON");
  }
  const all = { ...english, ...own };
  return (name, value = "") => plural(all[name], value).replace("{0}", value);
}
