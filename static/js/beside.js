// A translation beside its source. Without this module the page works as plain fields.
const form = document.getElementById("beside");
let changed = false;

form.addEventListener("input", () => (changed = true));
form.addEventListener("submit", () => (changed = false));
window.addEventListener("beforeunload", (event) => changed && event.preventDefault());

// Saving comes back to the field where the translator was.
form.addEventListener("focusin", (event) => {
  if (event.target.matches("textarea")) form.elements.at.value = event.target.name;
});

// What needs no translation, a picture's address for one, is taken over from the left.
for (const button of form.querySelectorAll("[data-copy]")) {
  const row = button.closest(".beside-row");
  const field = row.querySelector("textarea");
  button.hidden = field.value !== "";
  field.addEventListener("input", () => (button.hidden = field.value !== ""));
  button.addEventListener("click", () => {
    const words = row.querySelector(".beside-words").cloneNode(true);
    for (const gone of words.querySelectorAll("del")) gone.remove();
    field.value = words.textContent;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  });
}

// A headline and a description are one line.
for (const field of form.querySelectorAll(".is-field textarea:not([name=standfirst], [name=share_description])")) {
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
  });
}
