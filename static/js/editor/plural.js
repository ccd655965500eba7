const pattern = /^\{0,plural,(.*)\}$/s;
const branch = /(=?\w+)\s*\{([^{}]*)\}/g;

/** The form that a count takes of `{0,plural,one{# word} other{# words}}`; any other text as it is. */
export function plural(text, count) {
  const found = pattern.exec(text);
  if (!found) return text;
  const forms = Object.fromEntries([...found[1].matchAll(branch)].map(([, name, form]) => [name, form]));
  const rule = new Intl.PluralRules(document.documentElement.lang || "en").select(Number(count));
  return (forms[`=${count}`] ?? forms[rule] ?? forms.other).replaceAll("#", count);
}
