package bron.transfer;

import bron.article.Article;
import bron.article.ArticleStore;
import bron.db.Stores;
import bron.site.RedirectStore;
import bron.site.Site;
import bron.text.Slugs;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds the article that a file is about, and the one that it translates. */
final class Matching {
  private final Stores stores;
  private final Site site;
  private final ArticleStore articles;

  Matching(Stores stores, Site site) {
    this.stores = stores;
    this.site = site;
    this.articles = stores.of(ArticleStore.class);
  }

  /**
   * The article of that UUID; or, for a file without one, the article at its address, also where
   * that has moved since; or what was imported before under its slug and never published.
   */
  Optional<Article> article(ArticleFile file) {
    if (file.uuid().isPresent()) {
      return articles.findByUuid(file.uuid().get().toString());
    }
    String slug = slug(file);
    return file.published()
        .flatMap(at -> atAddress(file.language(), at, slug))
        .or(
            () ->
                stores
                    .of(ImportedStore.class)
                    .find(file.language(), slug)
                    .filter(found -> file.published().isEmpty() || found.publishedAt().isEmpty()));
  }

  /** The slug that a file asks for. */
  static String slug(ArticleFile file) {
    return file.slug().orElseGet(() -> Slugs.of(file.headline()));
  }

  /** The article that a file translates. */
  Optional<Article> source(String language, String slugOrUuid) {
    return uuid(slugOrUuid)
        .flatMap(articles::findByUuid)
        .or(() -> articles.findSource(language, slugOrUuid));
  }

  /** The article that readers find at that address. */
  Optional<Article> atAddress(String language, Instant published, String slug) {
    String day = dateline(published);
    return articles
        .findByAddress(language, day, slug)
        .or(() -> moved(language, Article.path(site, language, day, slug)));
  }

  /** The day in the address of what is first published then. */
  String dateline(Instant published) {
    return Article.dateline(site, published);
  }

  private Optional<Article> moved(String language, String path) {
    String prefix = site.prefix(language) + "/";
    return stores
        .of(RedirectStore.class)
        .target(path)
        .filter(target -> target.startsWith(prefix))
        .map(target -> target.substring(prefix.length()).split("/", -1))
        .filter(parts -> parts.length == 4)
        .flatMap(
            parts ->
                articles.findByAddress(
                    language, parts[0] + "-" + parts[1] + "-" + parts[2], parts[3]));
  }

  private static Optional<String> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
