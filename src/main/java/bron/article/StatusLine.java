package bron.article;

import bron.account.SignedIn;
import bron.db.Stores;
import bron.site.Site;
import bron.text.Markdown;
import bron.web.Messages;
import bron.web.Moment;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentence in the editor's bar: "Concept, opgeslagen 11:14 · 358 woorden · live: versie 3". */
final class StatusLine {
  private final Messages messages;
  private final Markdown markdown = new Markdown(address -> Optional.empty());

  StatusLine(Messages messages) {
    this.messages = messages;
  }

  /** In the language of whoever reads it, in the site's zone. */
  String sentence(Stores stores, Site site, SignedIn who, Optional<Article> article) {
    Locale locale = who.locale();
    if (article.isEmpty()) {
      return messages.text(locale, "editor.status.new");
    }
    RevisionStore.Row row =
        stores.of(RevisionStore.class).row(article.get().revisionId()).orElseThrow();
    String saved =
        messages.text(
            locale,
            "editor.status.saved",
            Progress.of(stores, article.get()).words(messages, locale),
            Moment.of(row.at(), site.zone(), locale).text());
    String words = messages.text(locale, "editor.words", markdown.wordCount(row.body()));
    return saved
        + " · "
        + words
        + live(stores, site, locale, article.get())
        + planned(stores, site, locale, article.get());
  }

  private String planned(Stores stores, Site site, Locale locale, Article article) {
    PlannedLines lines = new PlannedLines(messages, site, locale, Instant.EPOCH);
    return stores.of(PlannedStore.class).open(article.id()).stream()
        .map(plan -> " · " + lines.brief(plan))
        .collect(Collectors.joining());
  }

  private String live(Stores stores, Site site, Locale locale, Article article) {
    return stores
        .of(PublicationStore.class)
        .last(article.id())
        .filter(last -> article.state() == State.LIVE)
        .map(
            last ->
                " · "
                    + messages.text(
                        locale,
                        "editor.status.published",
                        last.number(),
                        Moment.of(last.at(), site.zone(), locale).text()))
        .orElse("");
  }
}
