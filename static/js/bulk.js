// Choosing several articles in a list: all of the page at once, and how many that makes.
const boxes = [...document.querySelectorAll('input[name="article"][form="bulk"]')];
const all = document.querySelector("[data-bulk-all]");
const count = document.querySelector("[data-bulk-count]");

function tell() {
  const chosen = boxes.filter((box) => box.checked).length;
  if (all) {
    all.checked = chosen === boxes.length && chosen > 0;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  if (count) count.textContent = chosen ? count.dataset.text.replace("{0}", chosen) : "";
}

if (all) {
  all.hidden = false;
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
}
for (const box of boxes) box.addEventListener("change", tell);
// A browser that goes back brings what was ticked.
window.addEventListener("pageshow", tell);
