// What is typed goes to the server a second after typing stops, and the server tells who else has the
// article open. It is no save: the page's own button makes a version of it.
const quiet = 1000;
const longest = 10_000;
const retry = 2000;
const slowest = 60_000;
const beat = 15_000;

/** Sends what is typed in the form for as long as the page is open. */
export function sendTyped(form) {
  const address = form.dataset.writing;
  const line = document.getElementById("autosave");
  let timer = 0;
  let since = 0;
  let changed = false;
  let leaving = false;
  let tooLong = false;
  let asking = null;
  let wait = retry;

  const typed = () => {
    const data = new FormData(form);
    data.delete("picture_file");
    return new URLSearchParams(data);
  };
  const open = () => {
    const data = new URLSearchParams();
    for (const name of ["_csrf", "writing", "base"]) data.set(name, form.elements.namedItem(name).value);
    return data;
  };

  function say(words, problem) {
    line.hidden = words === "";
    line.classList.toggle("is-problem", problem);
    if (line.textContent !== words) line.textContent = words;
  }

  function plan(delay) {
    clearTimeout(timer);
    timer = setTimeout(send, delay);
  }

  async function send() {
    if (leaving || asking) return;
    const words = changed;
    if (words) tooLong = false;
    changed = false;
    since = 0;
    asking = new AbortController();
    try {
      const answer = await fetch(address, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: words ? typed() : open(),
        signal: asking.signal,
      });
      asking = null;
      if (answer.ok) heard(await answer.json(), words);
      else await refused(answer.status, words);
    } catch {
      asking = null;
      failed(words, form.dataset.failed);
    }
    if (leaving) return;
    if (line.classList.contains("is-problem") && changed) {
      plan(wait);
      wait = Math.min(Math.max(2 * wait, retry), slowest);
    } else {
      wait = retry;
      plan(changed ? quiet : beat);
    }
  }

  function heard({ others, newer }, words) {
    tell("others", others);
    tell("newer", newer);
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { timeStyle: "medium" });
    if (words) say(form.dataset.kept.replace("{0}", time), false);
    else if (!tooLong && line.classList.contains("is-problem")) say("", false);
  }

  function tell(id, words) {
    const place = document.getElementById(id);
    const text = place.querySelector("p") ?? place;
    place.hidden = words === "";
    if (text.textContent !== words) text.textContent = words;
  }

  function failed(words, why) {
    changed ||= words;
    if (changed) say(why, true);
  }

  /** Who signed in again, in another window, has another token. */
  async function refused(status, words) {
    if (status === 413) {
      tooLong = true;
      say(form.dataset.tooLarge, true);
      return;
    }
    failed(words, status === 401 ? form.dataset.signedOut : form.dataset.refused);
    if (status !== 401 && status !== 403) return;
    const article = address.replace(/\/writing$/, "");
    const page = await fetch(article === "/admin/articles" ? `${article}/new` : article, { redirect: "manual" });
    if (!page.ok) return;
    const other = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("editor");
    // Somebody else may have signed in there: these words are not theirs.
    if (other?.dataset.account !== form.dataset.account) return;
    for (const field of document.querySelectorAll("[name=_csrf]")) field.value = other.elements.namedItem("_csrf").value;
    wait = 0;
  }

  form.addEventListener("input", () => {
    changed = true;
    leaving = false;
    since ||= Date.now();
    plan(Math.max(0, Math.min(quiet, since + longest - Date.now())));
  });
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    leaving = true;
    clearTimeout(timer);
    asking?.abort();
    setTimeout(() => {
      leaving = false;
      plan(0);
    }, beat);
  });
  window.addEventListener("pagehide", () => {
    if (changed && !leaving) navigator.sendBeacon(address, typed());
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    leaving = false;
    plan(quiet);
  });
  window.addEventListener("online", () => plan(0));
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && plan(quiet));
  plan(beat);
}
