package bron.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The accounts. Roles are stored in lower case. */
@RegisterConstructorMapper(Account.class)
public interface AccountStore {
  /** Every account, by name. */
  @SqlQuery(
      """
      SELECT id, email, name, upper(role) AS role, language, author_id, created_at, disabled_at, version
      FROM account ORDER BY name, id
      """)
  List<Account> all();

  /** The account of that row. */
  @SqlQuery(
      """
      SELECT id, email, name, upper(role) AS role, language, author_id, created_at, disabled_at, version
      FROM account WHERE id = :id
      """)
  Optional<Account> find(long id);

  /** The account with that address, without regard to case. */
  @SqlQuery(
      """
      SELECT id, email, name, upper(role) AS role, language, author_id, created_at, disabled_at, version
      FROM account WHERE email = :email
      """)
  Optional<Account> findByEmail(String email);

  /** Makes an account without a password, which therefore cannot sign in yet; yields its row. */
  @SqlUpdate(
      """
      INSERT INTO account (email, name, role, language, created_at)
      VALUES (:email, :name, lower(:role), :language, :at)
      """)
  @GetGeneratedKeys
  long insert(String email, String name, Role role, String language, Instant at);

  /** How many there are. */
  @SqlQuery("SELECT count(*) FROM account")
  long count();

  /** The hash of an account's password; empty as long as it has none. */
  @SqlQuery("SELECT password_hash FROM account WHERE id = :id AND password_hash IS NOT NULL")
  Optional<String> passwordHash(long id);

  /** The rows of those whose owner has not chosen a password yet. */
  @SqlQuery("SELECT id FROM account WHERE password_hash IS NULL")
  Set<Long> withoutPassword();

  /** Sets the hash of an account's password. */
  @SqlUpdate("UPDATE account SET password_hash = :hash WHERE id = :id")
  void setPassword(long id, String hash);

  /** Changes an account that is still at that version; yields how many were, 1 or 0. */
  @SqlUpdate(
      """
      UPDATE account
      SET email = :email, name = :name, role = lower(:role), language = :language,
          author_id = :authorId, version = version + 1
      WHERE id = :id AND version = :version
      """)
  int update(long id, long version, @BindMethods Particulars particulars);

  /** Links a new account to the author that they are to readers. */
  @SqlUpdate("UPDATE account SET author_id = :authorId WHERE id = :id")
  void setAuthor(long id, Optional<Long> authorId);

  /** Sets the language in which the newsroom speaks to an account. */
  @SqlUpdate("UPDATE account SET language = :language, version = version + 1 WHERE id = :id")
  void setLanguage(long id, String language);

  /** Disables an account that is still at that version, or enables it; yields 1 or 0. */
  @SqlUpdate(
      """
      UPDATE account SET disabled_at = :since, version = version + 1
      WHERE id = :id AND version = :version
      """)
  int setDisabled(long id, long version, Optional<Instant> since);

  /** Whether somebody else than that account can sign in as administrator. */
  @SqlQuery(
      """
      SELECT EXISTS (SELECT 1 FROM account WHERE id <> :id AND role = 'administrator'
        AND disabled_at IS NULL AND password_hash IS NOT NULL)
      """)
  boolean hasOtherAdministrator(long id);

  /** The authors with the most articles, to whom an account can be linked. */
  @SqlQuery(
      """
      SELECT x.id, x.name FROM list_size z JOIN author x ON x.id = z.id
      WHERE z.kind = 'author' AND x.merged_into_id IS NULL
      ORDER BY z.number DESC, z.id DESC LIMIT :limit
      """)
  @RegisterConstructorMapper(AuthorChoice.class)
  List<AuthorChoice> authors(int limit);

  /** One of the authors. */
  @SqlQuery("SELECT id, name FROM author WHERE id = :id AND merged_into_id IS NULL")
  @RegisterConstructorMapper(AuthorChoice.class)
  Optional<AuthorChoice> author(long id);

  /** The row of the author with exactly that name. */
  @SqlQuery(
      "SELECT id FROM author WHERE name = :name AND merged_into_id IS NULL ORDER BY id LIMIT 1")
  Optional<Long> authorNamed(String name);

  /** Whether there is such an author. */
  @SqlQuery("SELECT EXISTS (SELECT 1 FROM author WHERE id = :id AND merged_into_id IS NULL)")
  boolean hasAuthor(long id);
}
