package bron.article;

import bron.db.Stores;
import bron.media.Media;
import bron.media.MediaStore;
import bron.media.PicturePlace;
import bron.section.SectionStore;
import bron.site.Frames;
import bron.site.Reading;
import bron.site.Site;
import bron.text.Outline;
import bron.web.Link;
import bron.web.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns an article and one of its revisions into what its page shows. */
public final class ArticleViews {
  private final Bodies bodies;
  private final Outlines outlines;
  private final Embeds embeds;
  private final AroundViews around;

  /** With bodies, outlines and embeds from there, and what stands around them. */
  public ArticleViews(Bodies bodies, Outlines outlines, Embeds embeds, AroundViews around) {
    this.bodies = bodies;
    this.outlines = outlines;
    this.embeds = embeds;
    this.around = around;
  }

  /** The view of an article as that revision has it. */
  public ArticleView view(Stores stores, Site site, Article article, Revision revision) {
    String body = bodies.html(stores, revision, article.language());
    String framed =
        article.path(site).map(path -> embeds.framed(body, path, article.language())).orElse(body);
    return view(stores, site, article, revision.copy(), framed, outlines.of(revision));
  }

  /** The view of an article as it would be with words that are not saved. */
  public ArticleView preview(Stores stores, Site site, Article article, Copy copy) {
    String body = bodies.preview(stores, copy, article.language());
    return view(stores, site, article, copy, body, Outline.of(copy.body()));
  }

  private ArticleView view(
      Stores stores, Site site, Article article, Copy copy, String body, Outline outline) {
    String language = article.language();
    Locale locale = Site.locale(language);
    Map<Long, BylineStore.Person> people = people(stores, site, language, copy);
    Reading reading = new Reading(stores, site, language);
    TopicLinks topics = TopicLinks.of(stores, site, language, copy);
    List<Teaser> related = Related.to(reading, article, copy, topics.ids());
    Optional<Long> sectionId = new Words(stores, language, site.defaultLanguage()).sectionId(copy);
    AroundView beside = around.view(reading, article, copy, outline, related, sectionId);
    List<TeaserView> more = ReadNext.after(reading, article, sectionId, beside);
    return new ArticleView(
        article.uuid().toString(),
        language,
        Frames.direction(language),
        section(stores, site, language, copy),
        copy.headline(),
        copy.standfirst(),
        byline(site, language, copy, people),
        article.publishedAt().map(at -> Moment.of(at, site.zone(), locale)),
        article.updatedAt().map(at -> Moment.of(at, site.zone(), locale)),
        picture(stores, copy),
        body,
        notes(stores, site, locale, article, Kind.CORRECTION),
        notes(stores, site, locale, article, Kind.UPDATE),
        copy.sources().stream()
            .map(s -> new ArticleView.SourceLine(s.label(), s.url(), s.supports()))
            .toList(),
        topics.links(),
        authors(stores, site, language, copy, people),
        translations(stores, site, article),
        more,
        beside,
        TranslationNote.of(stores, site, article),
        ArticleKeys.of(article, copy, sectionId, topics.ids(), beside, more));
  }

  private static Map<Long, BylineStore.Person> people(
      Stores stores, Site site, String language, Copy copy) {
    List<Long> ids = copy.credits().stream().flatMap(c -> c.authorId().stream()).toList();
    return ids.isEmpty()
        ? Map.of()
        : stores.of(BylineStore.class).people(ids, language, site.defaultLanguage()).stream()
            .collect(Collectors.toMap(BylineStore.Person::askedId, Function.identity()));
  }

  static Optional<Link> section(Stores stores, Site site, String language, Copy copy) {
    return copy.sectionId()
        .flatMap(id -> stores.of(SectionStore.class).find(id, language, site.defaultLanguage()))
        .map(s -> new Link(s.name(), site.prefix(language) + "/sections/" + s.slug()));
  }

  private static List<ArticleView.BylinePart> byline(
      Site site, String language, Copy copy, Map<Long, BylineStore.Person> people) {
    Map<Credit.Role, List<Link>> parts = new LinkedHashMap<>();
    for (Credit credit : copy.credits()) {
      String address =
          person(credit, people).map(p -> address(site, language, p)).orElse(credit.url());
      parts
          .computeIfAbsent(credit.role(), role -> new ArrayList<>())
          .add(new Link(credit.name(), address));
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new ArticleView.BylinePart(
                    part.getKey().name().toLowerCase(Locale.ROOT), List.copyOf(part.getValue())))
        .toList();
  }

  private static Optional<BylineStore.Person> person(
      Credit credit, Map<Long, BylineStore.Person> people) {
    return credit.authorId().flatMap(id -> Optional.ofNullable(people.get(id)));
  }

  private static String address(Site site, String language, BylineStore.Person person) {
    return site.prefix(language) + "/authors/" + person.slug();
  }

  private static Optional<ArticleView.Picture> picture(Stores stores, Copy copy) {
    return copy.picture()
        .flatMap(
            lead ->
                stores
                    .of(MediaStore.class)
                    .find(lead.mediaId())
                    .map(
                        media ->
                            new ArticleView.Picture(
                                media,
                                media.shown(PicturePlace.LEAD),
                                lead.alt(),
                                lead.caption(),
                                lead.credit())));
  }

  private static List<ArticleView.Correction> notes(
      Stores stores, Site site, Locale locale, Article article, Kind kind) {
    if (article.updatedAt().isEmpty()) {
      return List.of();
    }
    return stores.of(PublicationStore.class).of(article.id()).reversed().stream()
        .filter(publication -> publication.kind() == kind && !publication.note().isEmpty())
        .map(
            publication ->
                new ArticleView.Correction(
                    Moment.of(publication.at(), site.zone(), locale), publication.note()))
        .toList();
  }

  private static List<ArticleView.AuthorBox> authors(
      Stores stores, Site site, String language, Copy copy, Map<Long, BylineStore.Person> people) {
    Map<String, Media> portraits =
        stores
            .of(MediaStore.class)
            .all(people.values().stream().flatMap(p -> p.portraitId().stream()).toList());
    Map<String, ArticleView.AuthorBox> boxes = new LinkedHashMap<>();
    for (Credit credit : copy.credits()) {
      person(credit, people)
          .ifPresent(
              p ->
                  boxes.putIfAbsent(
                      p.slug(),
                      new ArticleView.AuthorBox(
                          p.name(),
                          address(site, language, p),
                          p.bio(),
                          p.portraitId()
                              .flatMap(id -> Optional.ofNullable(portraits.get(id)))
                              .map(media -> media.shown(PicturePlace.BYLINE)))));
    }
    return List.copyOf(boxes.values());
  }

  private static List<ArticleView.Translation> translations(
      Stores stores, Site site, Article article) {
    return stores.of(BylineStore.class).liveEditions(article.storyId()).stream()
        .filter(edition -> !edition.language().equals(article.language()))
        .map(
            edition ->
                new ArticleView.Translation(
                    edition.language(),
                    Site.locale(edition.language())
                        .getDisplayLanguage(Site.locale(edition.language())),
                    edition.headline(),
                    Article.path(site, edition.language(), edition.dateline(), edition.slug())))
        .toList();
  }
}
