// The command palette: a field over the page, and what the letters in it lead to; and the list of
// keys. It is a combobox with a list (ARIA Authoring Practices): the field keeps the focus. It is
// there before it is asked for, so that no letter goes elsewhere.
import { actsOfPage, fold } from "./commands/acts.js";
import { element } from "./editor/elements.js";

const opener = document.querySelector("[data-commands]");
const words = opener?.dataset ?? {};

/** Opens the palette, unless a dialog is open already. */
export function openPalette() {
  if (document.querySelector("dialog[open]")) return;
  document.querySelector(":popover-open")?.hidePopover();
  return new Palette(actsOfPage());
}

/** Shows the list of keys, which is a part of the palette's page. */
export async function openKeys() {
  if (document.querySelector("dialog[open]")) return;
  const answer = await fetch(opener.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const keys = page.getElementById("keys");
  if (!keys || document.querySelector("dialog[open]")) return;
  const head = keys.querySelector("h2");
  head.id = "palette-keys";
  head.tabIndex = -1;
  const close = element("button", { type: "button", class: "button" }, words.close);
  const dialog = element("dialog", { class: "palette keys-dialog", "aria-labelledby": "palette-keys" }, ...keys.childNodes, close);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  head.focus();
}

class Palette {
  constructor(acts) {
    this.acts = acts;
    this.turn = 0;
    const selection = getSelection();
    this.place = selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
    this.waiting = 0;
    this.field = element("input", {
      type: "text", role: "combobox", "aria-expanded": "true", "aria-controls": "palette-list",
      "aria-autocomplete": "list", "aria-label": words.label, autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", maxlength: 200, placeholder: words.label,
    });
    this.list = element("div", { role: "listbox", id: "palette-list", "aria-label": words.title });
    this.said = element("p", { class: "palette-said", role: "status" });
    const help = element("p", { class: "hint palette-help" }, words.help);
    this.dialog = element("dialog", { class: "palette", "aria-label": words.title }, this.field, this.list, this.said, help);
    this.listen();
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.field.focus();
    this.ready = this.look();
  }

  listen() {
    this.field.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.ready = new Promise((done) => {
        this.waiting = setTimeout(() => this.look().then(done), 150);
      });
    });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("click", (event) => this.go(event.target.closest("[role=option]")));
    // A press in the list must not take the focus out of the field.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.close());
    this.dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    this.dialog.addEventListener("close", () => this.dialog.remove());
  }

  /** Asks the server; an answer to earlier letters is dropped. */
  async look() {
    const turn = ++this.turn;
    const typed = this.field.value.trim();
    let groups = [];
    let failed = false;
    try {
      const answer = await fetch(`${words.found}?q=${encodeURIComponent(typed)}`);
      failed = !answer.ok || answer.redirected;
      if (!failed) groups = read(await answer.text());
    } catch {
      failed = true;
    }
    if (turn === this.turn) this.show(typed, groups, failed);
  }

  show(typed, groups, failed) {
    const letters = typed.split(/\s+/).map(fold).filter(Boolean);
    const acts = this.acts.filter((act) => letters.every((word) => fold(act.label).includes(word)));
    const all = acts.length ? [{ name: words.page, options: acts }, ...groups] : groups;
    let number = 0;
    this.options = [];
    this.list.replaceChildren(
      ...all.map(({ name, options }, place) => {
        const head = element("div", { id: `palette-group-${place}`, class: "palette-group", role: "presentation" }, name);
        const rows = options.map((option) => this.option(option, number++));
        return element("div", { role: "group", "aria-labelledby": head.id }, head, ...rows);
      }),
    );
    this.said.textContent = failed ? words.failed : number === 0 ? words.none : words.count.replace("{0}", number);
    this.said.classList.toggle("unseen", !failed && number > 0);
    this.choose(0);
  }

  option(option, number) {
    const row = element("div", { role: "option", id: `palette-option-${number}`, "aria-selected": "false" });
    row.append(...(option.nodes ?? [option.label]));
    if (option.keys) row.append(" ", element("kbd", {}, option.keys));
    row.run = option.run;
    this.options.push(row);
    return row;
  }

  choose(number) {
    this.chosen?.setAttribute("aria-selected", "false");
    this.chosen = this.options[number] ?? null;
    this.field.setAttribute("aria-activedescendant", this.chosen?.id ?? "");
    this.chosen?.setAttribute("aria-selected", "true");
    this.chosen?.scrollIntoView({ block: "nearest" });
  }

  async key(event) {
    if (event.isComposing) return;
    const at = this.options?.indexOf(this.chosen) ?? 0;
    const count = this.options?.length ?? 0;
    const place = { ArrowDown: (at + 1) % count, ArrowUp: (at - 1 + count) % count, PageDown: Math.min(at + 8, count - 1), PageUp: Math.max(at - 8, 0) };
    if (event.key in place && count) {
      event.preventDefault();
      this.choose(place[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
      await this.ready;
      this.go(this.chosen);
    }
  }

  /** The focus goes back, and in a text to the very place: the browser alone would begin it anew. */
  close() {
    this.dialog.close();
    if (!this.place || !document.activeElement?.contains(this.place.startContainer)) return;
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(this.place);
  }

  /** The dialog gives the focus back before anything is done with the page. */
  go(option) {
    if (!option || !this.dialog.open) return;
    this.close();
    option.run();
  }
}

/** The groups of a list of links. */
function read(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return [...page.querySelectorAll("section")].map((section) => ({
    name: section.querySelector("h2").textContent,
    options: [...section.querySelectorAll("a")].map((link) => ({
      nodes: [...link.childNodes],
      run: () => follow(link.getAttribute("href")),
    })),
  }));
}

/** The list of keys is shown here and now; anything else is a page. */
function follow(address) {
  if (address.endsWith("#keys")) openKeys();
  else location.assign(address);
}
