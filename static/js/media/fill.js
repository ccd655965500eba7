/** A pattern with {0}, {1} … filled in. */
export const fill = (pattern, ...values) => values.reduce((text, value, at) => text.replace(`{${at}}`, value), pattern);
