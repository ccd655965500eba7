// Opens the rich text editor over every `<textarea data-rich-text>`. If anything goes wrong here,
// or this module never loads, the textarea is still there and works.
import { RichText } from "./rich-text.js";

for (const area of document.querySelectorAll("textarea[data-rich-text]")) {
  try {
    new RichText(area);
  } catch (fault) {
    console.warn("The body stays plain Markdown:", fault);
    area.hidden = false;
  }
}
