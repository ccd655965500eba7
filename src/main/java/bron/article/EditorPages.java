package bron.article;

import bron.account.Role;
import bron.account.SignedIn;
import bron.author.AuthorStore;
import bron.db.Stores;
import bron.media.MediaLists;
import bron.media.MediaStore;
import bron.media.PicturePlace;
import bron.media.Shown;
import bron.section.SectionStore;
import bron.site.Site;
import bron.topic.TopicStore;
import bron.web.Choice;
import bron.web.Link;
import bron.web.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what the article editor shows. */
public final class EditorPages {
  /** So many topics and authors are offered while somebody types; any other can be typed. */
  private static final int OFFERED = 500;

  private final Messages messages;
  private final RichText richText;
  private final StatusLine status;

  /** With those words. */
  public EditorPages(Messages messages, RichText richText) {
    this.messages = messages;
    this.richText = richText;
    this.status = new StatusLine(messages);
  }

  /**
   * The page of a form.
   *
   * @param article empty for one that is not begun
   * @param problems message keys by field
   * @param notice a message key; empty for none
   * @param searching whether articles to choose from are asked for
   * @param typing the form as it lies open
   * @param looking what is looked for in the library of pictures, if that is open
   */
  EditorPage page(
      Stores stores,
      Site site,
      SignedIn who,
      Optional<Article> article,
      ArticleForm form,
      Map<String, String> problems,
      String notice,
      boolean searching,
      EditorPage.Typing typing,
      Optional<MediaLists.Question> looking) {
    String action = article.map(a -> "/admin/articles/" + a.id()).orElse("/admin/articles");
    return new EditorPage(
        action,
        article.map(a -> action + "/preview").orElse("/admin/articles/preview"),
        article.isEmpty(),
        form.withRoom(),
        problems,
        status.sentence(stores, site, who, article),
        article.map(a -> stores.of(DeskStore.class).openNotes(a.id())).orElse(0),
        notice.isEmpty() ? "" : messages.text(who.locale(), "editor.done." + notice),
        article.filter(a -> a.state() == State.LIVE).flatMap(a -> a.path(site)).orElse(""),
        who.may(Role.EDITOR),
        site.languages().stream().map(l -> new Choice(l, languageName(l))).toList(),
        sections(stores, site, form.language()),
        stores
            .of(TopicStore.class)
            .largest(form.language(), site.defaultLanguage(), OFFERED)
            .stream()
            .sorted()
            .toList(),
        stores.of(AuthorStore.class).largest(OFFERED).stream()
            .map(AuthorStore.Name::name)
            .sorted()
            .toList(),
        roles(who.locale()),
        FormReading.LONGEST,
        new EditorPage.LeadPanel(
            picture(stores, form),
            looking.map(question -> library(stores, site, who.locale(), question))),
        source(stores, article, form),
        editions(stores, who.locale(), article),
        missing(stores, site, who.locale(), article),
        RelatedPart.of(
            stores, site, who.locale(), form, article.map(Article::id).orElse(0L), searching),
        typing,
        richText.importMap(),
        richText.script(),
        richText.pageScript(),
        richText.labels(who.locale()));
  }

  private static List<Choice> sections(Stores stores, Site site, String language) {
    return stores.of(SectionStore.class).all(language, site.defaultLanguage()).stream()
        .map(s -> new Choice(String.valueOf(s.id()), s.name()))
        .toList();
  }

  private List<Choice> roles(Locale locale) {
    return Arrays.stream(Credit.Role.values())
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .map(role -> new Choice(role, messages.text(locale, "byline." + role)))
        .toList();
  }

  private static Optional<Shown> picture(Stores stores, ArticleForm form) {
    return form.pictureId().isEmpty()
        ? Optional.empty()
        : stores
            .of(MediaStore.class)
            .find(form.pictureId())
            .map(m -> m.shown(PicturePlace.THUMBNAIL));
  }

  private static EditorPage.Library library(
      Stores stores, Site site, Locale locale, MediaLists.Question question) {
    MediaLists.Found found = MediaLists.find(stores, site, question, locale);
    return new EditorPage.Library(question.q(), found.lines(), found.next());
  }

  /** What an article translates is in the record; only one that is not begun says it itself. */
  private static Optional<Link> source(Stores stores, Optional<Article> article, ArticleForm form) {
    return (article.isPresent()
            ? article.get().sourceArticleId()
            : FormReading.number(form.sourceId()))
        .flatMap(stores.of(ArticleStore.class)::find)
        .map(a -> new Link(headline(stores, a), "/admin/articles/" + a.id()));
  }

  private static String headline(Stores stores, Article article) {
    return stores
        .of(RevisionStore.class)
        .row(article.revisionId())
        .map(RevisionStore.Row::headline)
        .orElse("");
  }

  private static List<Link> editions(Stores stores, Locale locale, Optional<Article> article) {
    return article
        .map(a -> stores.of(ArticleStore.class).editions(a.storyId()))
        .orElse(List.of())
        .stream()
        .filter(other -> other.id() != article.orElseThrow().id())
        .map(
            other ->
                new Link(languageName(other.language(), locale), "/admin/articles/" + other.id()))
        .toList();
  }

  /** A story is translated into each language once; a translation is made beside its source. */
  private List<Link> missing(Stores stores, Site site, Locale locale, Optional<Article> article) {
    if (article.isEmpty()) {
      return List.of();
    }
    List<String> has =
        stores.of(ArticleStore.class).editions(article.get().storyId()).stream()
            .map(Article::language)
            .toList();
    Stream<Link> beside =
        article.get().sourceArticleId().stream()
            .map(
                source ->
                    new Link(
                        messages.text(locale, "beside.beside"),
                        translation(source, article.get().language())));
    return Stream.concat(
            beside,
            site.languages().stream()
                .filter(language -> !has.contains(language))
                .map(
                    language ->
                        new Link(
                            messages.text(
                                locale, "editor.translateInto", languageName(language, locale)),
                            translation(article.get().id(), language))))
        .toList();
  }

  private static String translation(long sourceId, String language) {
    return "/admin/articles/" + sourceId + "/translations/" + language;
  }

  private static String languageName(String language) {
    return languageName(language, Site.locale(language));
  }

  /** What a language is called in that of the interface. */
  private static String languageName(String language, Locale in) {
    return Site.locale(language).getDisplayLanguage(in);
  }
}
