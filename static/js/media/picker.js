// The library as a dialog: pictures to choose one from.
import { element, freshId } from "../editor/elements.js";

const place = "/admin/media";

/**
 * Lets somebody choose a picture.
 *
 * @param {(name: string) => string} label
 * @returns {Promise<?{id: string, address: string, thumbnail: string, alt: string, caption: string,
 *   credit: string, name: string, width: number, height: number}>} null when they chose none
 */
export function pick(label) {
  const title = element("h2", { id: freshId() }, label("library"));
  const field = element("input", { id: freshId(), type: "search", maxlength: 200 });
  const find = element(
    "form",
    { class: "dialog-search", role: "search" },
    element("label", { for: field.id }, label("librarySearch")),
    field,
    element("button", {}, label("libraryFind")),
  );
  const list = element("ul", { class: "library" });
  const said = element("p", { class: "dialog-problem", role: "status" });
  const more = element("button", { type: "button" }, label("libraryMore"));
  const close = element("button", { type: "button" }, label("cancel"));
  const buttons = element("div", { class: "dialog-buttons" }, more, close);
  const dialog = element(
    "dialog",
    { class: "rich-text-dialog library-dialog", "aria-labelledby": title.id },
    title,
    find,
    list,
    said,
    buttons,
  );
  let chosen = null;
  let next = "";
  let turn = 0;

  const choice = (item) => {
    const image = element("img", { src: item.thumbnail, alt: item.alt, width: item.width, height: item.height, loading: "lazy" });
    const name = element("span", { class: "library-name" }, item.name);
    const button = element("button", { type: "button" }, element("picture", {}, image), name);
    button.addEventListener("click", () => {
      chosen = item;
      dialog.close();
    });
    return element("li", {}, button);
  };

  async function show(address, begin) {
    const mine = ++turn;
    more.hidden = true;
    try {
      const response = await fetch(address, { headers: { Accept: "application/json" } });
      const found = await response.json();
      if (mine !== turn) return;
      const items = found.items.map(choice);
      if (begin) list.replaceChildren(...items);
      else list.append(...items);
      if (!begin) items[0]?.firstChild.focus();
      next = found.next;
      more.hidden = next === "";
      said.textContent = list.children.length === 0 ? label("libraryNone") : "";
    } catch {
      if (mine === turn) said.textContent = label("libraryFailed");
    }
  }

  find.addEventListener("submit", (event) => {
    event.preventDefault();
    show(`${place}?q=${encodeURIComponent(field.value)}`, true);
  });
  more.addEventListener("click", () => show(next, false));
  close.addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  show(place, true);
  return new Promise((resolve) =>
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    }),
  );
}
