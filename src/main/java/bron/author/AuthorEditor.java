package bron.author;

import bron.account.Actor;
import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.author.Authors.Outcome;
import bron.db.Database;
import bron.db.Stores;
import bron.media.Media;
import bron.media.MediaStore;
import bron.site.Languages;
import bron.site.Sites;
import bron.text.Slugs;
import bron.web.Choice;
import bron.web.Entry;
import bron.web.LongList;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The newsroom's pages of the authors. */
public final class AuthorEditor {
  private static final String LIST = "/admin/authors";

  private final Authors authors;
  private final Portrait portrait;
  private final Database database;
  private final Sites sites;
  private final Newsroom newsroom;

  /** With those acts. */
  public AuthorEditor(
      Authors authors, Portrait portrait, Database database, Sites sites, Newsroom newsroom) {
    this.authors = authors;
    this.portrait = portrait;
    this.database = database;
    this.sites = sites;
    this.newsroom = newsroom;
  }

  /**
   * What the list shows.
   *
   * @param lines by name, or by address where there are more than a page of them
   * @param q what is searched for; empty for nothing
   * @param searchable whether there is more to search in
   * @param next the address of what follows; empty at the end
   */
  public record Listing(List<Line> lines, String q, boolean searchable, String next) {}

  /**
   * An author in the list.
   *
   * @param desk the address of their page here
   * @param path where readers find them
   * @param bios in how many languages they have a bio
   * @param live how many live articles credit them
   */
  public record Line(String desk, String name, String path, int bios, int live) {}

  /**
   * One author, to be changed.
   *
   * @param name as it is saved, or words for a new one
   * @param desk the address of their page; of the list for a new one
   * @param path where readers find them; empty for a new one
   * @param languages the site's, in words
   * @param portrait the address of the picture; empty for none
   * @param rows the numbers of the rows of links
   * @param said what happened; empty for nothing
   * @param meanwhile who changed it meanwhile, in words; empty for nobody
   */
  public record Single(
      String name,
      String desk,
      String path,
      Entry entry,
      List<Choice> languages,
      String portrait,
      List<Integer> rows,
      String said,
      String meanwhile) {
    /** Whether it is a new one. */
    public boolean fresh() {
      return path.isEmpty();
    }
  }

  /** {@code GET /admin/authors}. */
  public void list(Context ctx) {
    String title = newsroom.text(ctx, "admin.place.authors");
    newsroom.show(
        ctx, "admin/author/list", "authors", title, database.read(stores -> listing(ctx, stores)));
  }

  /** {@code GET /admin/authors/new}. */
  public void blank(Context ctx) {
    show(ctx, 0, Entry.of(Map.of()), "");
  }

  /** {@code POST /admin/authors}. */
  public void add(Context ctx) {
    Entry entry = portrait.known(portrait.read(ctx));
    answer(ctx, 0, entry, authors.add(Actor.of(ctx), entry), "added");
  }

  /** {@code GET /admin/authors/{id}}. */
  public void open(Context ctx) {
    long id = id(ctx);
    Map<String, String> fields =
        database.read(stores -> authors.fields(stores, id)).orElseThrow(NotFoundResponse::new);
    show(ctx, id, Entry.of(fields), "");
  }

  /** {@code POST /admin/authors/{id}}. */
  public void save(Context ctx) {
    Entry entry = portrait.known(portrait.read(ctx));
    answer(ctx, id(ctx), entry, authors.save(Actor.of(ctx), id(ctx), entry), "saved");
  }

  private void answer(Context ctx, long id, Entry entry, Outcome outcome, String done) {
    switch (outcome) {
      case Outcome.Done now ->
          ctx.redirect(LIST + "/" + now.id() + "?done=" + done, HttpStatus.SEE_OTHER);
      case Outcome.Refused refused -> {
        ctx.status(422);
        show(ctx, id, entry.with(refused.problems()), "");
      }
      case Outcome.Stale stale -> {
        ctx.status(409);
        show(ctx, id, entry.beside(stale.now()), newsroom.meanwhile(ctx, Authors.subject(id)));
      }
      case Outcome.Missing none -> throw new NotFoundResponse();
    }
  }

  private static long id(Context ctx) {
    String id = ctx.pathParam("id");
    return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
  }

  private void show(Context ctx, long id, Entry entry, String meanwhile) {
    Single page = database.read(stores -> single(ctx, stores, id, entry, meanwhile));
    newsroom.show(ctx, "admin/author/edit", "authors", page.name(), page);
  }

  private Single single(Context ctx, Stores stores, long id, Entry entry, String meanwhile) {
    Map<String, String> saved = authors.fields(stores, id).orElse(Map.of());
    return new Single(
        saved.getOrDefault("name", newsroom.text(ctx, "admin.author.new")),
        saved.isEmpty() ? LIST : LIST + "/" + id,
        saved.isEmpty() ? "" : Authors.path(saved.getOrDefault("slug", "")),
        entry,
        Languages.choices(sites.load(stores), SignedIn.of(ctx).locale()),
        stores.of(MediaStore.class).find(entry.value("portrait")).map(Media::address).orElse(""),
        AuthorForm.rows(entry),
        newsroom.said(ctx),
        meanwhile);
  }

  private static Listing listing(Context ctx, Stores stores) {
    AuthorDeskStore desk = stores.of(AuthorDeskStore.class);
    LongList asked = LongList.of(ctx, LIST, Slugs::ofName);
    List<AuthorDeskStore.Row> found =
        desk.between(asked.below(), asked.above(), LongList.LENGTH + 1);
    LongList.Page<AuthorDeskStore.Row> page =
        asked.page(
            found, AuthorDeskStore.Row::slug, Comparator.comparing(AuthorDeskStore.Row::name));
    List<Long> ids = page.items().stream().map(AuthorDeskStore.Row::id).toList();
    Map<Long, Integer> bios = ids.isEmpty() ? Map.of() : desk.biosOf(ids);
    Map<Long, Integer> live = ids.isEmpty() ? Map.of() : desk.liveOf(ids);
    return new Listing(
        page.items().stream()
            .map(
                row ->
                    new Line(
                        LIST + "/" + row.id(),
                        row.name(),
                        Authors.path(row.slug()),
                        bios.getOrDefault(row.id(), 0),
                        live.getOrDefault(row.id(), 0)))
            .toList(),
        asked.q(),
        page.searchable(),
        page.next());
  }
}
