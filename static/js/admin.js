// The newsroom's keys. An element says which key reaches it: data-key="/", "n", "Ctrl+S",
// "Ctrl+Enter" or "Escape". A field is focused, anything else is clicked.

import { openKeys, openPalette } from "./commands.js";

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

/** The name of the key that an event tells of, with Ctrl (or ⌘) before it. */
function named(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const held = event.ctrlKey || event.metaKey;
  return held ? "Ctrl+" + (key.length === 1 ? key.toUpperCase() : key) : key;
}

function reach(event) {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const key = named(event);
  if (key.length === 1 && typing(event.target)) return;
  if (key === "Escape" && (typing(event.target) || document.querySelector(":popover-open, dialog[open]"))) {
    event.target.blur();
    return;
  }
  const place = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!place) return;
  event.preventDefault();
  event.stopPropagation();
  if (place.matches("input, textarea, select")) place.focus();
  else place.click();
}

// In the text of an article Ctrl+K makes a link: there, and everywhere, Ctrl+Alt+K is the palette's.
const opener = document.querySelector("[data-commands]");

function command(event) {
  if (!opener || event.isComposing || event.repeat || event.shiftKey || event.getModifierState("AltGraph")) return;
  const held = event.ctrlKey || event.metaKey;
  if (!held || !(event.key.toLowerCase() === "k" || (event.altKey && event.code === "KeyK"))) return;
  if (!event.altKey && event.target.closest("[contenteditable]")) return;
  event.preventDefault();
  event.stopPropagation();
  openPalette();
}

function help(event) {
  if (!opener || event.defaultPrevented || event.key !== "?" || typing(event.target)) return;
  event.preventDefault();
  openKeys();
}

document.addEventListener("keydown", command, true);
document.addEventListener("keydown", help);
opener?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  openPalette();
});

// With Ctrl a key is the page's before it is the editor's, which has uses of its own for Enter.
document.addEventListener("keydown", (event) => (event.ctrlKey || event.metaKey) && reach(event), true);
document.addEventListener("keydown", (event) => event.ctrlKey || event.metaKey || reach(event));

// What a browser keeps of unsaved words is not for who signs in next; and who sees the page for
// publishing has saved them.
document.querySelector('form[action="/admin/sign-out"]')?.addEventListener("submit", () => {
  sessionStorage.clear();
  for (const key of Object.keys(localStorage)) if (key.startsWith("bron.kept:")) localStorage.removeItem(key);
});
if (document.querySelector(".publish")) import("./article/published.js");
// What only some pages need.
if (document.querySelector("[data-drop]")) import("./media/drop.js");
if (document.querySelector("[data-bulk]")) import("./bulk.js");
if (document.querySelector("[data-focal]")) import("./media/focal.js");

// A refused form begins at what is wrong with it.
document.getElementById("problems")?.focus();
