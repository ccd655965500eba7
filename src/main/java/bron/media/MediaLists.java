package bron.media;

import bron.db.Database;
import bron.db.Stores;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Moment;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The list of pictures, page by page, for those who look for one. */
public final class MediaLists {
  private static final int LENGTH = 48;

  /** A search looks at so many, and goes on when it is told to. */
  private static final int SEARCHED = 2_000;

  private static final int LONGEST_QUESTION = 200;

  private final Database database;
  private final Sites sites;

  /** Over that database. */
  public MediaLists(Database database, Sites sites) {
    this.database = database;
    this.sites = sites;
  }

  /**
   * What somebody looks for.
   *
   * @param q words in the name of the file or in what is said of it; empty for all
   * @param after where the page before ended; empty for the first
   */
  public record Question(String q, String after) {
    /** Of what is too long to be meant, nothing. */
    public Question {
      q = q.length() > LONGEST_QUESTION ? "" : q.strip();
    }

    private String pattern() {
      String escaped = q.replace("!", "!!").replace("%", "!%").replace("_", "!_");
      return q.isEmpty() ? "" : "%" + escaped + "%";
    }

    private Instant at() {
      String time = after.substring(0, Math.max(0, after.indexOf('~')));
      return Instant.ofEpochMilli(
          time.matches("[0-9]{1,18}") ? Long.parseLong(time) : Long.MAX_VALUE);
    }

    private String id() {
      return after.substring(after.indexOf('~') + 1);
    }

    /** The same as part of an address, after the question mark. */
    public String query(String place) {
      return "q="
          + URLEncoder.encode(q, StandardCharsets.UTF_8)
          + (place.isEmpty() ? "" : "&after=" + place);
    }
  }

  /**
   * A picture in the list.
   *
   * @param id of the picture
   * @param address of the original
   * @param desk the address of its page here
   * @param thumbnail small
   * @param name of the file, or words for none
   * @param alt what is offered to a new use; may be empty, as caption and credit
   * @param format in words
   * @param width in pixels
   * @param height in pixels
   * @param size in words
   * @param added when it came in
   * @param creator who brought it; empty for the program
   */
  public record Line(
      String id,
      String address,
      String desk,
      Shown thumbnail,
      String name,
      String alt,
      String caption,
      String credit,
      String format,
      int width,
      int height,
      String size,
      Moment added,
      String creator,
      boolean used) {}

  /**
   * A page of the list.
   *
   * @param next where the next one begins; empty at the end
   */
  public record Found(List<Line> lines, String next) {}

  /** The answer to a question, newest first, in the words of that locale. */
  public Found find(Question question, Locale locale) {
    return database.read(stores -> find(stores, sites.load(stores), question, locale));
  }

  /** The same in this transaction. */
  public static Found find(Stores stores, Site site, Question question, Locale locale) {
    MediaDeskStore store = stores.of(MediaDeskStore.class);
    int searched = question.q().isEmpty() ? LENGTH + 1 : SEARCHED;
    List<MediaDeskStore.Row> rows =
        store.list(question.pattern(), question.at(), question.id(), searched, LENGTH + 1);
    List<MediaDeskStore.Row> shown = rows.subList(0, Math.min(LENGTH, rows.size()));
    Optional<MediaDeskStore.Place> last =
        rows.size() > LENGTH
            ? Optional.of(shown.getLast().place())
            : store.last(question.at(), question.id(), searched);
    String next = last.map(place -> place.createdAt().toEpochMilli() + "~" + place.id()).orElse("");
    return new Found(shown.stream().map(row -> line(site, row, locale)).toList(), next);
  }

  static Line line(Site site, MediaDeskStore.Row row, Locale locale) {
    Media media = row.media();
    return new Line(
        row.id(),
        media.address(),
        "/admin/media/" + row.id(),
        media.shown(PicturePlace.THUMBNAIL),
        row.filename().isEmpty() ? row.id() + "." + row.format() : row.filename(),
        row.alt(),
        row.caption(),
        row.credit(),
        Format.ofEnding(row.format()).orElseThrow().name(),
        row.width(),
        row.height(),
        size(row.size(), locale),
        Moment.of(row.createdAt(), site.zone(), locale),
        row.creator().orElse(""),
        row.used());
  }

  private static String size(long bytes, Locale locale) {
    return bytes < 1_000_000
        ? Math.ceilDiv(bytes, 1000L) + " kB"
        : String.format(locale, "%.1f MB", bytes / 1e6);
  }
}
