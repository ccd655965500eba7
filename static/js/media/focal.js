// The focal point is set by a click on the picture, or by the arrow keys once it has the focus; the
// crops follow. Without this script the two fields do it.
import { fill } from "./fill.js";

const place = document.querySelector("[data-focal]");
const mark = place.querySelector("circle");
const across = document.getElementById("f-x");
const down = document.getElementById("f-y");
const width = Number(place.dataset.width);
const height = Number(place.dataset.height);
const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const within = (value, most) => Math.min(Math.max(value, 0), most);
const hundredths = (field) => within(Math.round(Number(field.value)) || 0, 100);

function set(x, y) {
  across.value = within(Math.round(x), 100);
  down.value = within(Math.round(y), 100);
  show();
}

function show() {
  const x = hundredths(across);
  const y = hundredths(down);
  mark?.setAttribute("cx", `${x}%`);
  mark?.setAttribute("cy", `${y}%`);
  place.setAttribute("aria-label", fill(place.dataset.label, x, y));
  for (const crop of document.querySelectorAll("[data-crop]")) {
    crop.setAttribute("viewBox", part(crop.dataset.crop, x, y).join(" "));
  }
}

/** As the server cuts it: the largest part of that shape with the point in its middle. */
function part(shape, x, y) {
  const [a, b] = shape.split("x").map(Number);
  const high = Math.min(Math.max(Math.round((width * b) / a), 1), height);
  const wide = high < height ? width : Math.min(Math.max(Math.round((height * a) / b), 1), width);
  return [start(x, width, wide), start(y, height, high), wide, high];
}

const start = (at, length, taken) => within(Math.round((length * at) / 100) - Math.floor(taken / 2), length - taken);

if (!across.matches(":disabled")) {
  place.tabIndex = 0;
  place.setAttribute("role", "group");
  place.classList.add("is-live");
  place.addEventListener("click", (event) => {
    const box = place.getBoundingClientRect();
    set(((event.clientX - box.left) / box.width) * 100, ((event.clientY - box.top) / box.height) * 100);
  });
  place.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    set(hundredths(across) + step[0] * far, hundredths(down) + step[1] * far);
  });
  for (const field of [across, down]) field.addEventListener("input", show);
  show();
}
