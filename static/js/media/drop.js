// Pictures that are chosen, or dropped on the library, are sent one by one. Without this script the
// form sends them all at once.
import { fill } from "./fill.js";
import { Refused, send } from "./send.js";

const form = document.querySelector("[data-drop]");
const said = form.querySelector("[role=status]");
const { mostBytes, tooLarge, sending, failed } = form.dataset;
let busy = false;
form.classList.add("is-live");

const carries = (event) => event.dataTransfer?.types.includes("Files") ?? false;

document.addEventListener("dragover", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  form.classList.add("is-over");
});
document.addEventListener("dragleave", (event) => event.relatedTarget ?? form.classList.remove("is-over"));
document.addEventListener("drop", (event) => {
  if (!carries(event)) return;
  event.preventDefault();
  form.classList.remove("is-over");
  sendAll([...event.dataTransfer.files]);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  sendAll([...form.elements.namedItem("file").files]);
});

async function sendAll(files) {
  if (busy || files.length === 0) return;
  busy = true;
  const taken = [];
  const refused = [];
  for (const [at, file] of files.entries()) {
    said.textContent = fill(sending, at + 1, files.length, file.name);
    try {
      taken.push(await sendOne(file));
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      refused.push([file.name, problem.message]);
    }
  }
  busy = false;
  if (refused.length > 0) tell(refused, taken.length > 0);
  else location.href = (taken.length === 1 ? taken[0].desk : form.action) + "?done=added";
}

function sendOne(file) {
  if (file.size > Number(mostBytes)) throw new Refused(tooLarge);
  return send(file, { place: form.action, token: form.elements.namedItem("_csrf").value, failed });
}

function tell(refused, some) {
  const list = document.createElement("ul");
  for (const [name, reason] of refused) {
    const line = document.createElement("li");
    line.textContent = `${name}: ${reason}`;
    list.append(line);
  }
  said.replaceChildren(form.dataset.refused, list);
  if (some) {
    const link = document.createElement("a");
    link.href = form.action;
    link.textContent = form.dataset.reload;
    said.append(link);
  }
}
