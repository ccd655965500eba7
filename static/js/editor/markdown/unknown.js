/** Thrown for Markdown that the editor has no form for; its block is then kept as source. */
export class Unknown extends Error {}
