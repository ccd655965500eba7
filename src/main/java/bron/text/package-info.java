/** Pure functions on text: Markdown to HTML, slugs, differences, front matter. No I/O, no clock. */
package bron.text;
