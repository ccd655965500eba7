package bron.transfer;

import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.EmbargoStore;
import bron.article.Kind;
import bron.article.Publication;
import bron.article.PublicationStore;
import bron.db.Stores;
import bron.site.Site;
import bron.transfer.ArticleFile.Byline;
import bron.transfer.ArticleFile.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file must be, on the site as it stands, before anything of it is written. */
final class ImportRules {
  private final Stores stores;
  private final Site site;
  private final Known known;
  private final Instant latest;
  private final Matching matching;
  private final List<Problem> problems = new ArrayList<>();

  /** {@code latest} is the last instant that is not in the future. */
  ImportRules(Stores stores, Site site, Known known, Instant latest, Matching matching) {
    this.stores = stores;
    this.site = site;
    this.known = known;
    this.latest = latest;
    this.matching = matching;
  }

  /** What is wrong with a file that is about {@code existing}; empty when it can be written. */
  List<Problem> problems(ArticleFile file, Optional<Article> existing) {
    language(file, existing);
    authors(file);
    notInTheFuture("published", file.published());
    file.telling().ifPresent(telling -> telling(telling, existing));
    if (existing.isEmpty()) {
      translation(file);
    }
    if (file.telling().isPresent() == existing.isPresent()) {
      address(file, existing);
    }
    return problems;
  }

  private void language(ArticleFile file, Optional<Article> existing) {
    if (!file.language().isEmpty() && !site.languages().contains(file.language())) {
      problem(
          "lang",
          "is \""
              + file.language()
              + "\"; the site appears in "
              + String.join(", ", site.languages()));
    }
    existing
        .filter(article -> !article.language().equals(file.language()))
        .ifPresent(a -> problem("lang", "the article with that uuid is in " + a.language()));
  }

  private void authors(ArticleFile file) {
    int number = 0;
    for (Byline credit : file.credits()) {
      number++;
      String slug = credit.author().orElse("");
      if (!slug.isEmpty() && known.authorBySlug(slug).isEmpty()) {
        problem("credits " + number + ", author", "the site has no author " + slug);
      }
    }
  }

  private void telling(Telling telling, Optional<Article> existing) {
    notInTheFuture("publication, at", Optional.of(telling.at()));
    if (existing.isEmpty()) {
      problem("publication", "the site does not have this article; import its first file before");
      return;
    }
    Article article = existing.get();
    List<Publication> told = stores.of(PublicationStore.class).of(article.id());
    if (isTold(telling, told)) {
      return;
    }
    if (!telling.kind().fits(article.state())) {
      problem(
          "publication, kind",
          "is " + word(telling.kind()) + ", but the article is " + word(article.state()));
    }
    if (telling.kind() != Kind.WITHDRAWAL) {
      stores
          .of(EmbargoStore.class)
          .find(article.id())
          .filter(embargo -> embargo.holdsAt(telling.at()))
          .ifPresent(
              embargo -> problem("publication", "is under embargo until " + embargo.until()));
    }
    if (!told.isEmpty() && telling.at().isBefore(told.getLast().at())) {
      problem(
          "publication, at", "is before the article's last publication, at " + told.getLast().at());
    }
  }

  /** Whether readers have been told so before. */
  static boolean isTold(Telling telling, List<Publication> told) {
    return told.stream().anyMatch(p -> p.kind() == telling.kind() && p.at().equals(telling.at()));
  }

  private void translation(ArticleFile file) {
    if (file.translationOf().isEmpty()) {
      return;
    }
    Optional<Article> source = matching.source(file.language(), file.translationOf().get());
    if (source.isEmpty()) {
      problem("translation_of", "the site has no article " + file.translationOf().get());
    } else if (stores.of(ArticleStore.class).editions(source.get().storyId()).stream()
        .anyMatch(edition -> edition.language().equals(file.language()))) {
      problem("translation_of", "that story has an article in " + file.language() + " already");
    }
  }

  /** Two articles cannot stand at one address. */
  private void address(ArticleFile file, Optional<Article> existing) {
    if (existing.isPresent() && file.slug().isEmpty()) {
      return;
    }
    Optional<String> day =
        existing
            .flatMap(Article::dateline)
            .or(() -> file.published().map(at -> matching.dateline(at)));
    day.flatMap(
            date ->
                stores
                    .of(ArticleStore.class)
                    .findByAddress(file.language(), date, Matching.slug(file)))
        .filter(other -> existing.isEmpty() || other.id() != existing.get().id())
        .ifPresent(
            other -> problem("slug", "another article stands at that address: " + other.uuid()));
  }

  private void notInTheFuture(String field, Optional<Instant> at) {
    at.filter(instant -> instant.isAfter(latest))
        .ifPresent(instant -> problem(field, "is in the future; leave it out to import a draft"));
    at.filter(instant -> instant.isBefore(Instant.parse("0002-01-01T00:00:00Z")))
        .ifPresent(instant -> problem(field, "is no date of a newspaper"));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void problem(String field, String message) {
    problems.add(new Problem(field, message));
  }
}
