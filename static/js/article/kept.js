// What is typed and not yet saved is kept in this browser, for whoever typed it: after a reload, a way
// back, a line that failed, a browser that was killed or a session that ended it is offered again.
// Saved, or signed out, it goes.
import { relatedShown, showRelated } from "../related.js";
import { forgetSent, lastSent, noteSent, read, write, written } from "./sent.js";

const begin = "bron.kept:";
const delay = 250;
const passing = ["_csrf", "do", "picture_file"];

/** Keeps the words of the form, and offers those that an earlier page did not get saved. */
export async function keepWords(form, addRow) {
  const family = `${begin}${form.dataset.account}:${form.getAttribute("action")}:${form.elements.namedItem("source").value}:`;
  const refused = document.getElementById("problems") ?? document.getElementById("restored");
  const state = { key: family + form.elements.namedItem("writing").value, waiting: false, offered: false };
  settle(form, refused);
  watch(form, state);
  hold(state.key);
  const found = await left(family, form);
  if (found) offer(form, state, found, addRow);
  else if (!refused && !state.waiting) write(state.key, null);
}

/** What was sent has arrived if the page says so of a newer revision, or holds the same words. */
function settle(form, refused) {
  const { key } = lastSent();
  if (!key) return;
  const kept = read(key);
  const said = new URLSearchParams(location.search).get("done");
  forgetSent((action) => {
    const here = action === "/admin/articles" || action === form.getAttribute("action");
    return here && ["saved", "joined"].includes(said) && baseOf(kept) !== baseOf(typed(form));
  });
  if (!refused && kept !== null && written(kept) === written(typed(form))) write(key, null);
}

/** A page that is open holds the name of what it keeps: nobody offers that elsewhere. */
function hold(key) {
  navigator.locks?.request(key, () => new Promise(() => {}));
}

/** The words that a page left which is open no longer; of several, the last. */
async function left(family, form) {
  const now = written(typed(form));
  const open = new Set((await navigator.locks?.query())?.held.map((lock) => lock.name) ?? []);
  const own = family + form.elements.namedItem("writing").value;
  const found = [];
  for (const key of keys(family)) {
    const fields = read(key);
    if (fields === null || written(fields) === now) {
      if (key !== own && !open.has(key)) write(key, null);
    } else if (key === own || !open.has(key)) {
      found.push({ key, fields, at: Number(fields.find(([name]) => name === "at")?.[1] ?? 0) });
    }
  }
  return found.sort((one, other) => other.at - one.at)[0];
}

function watch(form, state) {
  let timer = 0;
  // What is on offer is not written over by what is typed meanwhile.
  const keep = () => {
    clearTimeout(timer);
    if (state.waiting && !state.offered) write(state.key, JSON.stringify([...typed(form), ["at", String(Date.now())]]));
  };
  form.addEventListener("input", () => {
    state.waiting = true;
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  });
  for (const event of ["beforeunload", "pagehide"]) window.addEventListener(event, keep);
  form.addEventListener("submit", () => {
    keep();
    noteSent(state.key, written(typed(form)));
  });
}

function offer(form, state, found, addRow) {
  const notice = document.getElementById("kept");
  const token = found.key.slice(found.key.lastIndexOf(":") + 1);
  const same = document.querySelector(`.offer[data-token="${CSS.escape(token)}"]`);
  state.offered = found.key === state.key;
  notice.hidden = false;
  if (same) same.hidden = true;
  const close = () => {
    notice.hidden = true;
    state.offered = false;
    form.elements.namedItem("headline").focus();
  };
  notice.querySelector("[data-kept=restore]").addEventListener("click", () => {
    close();
    state.key = found.key;
    hold(state.key);
    restore(form, found.fields, addRow);
    form.elements.namedItem("headline").focus();
  });
  notice.querySelector("[data-kept=discard]").addEventListener("click", () => {
    close();
    write(found.key, null);
    discard(form, token);
  });
}

/** On the server as well. */
function discard(form, token) {
  const body = new URLSearchParams({ _csrf: form.elements.namedItem("_csrf").value, writing: token });
  fetch(`${form.dataset.writing}/removals`, { method: "POST", body, redirect: "manual" }).catch(() => {});
}

/** With the base that was opened then: what a colleague saved since is joined with it when it is saved. */
function restore(form, kept, addRow) {
  for (const list of ["credit", "source"]) {
    const rows = document.getElementById(`f-${list}s`);
    const name = list === "credit" ? "credit_name" : "source_label";
    const wanted = kept.filter(([field]) => field === name).length;
    while (rows && rows.children.length < wanted && addRow(rows));
  }
  showRelated(kept.filter(([field]) => field === "related_shown").map(([, row]) => JSON.parse(row)));
  for (const control of form.querySelectorAll("input, select, textarea")) {
    if (!control.name || passing.includes(control.name)) continue;
    const same = [...form.querySelectorAll(`[name="${CSS.escape(control.name)}"]`)];
    const value = kept.filter(([field]) => field === control.name)[same.indexOf(control)]?.[1];
    if (control.type === "checkbox") control.checked = value !== undefined;
    else control.value = value ?? "";
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** The articles to read next are known to the form by a number: their names are kept as well. */
const typed = (form) => [
  ...[...new FormData(form)].filter(([name]) => !passing.includes(name)),
  ...relatedShown().map((row) => ["related_shown", JSON.stringify(row)]),
];

const baseOf = (fields) => fields?.find(([name]) => name === "base")?.[1];

function keys(family) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(family));
  } catch {
    return [];
  }
}
