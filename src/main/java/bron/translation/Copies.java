package bron.translation;

import bron.article.Article;
import bron.article.ArticleStore;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.LeadPicture;
import bron.article.State;
import bron.article.TranslatedField;
import bron.article.Translations;
import bron.article.Translations.Opened;
import bron.author.AuthorStore;
import bron.db.Stores;
import bron.text.Slugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an article of what a translator wrote: with all else as it was, or as in the source. */
final class Copies {
  private final Stores stores;
  private final Opened opened;
  private final String language;

  /** In that language. */
  Copies(Stores stores, Opened opened, String language) {
    this.stores = stores;
    this.opened = opened;
    this.language = language;
  }

  /**
   * The article.
   *
   * @param slugIsFree whether the slug may follow the headline
   * @param translators who is credited for it
   */
  Copy copy(Written written, boolean slugIsFree, List<String> translators) {
    Copy source = opened.now().revision().copy();
    Optional<Copy> before = opened.revision().map(r -> r.copy());
    Copy base = before.orElse(source);
    String headline = field(written, TranslatedField.HEADLINE);
    return new Copy(
        headline,
        field(written, TranslatedField.STANDFIRST),
        written.body(),
        slug(before, headline, source, slugIsFree),
        base.sectionId(),
        base.topicIds(),
        credits(base.credits(), translators),
        base.sources(),
        picture(written, source, before),
        field(written, TranslatedField.SHARE_TITLE),
        field(written, TranslatedField.SHARE_DESCRIPTION),
        before.map(Copy::relatedIds).orElseGet(() -> related(source)));
  }

  private static String field(Written written, TranslatedField field) {
    return written.fields().getOrDefault(field, "");
  }

  /** A headline that no address can spell leads to the address of the source. */
  private static String slug(
      Optional<Copy> before, String headline, Copy source, boolean slugIsFree) {
    boolean follows =
        before.isEmpty()
            || slugIsFree
                && before.get().slug().equals(Slugs.of(before.get().headline(), source.slug()));
    return follows ? Slugs.of(headline, source.slug()) : before.get().slug();
  }

  /**
   * A picture that was the source's stays so; until its description is translated, it has theirs.
   */
  private Optional<LeadPicture> picture(Written written, Copy source, Optional<Copy> before) {
    Optional<String> was = opened.held().copy().picture().map(LeadPicture::mediaId);
    Optional<String> own = before.flatMap(Copy::picture).map(LeadPicture::mediaId);
    Optional<String> id =
        before.isEmpty() || own.equals(was) ? source.picture().map(LeadPicture::mediaId) : own;
    return id.map(
        media -> {
          String alt = field(written, TranslatedField.PICTURE_ALT);
          String theirs = TranslatedField.PICTURE_ALT.of(source);
          boolean left = written.map().fields().containsKey(TranslatedField.PICTURE_ALT);
          return new LeadPicture(
              media,
              alt.isEmpty() && !left ? theirs : alt,
              field(written, TranslatedField.PICTURE_CAPTION),
              field(written, TranslatedField.PICTURE_CREDIT));
        });
  }

  /**
   * What goes with the source goes with its translation, as far as it can be read in its language.
   */
  private List<Long> related(Copy source) {
    Translations translations = new Translations(stores);
    return source.relatedIds().stream()
        .flatMap(id -> stores.of(ArticleStore.class).find(id).stream())
        .flatMap(article -> translations.edition(article, language).stream())
        .filter(edition -> edition.state() == State.LIVE)
        .map(Article::id)
        .distinct()
        .toList();
  }

  /** Translators come after the authors, or where they were. */
  private List<Credit> credits(List<Credit> base, List<String> translators) {
    List<Credit> others = new ArrayList<>();
    int place = -1;
    for (Credit credit : base) {
      if (credit.role() == Credit.Role.TRANSLATOR) {
        place = place < 0 ? others.size() : place;
      } else {
        others.add(credit);
      }
    }
    if (place < 0) {
      place = (int) others.stream().takeWhile(c -> c.role() == Credit.Role.AUTHOR).count();
    }
    List<Credit> made = translators.stream().map(name -> translator(base, name)).toList();
    others.addAll(place, made);
    return others;
  }

  private Credit translator(List<Credit> base, String name) {
    return base.stream()
        .filter(c -> c.role() == Credit.Role.TRANSLATOR && c.name().equals(name))
        .findFirst()
        .orElseGet(
            () ->
                new Credit(
                    Credit.Role.TRANSLATOR, stores.of(AuthorStore.class).idOf(name, ""), name, ""));
  }
}
