/** How the site runs, for those who look after it. */
package bron.status;
