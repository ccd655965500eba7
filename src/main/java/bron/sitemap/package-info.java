/** The sitemaps: every address that search engines should know, and the news of two days. */
package bron.sitemap;
