package bron.account.passkey;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey, as lists show it.
 *
 * @param id of its row
 * @param name what its owner calls it
 * @param createdAt when it was added
 * @param lastUsedAt when somebody last signed in with it
 * @param synced whether the maker of the device keeps a copy for its owner
 */
public record Passkey(
    long id, String name, Instant createdAt, Optional<Instant> lastUsedAt, boolean synced) {}
