package bron.media;

import bron.account.Newsroom;
import bron.account.SignedIn;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library of pictures in the newsroom. */
public final class MediaLibrary {
  private final MediaLists lists;
  private final Newsroom newsroom;

  /** With those lists. */
  public MediaLibrary(MediaLists lists, Newsroom newsroom) {
    this.lists = lists;
    this.newsroom = newsroom;
  }

  /**
   * What its page shows.
   *
   * @param q what was looked for
   * @param rows whether the pictures stand in rows, with what is known of them
   * @param asGrid the address of the same without rows
   * @param asRows the address of the same in rows
   * @param first the address of the first page; empty when this is it
   * @param next the address of what follows; empty at the end
   * @param said what was done; empty for nothing
   * @param refused files that were not taken, and why
   */
  public record Page(
      String q,
      boolean rows,
      String asGrid,
      String asRows,
      List<MediaLists.Line> lines,
      String first,
      String next,
      String said,
      List<Refused> refused) {}

  /** A file that was not taken. */
  public record Refused(String filename, String reason) {}

  /**
   * {@code GET /admin/media?q=&view=&after=}: a page, or for scripts {@code items} and {@code next}
   * in JSON.
   */
  public void list(Context ctx) {
    if (isScript(ctx)) {
      MediaLists.Question question = question(ctx);
      MediaLists.Found found = lists.find(question, SignedIn.of(ctx).locale());
      ctx.json(
          Map.of(
              "items",
              found.lines().stream().map(MediaLibrary::item).toList(),
              "next",
              found.next().isEmpty() ? "" : "/admin/media?" + question.query(found.next())));
    } else {
      show(ctx, List.of());
    }
  }

  /** Shows the page after an upload of which some files were not taken. */
  void show(Context ctx, List<Refused> refused) {
    MediaLists.Question question = question(ctx);
    boolean rows = "list".equals(ctx.queryParam("view"));
    String view = rows ? "view=list&" : "";
    MediaLists.Found found = lists.find(question, SignedIn.of(ctx).locale());
    Page page =
        new Page(
            question.q(),
            rows,
            "/admin/media?" + question.query(""),
            "/admin/media?view=list&" + question.query(""),
            found.lines(),
            question.after().isEmpty() ? "" : "/admin/media?" + view + question.query(""),
            found.next().isEmpty() ? "" : "/admin/media?" + view + question.query(found.next()),
            newsroom.said(ctx),
            refused);
    newsroom.show(ctx, "admin/media/list", "media", newsroom.text(ctx, "admin.place.media"), page);
  }

  /** Whether a script asks, which reads JSON, and no browser for a page. */
  static boolean isScript(Context ctx) {
    String accept = Optional.ofNullable(ctx.header("Accept")).orElse("");
    return accept.contains("application/json") && !accept.contains("text/html");
  }

  private static MediaLists.Question question(Context ctx) {
    return new MediaLists.Question(
        Optional.ofNullable(ctx.queryParam("q")).orElse(""),
        Optional.ofNullable(ctx.queryParam("after")).orElse(""));
  }

  private static Map<String, Object> item(MediaLists.Line line) {
    return Map.of(
        "id", line.id(),
        "address", line.address(),
        "thumbnail", line.thumbnail().address(),
        "name", line.name(),
        "alt", line.alt(),
        "caption", line.caption(),
        "credit", line.credit(),
        "width", line.width(),
        "height", line.height());
  }
}
