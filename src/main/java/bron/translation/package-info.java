/** Translating side by side: the source on the left, paragraph against paragraph. */
package bron.translation;
