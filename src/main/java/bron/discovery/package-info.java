/** How machines find and understand the site: schema.org data, cards, share pictures, robots. */
package bron.discovery;
