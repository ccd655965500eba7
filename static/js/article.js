// The article editor's page: rows without a round trip, a live preview, a warning before words are
// left behind. Without this script the same buttons go to the server.
import { keepWords } from "./article/kept.js";
import { sendTyped } from "./article/typed.js";
import "./related.js";

const form = document.getElementById("editor");
let changed = document.getElementById("restored") !== null || document.getElementById("problems") !== null;

let sent = false;
// Whoever types on has stopped the page from leaving.
form.addEventListener("input", () => {
  changed = true;
  sent = false;
});

// A second click while the first is on its way would send the words twice.
form.addEventListener("submit", (event) => {
  if (sent) event.preventDefault();
  sent = true;
  changed = false;
  setTimeout(() => (sent = false), 15_000);
});
window.addEventListener("pageshow", () => (sent = false));
window.addEventListener("beforeunload", (event) => {
  if (changed) event.preventDefault();
});

// Rows: a copy of the last one, emptied; ids and labels get a number of their own.
let copies = 0;

function addRow(list) {
  const last = list.querySelector("li:last-of-type");
  if (!last) return false;
  const row = last.cloneNode(true);
  copies++;
  for (const control of row.querySelectorAll("input, select")) {
    const label = row.querySelector(`label[for="${CSS.escape(control.id)}"]`);
    if (control.id) control.id += "-" + copies;
    if (label) label.htmlFor = control.id;
    if (control.matches("input")) control.value = "";
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
  row.querySelectorAll(".problem").forEach((problem) => problem.remove());
  list.append(row);
  row.querySelector("input:not([type=hidden])").focus();
  return true;
}

function moveUp(button) {
  const row = button.closest("li");
  const above = row.previousElementSibling;
  if (!above) return;
  above.before(row);
  button.focus();
  form.dispatchEvent(new Event("input"));
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=do]");
  if (!button || event.defaultPrevented) return;
  const [verb, list] = button.value.split("-");
  if (verb === "add" && addRow(document.getElementById(`f-${list}s`))) event.preventDefault();
  if (verb === "up") {
    event.preventDefault();
    moveUp(button);
  }
});

// The preview: what is typed, in the site's own layout, a moment after typing stops.
const preview = document.getElementById("preview");
const previewButton = form.querySelector("[data-preview]");
let waiting = 0;
let asked = 0;

async function showPreview() {
  const turn = ++asked;
  const answer = await fetch(previewButton.formAction, { method: "POST", body: previewed() });
  const html = await answer.text();
  if (turn !== asked) return;
  const frame = preview.querySelector("iframe");
  const top = frame.contentWindow?.scrollY ?? 0;
  frame.onload = () => frame.contentWindow.scrollTo(0, top);
  frame.srcdoc = html;
}

/** The form without its files: a picture is seen once it is saved. */
function previewed() {
  const data = new FormData(form);
  data.delete("picture_file");
  return data;
}

previewButton.addEventListener("click", (event) => {
  event.preventDefault();
  preview.hidden = !preview.hidden;
  previewButton.setAttribute("aria-expanded", String(!preview.hidden));
  form.classList.toggle("has-preview", !preview.hidden);
  if (!preview.hidden) showPreview();
});
form.addEventListener("input", () => {
  if (preview.hidden) return;
  clearTimeout(waiting);
  waiting = setTimeout(showPreview, 400);
});

// The bar is as high as its words: what stands still below it has to know.
const bar = form.querySelector(".bar");
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--bar", `${bar.offsetHeight}px`);
}).observe(bar);

// The headline and the standfirst are as high as their words.
for (const area of form.querySelectorAll(".as-headline, .as-standfirst")) {
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && area.matches(".as-headline")) event.preventDefault();
  });
}

// The lead picture is chosen in a dialog; without this script the library opens in the form.
form.addEventListener("click", async (event) => {
  if (!event.target.closest("[data-library]")) return;
  event.preventDefault();
  const [{ pick }, { labelsOf }] = await Promise.all([import("./media/picker.js"), import("./editor/labels.js")]);
  const item = await pick(labelsOf(form.elements.body));
  if (item) take(item);
});

/** What was said of another picture goes with it; what was typed before there was any stays. */
function take(item) {
  const { picture, picture_alt: alt, picture_caption: caption, picture_credit: credit } = form.elements;
  const before = picture.value !== "";
  picture.value = item.id;
  for (const [field, offered] of [[alt, item.alt], [caption, item.caption], [credit, item.credit]]) {
    if (before || field.value === "") field.value = offered;
  }
  const image = new Image(item.width, item.height);
  image.src = item.thumbnail;
  image.alt = "";
  document.getElementById("lead-shown").replaceChildren(image);
  form.elements.picture_file.value = "";
  alt.focus();
  form.dispatchEvent(new Event("input", { bubbles: true }));
}

// A picture that is too large is refused before it takes the whole form with it.
for (const input of form.querySelectorAll("input[type=file][data-most-bytes]")) {
  input.addEventListener("change", () => {
    const size = input.files[0]?.size ?? 0;
    input.setCustomValidity(size > Number(input.dataset.mostBytes) ? input.dataset.tooLarge : "");
    input.reportValidity();
  });
}

// Last, when the editor over the body stands and its text is the form's.
window.addEventListener("DOMContentLoaded", () => {
  keepWords(form, addRow);
  sendTyped(form);
});
