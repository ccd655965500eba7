// One block to Markdown, proved by reading it back.
import { readBlocks } from "./read.js";
import { manners } from "./write-inline.js";
import { writeBlock } from "./write-blocks.js";

/** The plainest Markdown for a canonical block that reads back as that block. */
export function write(block, references = {}) {
  let text = "";
  for (const manner of manners) {
    text = writeBlock(block, manner);
    if (says(text, block, references)) return text;
  }
  return text;
}

/** Whether this Markdown, by itself, stands for exactly this block. */
export function says(text, block, references) {
  try {
    const read = readBlocks(text, references);
    return read.length === 1 && read[0].eq(block);
  } catch {
    return false;
  }
}
