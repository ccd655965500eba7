package bron.front;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The front page of each language as editors left it. */
@RegisterConstructorMapper(SlotStore.Slot.class)
@RegisterConstructorMapper(SlotStore.Front.class)
@RegisterConstructorMapper(SlotStore.Leaving.class)
public interface SlotStore {
  /**
   * A slot that is filled by hand.
   *
   * @param position from 1, the lead
   * @param until when the article leaves it by itself; empty for when an editor takes it away
   */
  record Slot(int position, long articleId, Optional<Instant> until) {}

  /**
   * What there is besides slots.
   *
   * @param version grows with every change
   * @param bannerText empty for no banner
   * @param bannerArticleId the article that the banner leads to
   * @param bannerUrl what else it leads to; may be empty
   * @param bannerUntil when it goes by itself
   */
  record Front(
      long version,
      String bannerText,
      Optional<Long> bannerArticleId,
      String bannerUrl,
      Optional<Instant> bannerUntil) {
    /** A front page that no editor has touched. */
    static final Front UNTOUCHED = new Front(0, "", Optional.empty(), "", Optional.empty());

    /** Whether there is a banner at that instant. */
    boolean bannerAt(Instant now) {
      return bannerUntil.filter(now::isBefore).isPresent();
    }
  }

  /** The front page of a language; empty for one that no editor has touched. */
  @SqlQuery(
      """
      SELECT version, banner_text, banner_article_id, banner_url, banner_until
      FROM front WHERE language = :language
      """)
  Optional<Front> front(String language);

  /** Its filled slots that hold at {@code now}, in order. */
  @SqlQuery(
      """
      SELECT position, article_id, until FROM front_slot
      WHERE language = :language AND (until IS NULL OR until > :now) ORDER BY position
      """)
  List<Slot> slots(String language, Instant now);

  /** A live article that leaves its slot by itself, with its headline. */
  record Leaving(String language, int position, long articleId, String headline, Instant until) {}

  /** What leaves the front pages by itself after {@code now}, the first first. */
  @SqlQuery(
      """
      SELECT s.language, s.position, s.article_id, r.headline, s.until
      FROM front_slot s
      JOIN article a ON a.id = s.article_id
      JOIN revision r ON r.id = a.live_revision_id
      WHERE s.until > :now AND a.state = 'live' ORDER BY s.until
      """)
  List<Leaving> leaving(Instant now);

  /** Sets what there is besides slots. */
  @SqlUpdate(
      """
      INSERT INTO front (language, version, banner_text, banner_article_id, banner_url, banner_until)
      VALUES (:language, :version, :bannerText, :bannerArticleId, :bannerUrl, :bannerUntil)
      ON CONFLICT (language) DO UPDATE SET version = excluded.version,
        banner_text = excluded.banner_text, banner_article_id = excluded.banner_article_id,
        banner_url = excluded.banner_url, banner_until = excluded.banner_until
      """)
  void put(String language, @BindMethods Front front);

  /** Empties every slot. */
  @SqlUpdate("DELETE FROM front_slot WHERE language = :language")
  void clear(String language);

  /** Fills slots that are empty. */
  @SqlBatch(
      """
      INSERT INTO front_slot (language, position, article_id, until)
      VALUES (:language, :position, :articleId, :until)
      """)
  void fill(String language, @BindMethods List<Slot> slots);
}
