package bron.article;

import bron.account.SignedIn;
import bron.db.Stores;
import bron.site.Site;
import bron.web.FormFields;
import bron.web.Messages;
import bron.web.Moment;
import bron.writing.Writing;
import bron.writing.WritingStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells an editor what they typed and did not save, and who else has the article open. */
final class TypingViews {
  /** A form that is open is heard of every quarter of a minute. */
  private static final Duration OPEN = Duration.ofSeconds(45);

  private final Messages messages;
  private final Clock clock;

  TypingViews(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** Of a form. */
  EditorPage.Typing of(
      Stores stores,
      Site site,
      SignedIn who,
      Optional<Article> article,
      EditorReplies.Shown shown) {
    String place = "/admin/articles" + article.map(a -> "/" + a.id()).orElse("");
    return new EditorPage.Typing(
        shown.token(),
        shown.continues().orElse(""),
        who.account().id(),
        place + "/writing",
        offers(stores, site, who, article, shown),
        shown.typedAt().map(at -> time(site, who, at)).orElse(""),
        article.map(a -> others(stores, who, a)).orElse(""));
  }

  /** Who else has it open, in words; empty for nobody. */
  String others(Stores stores, SignedIn who, Article article) {
    List<String> names =
        stores
            .of(WritingStore.class)
            .others(article.id(), who.account().id(), clock.instant().minus(OPEN))
            .stream()
            .distinct()
            .sorted()
            .toList();
    return names.isEmpty()
        ? ""
        : messages.text(who.locale(), "editor.others", names.size(), String.join(", ", names));
  }

  private List<EditorPage.Offer> offers(
      Stores stores,
      Site site,
      SignedIn who,
      Optional<Article> article,
      EditorReplies.Shown shown) {
    return stores
        .of(WritingStore.class)
        .unsaved(who.account().id(), article.map(Article::id))
        .stream()
        .filter(writing -> !writing.token().equals(shown.token()))
        .filter(writing -> !shown.continues().equals(Optional.of(writing.token())))
        .flatMap(writing -> offer(stores, site, who, article, writing).stream())
        .toList();
  }

  /** What was typed in another form, to be taken up; empty where it says what is saved. */
  Optional<EditorPage.Offer> offer(
      Stores stores, Site site, SignedIn who, Optional<Article> article, Writing writing) {
    FormFields fields = Unsaved.typed(writing).orElseThrow();
    if (Unsaved.sent(writing).filter(fields::equals).isPresent()) {
      return Optional.empty();
    }
    Copy typed = copy(stores, ArticleForm.of(fields));
    Copy saved =
        article
            .flatMap(a -> stores.of(RevisionStore.class).find(a.revisionId()))
            .map(Revision::copy)
            .orElseGet(() -> copy(stores, ArticleForm.blank("", "", List.of())));
    List<EditorPage.Difference> differences = differences(stores, site, who, saved, typed);
    String address = article.map(a -> "/admin/articles/" + a.id()).orElse("/admin/articles/new");
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EditorPage.Offer(
                writing.token(),
                time(site, who, writing.typedAt().orElseThrow()),
                address + "?writing=" + writing.token(),
                differences));
  }

  private static Copy copy(Stores stores, ArticleForm form) {
    return new FormReading(stores, form).copy(Unsaved.base(stores, form), false);
  }

  /** The slug follows from the headline where nobody typed one: it is no word of theirs. */
  private List<EditorPage.Difference> differences(
      Stores stores, Site site, SignedIn who, Copy saved, Copy typed) {
    Words words = new Words(stores, who.account().language(), site.defaultLanguage());
    return Differences.between(saved, typed, words, key -> messages.text(who.locale(), key))
        .stream()
        .filter(field -> !field.key().equals("editor.slug"))
        .map(
            field ->
                new EditorPage.Difference(
                    messages.text(who.locale(), field.key()), field.before(), field.told()))
        .toList();
  }

  private static String time(Site site, SignedIn who, Instant at) {
    return Moment.of(at, site.zone(), who.locale()).text();
  }
}
