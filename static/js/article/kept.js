// What is typed and not yet saved is kept in this tab: after a reload, a way back, a line that
// failed or a session that ended it is offered again. Saved, or signed out, it goes.
const begin = "bron.kept:";
const sentKey = "bron.sent";
const delay = 250;
const passing = ["_csrf", "do", "picture_file"];
const notWritten = ["base", "slug"];

/** Keeps the words of the form, and offers those that an earlier page did not get saved. */
export function keepWords(form, addRow) {
  const key = begin + form.getAttribute("action") + ":" + form.elements.namedItem("source").value;
  const refused = document.getElementById("conflict") ?? document.getElementById("problems");
  settle(form, refused);
  const kept = read(key);
  const other = kept !== null && written(kept) !== written(typed(form));
  if (other) offer(form, key, kept, addRow);
  else if (!refused) write(key, null);
  watch(form, key);
}

/** What was sent has arrived if the page says so of a newer revision, or holds the same words. */
function settle(form, refused) {
  const sent = stored(sentKey);
  if (sent === null) return;
  const kept = read(sent);
  const done = new URLSearchParams(location.search).has("done") && baseOf(kept) !== baseOf(typed(form));
  if (done || (!refused && kept !== null && written(kept) === written(typed(form)))) write(sent, null);
  write(sentKey, null);
}

function watch(form, key) {
  const notice = document.getElementById("kept");
  let timer = 0;
  let waiting = false;
  // What is on offer is not written over by what is typed meanwhile.
  const keep = () => {
    clearTimeout(timer);
    if (waiting && notice.hidden) write(key, JSON.stringify(typed(form)));
  };
  form.addEventListener("input", () => {
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  });
  for (const event of ["beforeunload", "pagehide"]) window.addEventListener(event, keep);
  form.addEventListener("submit", () => {
    keep();
    write(sentKey, key);
  });
}

function offer(form, key, kept, addRow) {
  const notice = document.getElementById("kept");
  notice.hidden = false;
  notice.querySelector("[data-kept=restore]").addEventListener("click", () => {
    notice.hidden = true;
    restore(form, kept, addRow);
    form.elements.namedItem("headline").focus();
  });
  notice.querySelector("[data-kept=discard]").addEventListener("click", () => {
    notice.hidden = true;
    write(key, null);
    form.elements.namedItem("headline").focus();
  });
}

/** With the base that was opened then: if a colleague saved since, saving shows both texts. */
function restore(form, kept, addRow) {
  for (const list of ["credit", "source"]) {
    const rows = document.getElementById(`f-${list}s`);
    const name = list === "credit" ? "credit_name" : "source_label";
    const wanted = kept.filter(([field]) => field === name).length;
    while (rows && rows.children.length < wanted && addRow(rows));
  }
  for (const control of form.querySelectorAll("input, select, textarea")) {
    if (!control.name || passing.includes(control.name)) continue;
    const same = [...form.querySelectorAll(`[name="${CSS.escape(control.name)}"]`)];
    const value = kept.filter(([field]) => field === control.name)[same.indexOf(control)]?.[1];
    if (control.type === "checkbox") control.checked = value !== undefined;
    else control.value = value ?? "";
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

const typed = (form) => [...new FormData(form)].filter(([name]) => !passing.includes(name));

const baseOf = (fields) => fields?.find(([name]) => name === "base")?.[1];

/** The words alone, for comparing: empty rows, and what the site fills in itself, are no words. */
const written = (fields) =>
  JSON.stringify(fields.filter(([name, value]) => value !== "" && !notWritten.includes(name)));

const read = (key) => JSON.parse(stored(key));

function stored(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser without room, or that keeps nothing, only loses this help. */
function write(key, value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    return;
  }
}
