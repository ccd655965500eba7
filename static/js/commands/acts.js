// What can be done on the page at hand: its buttons and links, found by where they stand, so that
// a page need not list them twice.
const ACTS = [
  "main .actions > a", "main .actions > button", "main .form-foot > a", "main .form-foot > button",
  "main .crumb > a", "main [data-key]", "main [data-command]",
].join(",");

/** Small letters without accents. */
export function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}

/** Each with its words, the key that reaches it, and how it is done; none twice. */
export function actsOfPage() {
  const seen = new Set();
  const acts = [];
  for (const place of document.querySelectorAll(ACTS)) {
    const label = wordsOf(place);
    if (!label || seen.has(label) || place.disabled || !place.checkVisibility()) continue;
    seen.add(label);
    acts.push({ label, keys: place.dataset.key?.replace("+", " ").replace("Escape", "Esc") ?? "", run: () => run(place) });
  }
  return acts;
}

function wordsOf(place) {
  if (place.labels?.length) return place.labels[0].textContent.trim();
  const copy = place.cloneNode(true);
  copy.querySelectorAll("kbd, [hidden]").forEach((key) => key.remove());
  return (place.getAttribute("aria-label") ?? copy.textContent).replace(/\s+/g, " ").trim();
}

function run(place) {
  if (place.matches("input, textarea, select")) place.focus();
  else place.click();
}
