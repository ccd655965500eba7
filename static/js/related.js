// The articles worth reading next: found, chosen, moved and taken away without a round trip.
const part = document.getElementById("f-related");
const chosen = part.querySelector(".chosen");
const found = part.querySelector(".found");
const search = part.querySelector("input[type=search]");
let asked = 0;

async function find() {
  const turn = ++asked;
  const question = new URLSearchParams({ language: language(), q: search.value });
  const answer = await fetch(`${part.dataset.choices}?${question}`);
  const html = answer.ok ? await answer.text() : "";
  if (turn === asked) found.innerHTML = html;
}

/** A new article can still change its language. */
function language() {
  return document.querySelector("[name=language]")?.value ?? "";
}

const text = (row, name) => row.querySelector(`[data-${name}]`).textContent;

/** Those that are chosen, with what is shown of them. */
export function relatedShown() {
  return [...chosen.children].map((row) => ({
    id: row.querySelector("input").value,
    name: text(row, "name"),
    day: text(row, "day"),
  }));
}

/** Those and no others are chosen. */
export function showRelated(rows) {
  chosen.replaceChildren();
  for (const { id, name, day } of rows) show(id, name, day);
}

function add(from, id) {
  if (chosen.querySelector(`input[value="${CSS.escape(id)}"]`)) return;
  show(id, text(from, "name"), text(from, "day"));
  from.remove();
}

function show(id, name, day) {
  const row = part.querySelector("template").content.firstElementChild.cloneNode(true);
  row.querySelector("input").value = id;
  row.querySelector("[data-name]").textContent = name;
  row.querySelector("[data-day]").textContent = day;
  for (const button of row.querySelectorAll("button")) {
    button.value += id;
    button.setAttribute("aria-label", button.getAttribute("aria-label").trim() + " " + name);
  }
  chosen.append(row);
}

function act(verb, row, id) {
  if (verb === "find") find();
  if (verb === "add") add(row, id);
  if (verb === "up") row.previousElementSibling?.before(row);
  if (verb === "remove") row.remove();
}

part.addEventListener("click", (event) => {
  const button = event.target.closest("button[name=do]");
  if (!button) return;
  event.preventDefault();
  const [verb, , id] = button.value.split("-");
  const list = button.closest("ul, ol");
  act(verb, button.closest("li"), id);
  if (verb === "up") button.focus();
  if (verb === "add" || verb === "remove") (list?.querySelector("button") ?? search).focus();
  if (verb !== "find") part.dispatchEvent(new Event("input", { bubbles: true }));
});

// Enter in the search is a search, not a saving of the form.
search.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  find();
});
