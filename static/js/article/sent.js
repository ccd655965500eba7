// Which words a form sent last, and whether what this browser kept of it is more than those.
const name = "bron.sent";

/** Notes that the words of a form are on their way; key is where they are kept. */
export function noteSent(key, words) {
  store("setItem", name, JSON.stringify({ key, words }));
}

/** What was sent last: where it is kept, where it went, the words; empty for nothing. */
export function lastSent() {
  try {
    const sent = JSON.parse(store("getItem", name) ?? "{}") ?? {};
    return typeof sent.key === "string" ? { ...sent, action: sent.key.split(":")[2] } : {};
  } catch {
    return {};
  }
}

/** Forgets what was sent, and what is kept of it where it is no more than that and has arrived. */
export function forgetSent(arrived) {
  const { key, action, words } = lastSent();
  store("removeItem", name);
  if (!key || !arrived(action)) return;
  const kept = read(key);
  if (kept !== null && written(kept) === words) write(key, null);
}

const notWritten = ["base", "slug", "writing", "continues", "related_shown", "related_search"];

/** The words alone, for comparing: empty rows, and what the site fills in itself, are no words. */
export const written = (fields) =>
  JSON.stringify(fields.filter(([field, value]) => value !== "" && field !== "at" && !notWritten.includes(field)));

export function read(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch {
    return null;
  }
}

/** A browser without room, or that keeps nothing, only loses this help. */
export function write(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    return;
  }
}

function store(verb, ...what) {
  try {
    return sessionStorage[verb](...what);
  } catch {
    return null;
  }
}
