/** Letters by SMTP: which server takes them, and how. Knows no account. */
package bron.mail;
