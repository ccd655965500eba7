/**
 * Sections and topics as the newsroom keeps them: both are a slug with words in each language, so
 * that one set of pages does for both.
 */
package bron.term;
