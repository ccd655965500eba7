/** The audit trail as it is read: in words, filtered, taken away. What writes it is bron.audit. */
package bron.trail;
