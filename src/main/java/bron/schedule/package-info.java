/**
 * What is planned: acts on articles at a moment of the clock, and the thread that carries them out.
 * What pages of the article room say of plans they read themselves ({@link
 * bron.article.PlannedStore}).
 */
package bron.schedule;
