package bron.account.passkey;

/**
 * What the site keeps of a passkey to know it by (WebAuthn's credential record).
 *
 * @param credentialId that the device chose, in base64url without padding
 * @param credential WebAuthn's attested credential data: model, id and public key
 * @param userHandle what the device knows the account by, in base64url without padding
 * @param signCount how often the device says that it has signed; 0 where it does not count
 * @param backupEligible whether the device's maker may keep copies; it never changes
 * @param synced whether there is such a copy
 * @param transports how a browser reaches the device, as WebAuthn names them, with spaces between
 */
public record Credential(
    String credentialId,
    byte[] credential,
    String userHandle,
    long signCount,
    boolean backupEligible,
    boolean synced,
    String transports) {}
