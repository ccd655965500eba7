package bron.account.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The passkeys of accounts, and the challenges that were answered. */
@RegisterConstructorMapper(Passkey.class)
@RegisterConstructorMapper(PasskeyStore.Owned.class)
@RegisterConstructorMapper(PasskeyStore.Known.class)
public interface PasskeyStore {
  /** Whose passkey it is. */
  record Owned(long id, long accountId, String name) {}

  /** One that a browser can be told of. */
  record Known(String credentialId, String transports) {}

  /** Those of an account, oldest first. */
  @SqlQuery(
      """
      SELECT id, name, created_at, last_used_at, synced FROM passkey
      WHERE account_id = :accountId ORDER BY id
      """)
  List<Passkey> of(long accountId);

  /** What a browser is told of those of an account, so that no device makes a second one. */
  @SqlQuery("SELECT credential_id, transports FROM passkey WHERE account_id = :accountId")
  List<Known> known(long accountId);

  /** Whose passkey has that id. */
  @SqlQuery("SELECT id, account_id, name FROM passkey WHERE credential_id = :credentialId")
  Optional<Owned> owner(String credentialId);

  /** What is kept of the passkey with that id. */
  @SqlQuery(
      """
      SELECT credential_id, credential, user_handle, sign_count, backup_eligible, synced, transports
      FROM passkey WHERE credential_id = :credentialId
      """)
  @RegisterConstructorMapper(Credential.class)
  Optional<Credential> find(String credentialId);

  /** Adds one; yields 0 where there is one with that id. */
  @SqlUpdate(
      """
      INSERT INTO passkey (account_id, credential_id, credential, user_handle, sign_count,
        backup_eligible, synced, transports, name, created_at)
      VALUES (:accountId, :credentialId, :credential, :userHandle, :signCount,
        :backupEligible, :synced, :transports, :name, :now)
      ON CONFLICT (credential_id) DO NOTHING
      """)
  int insert(long accountId, @BindMethods Credential credential, String name, Instant now);

  /**
   * Notes a use. Yields 0 where the device counts and has not counted on: somebody else may have
   * used a copy since (WebAuthn, section 6.1.1).
   */
  @SqlUpdate(
      """
      UPDATE passkey SET sign_count = :signCount, synced = :synced, last_used_at = :now
      WHERE id = :id AND (sign_count < :signCount OR (sign_count = 0 AND :signCount = 0))
      """)
  int use(long id, long signCount, boolean synced, Instant now);

  /** Takes one of an account away; yields 0 where it has none like it. */
  @SqlUpdate("DELETE FROM passkey WHERE id = :id AND account_id = :accountId")
  int delete(long id, long accountId);

  /** Takes all of an account away. */
  @SqlUpdate("DELETE FROM passkey WHERE account_id = :accountId")
  int deleteAll(long accountId);

  /** Notes that a challenge was answered; yields 0 where it was before. */
  @SqlUpdate(
      """
      INSERT INTO passkey_challenge (challenge_hash, expires_at) VALUES (:hash, :expiresAt)
      ON CONFLICT (challenge_hash) DO NOTHING
      """)
  int spend(String hash, Instant expiresAt);

  /** Forgets challenges that have expired. */
  @SqlUpdate("DELETE FROM passkey_challenge WHERE expires_at <= :now")
  void forget(Instant now);
}
