/**
 * Signing in with a passkey: a key pair of which the private half stays on somebody's device and is
 * used after that device has asked for a finger, a face or a PIN (Web Authentication Level 3, W3C).
 */
package bron.account.passkey;
