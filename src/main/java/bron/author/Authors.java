package bron.author;

import bron.account.Actor;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.site.ListAddresses;
import bron.site.Site;
import bron.site.Sites;
import bron.web.Entry;
import bron.web.Link;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What editors do with the authors; each act is one transaction with its line in the audit trail.
 */
public final class Authors {
  private final Database database;
  private final Sites sites;
  private final Clock clock;

  /** By that clock. */
  public Authors(Database database, Sites sites, Clock clock) {
    this.database = database;
    this.sites = sites;
    this.clock = clock;
  }

  /** What came of an act. */
  sealed interface Outcome {
    /** It is so. */
    record Done(long id) implements Outcome {}

    /** It cannot be: message keys by field. */
    record Refused(Map<String, String> problems) implements Outcome {}

    /** Somebody changed it meanwhile, to this; nothing was written. */
    record Stale(Map<String, String> now) implements Outcome {}

    /** There is none. */
    record Missing() implements Outcome {}
  }

  /** The form that shows an author; empty when there is none. */
  Optional<Map<String, String>> fields(Stores stores, long id) {
    return stores.of(AuthorDeskStore.class).row(id).map(row -> fields(stores, row));
  }

  /** Adds one. */
  Outcome add(Actor who, Entry entry) {
    return database.write(
        stores -> {
          Site site = sites.load(stores);
          AuthorForm form = AuthorForm.read(stores, site.languages(), 0, entry);
          if (!form.problems().isEmpty()) {
            return new Outcome.Refused(form.problems());
          }
          long id =
              stores.of(AuthorStore.class).insert(form.slug(), form.name(), form.portraitId());
          words(stores, id, form);
          ListAddresses.take(stores, site, path(form.slug()));
          note(stores, who, "author.create", id, form.name());
          return new Outcome.Done(id);
        });
  }

  /** Saves one, unless it is no longer as it was when the form was opened. */
  Outcome save(Actor who, long id, Entry entry) {
    return database.write(
        stores -> {
          AuthorDeskStore desk = stores.of(AuthorDeskStore.class);
          Optional<AuthorDeskStore.Row> before = desk.row(id);
          if (before.isEmpty()) {
            return new Outcome.Missing();
          }
          Map<String, String> fields = fields(stores, before.get());
          if (before.get().version() != entry.number("version")) {
            return new Outcome.Stale(fields);
          }
          Site site = sites.load(stores);
          AuthorForm form = AuthorForm.read(stores, site.languages(), id, entry);
          if (!form.problems().isEmpty()) {
            return new Outcome.Refused(form.problems());
          }
          desk.update(id, form.slug(), form.name(), form.portraitId());
          words(stores, id, form);
          Instant now = clock.instant();
          ListAddresses.move(stores, site, path(before.get().slug()), path(form.slug()), now);
          note(stores, who, "author.save", id, changed(stores, id, fields));
          return new Outcome.Done(id);
        });
  }

  /** Where readers find the author of that slug, in the default language. */
  static String path(String slug) {
    return "/authors/" + slug;
  }

  /** The name of an author in the audit trail. */
  static String subject(long id) {
    return "author/" + id;
  }

  private static void words(Stores stores, long id, AuthorForm form) {
    AuthorStore store = stores.of(AuthorStore.class);
    form.bios().forEach((language, bio) -> store.setBio(id, language, bio));
    stores.of(AuthorDeskStore.class).removeLinks(id);
    int position = 1;
    for (Link link : form.links()) {
      store.addLink(id, position++, link.label(), link.address());
    }
  }

  private void note(Stores stores, Actor who, String act, long id, String detail) {
    who.note(stores, clock.instant(), act, subject(id), detail);
    if (act.equals("author.create")) {
      Changes.listed(stores, clock.instant());
    } else {
      Changes.everywhere(stores, clock.instant());
    }
  }

  private String changed(Stores stores, long id, Map<String, String> before) {
    Map<String, String> after = fields(stores, id).orElseThrow();
    after.entrySet().removeAll(before.entrySet());
    after.remove("version");
    return String.join(", ", after.keySet());
  }

  private Map<String, String> fields(Stores stores, AuthorDeskStore.Row row) {
    Map<String, String> bios = stores.of(AuthorDeskStore.class).bios(row.id());
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", String.valueOf(row.version()));
    fields.put("name", row.name());
    fields.put("slug", row.slug());
    for (String language : sites.load(stores).languages()) {
      fields.put("bio-" + language, bios.getOrDefault(language, ""));
    }
    fields.put("portrait", row.portraitId().orElse(""));
    List<Link> links = stores.of(AuthorStore.class).links(row.id());
    for (int i = 1; i <= AuthorForm.MOST_LINKS; i++) {
      Link link = i <= links.size() ? links.get(i - 1) : new Link("", "");
      fields.put("link-label-" + i, link.label());
      fields.put("link-url-" + i, link.address());
    }
    return fields;
  }
}
