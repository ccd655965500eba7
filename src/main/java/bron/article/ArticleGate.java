package bron.article;

import bron.account.Actor;
import bron.author.AuthorStore;
import bron.db.Stores;
import bron.gate.Findings;
import bron.gate.Gate;
import bron.gate.Rule;
import bron.gate.Submitted;
import bron.site.Site;
import bron.site.Sites;
import bron.topic.TopicStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has the gate look at revisions as readers would get them. */
public final class ArticleGate {
  /** So many topics and authors are known by name: those with the most articles. */
  private static final int KNOWN = 500;

  private final Bodies bodies;
  private final Sites sites;

  /** With bodies rendered there, of that site. */
  public ArticleGate(Bodies bodies, Sites sites) {
    this.bodies = bodies;
    this.sites = sites;
  }

  /**
   * The rules that keep a revision from readers; none of what is withdrawn. Whoever plans is asked
   * now: at the moment nobody is there to answer.
   */
  public List<Rule> stops(Stores stores, Article article, long revisionId, Kind kind) {
    return kind == Kind.WITHDRAWAL
        ? List.of()
        : stores
            .of(RevisionStore.class)
            .find(revisionId)
            .map(revision -> of(stores, sites.load(stores), article, revision).stopping())
            .orElse(List.of());
  }

  /** Notes that somebody lets readers have what those rules stop; nothing where none does. */
  public static void override(
      Stores stores, Actor who, Instant at, long articleId, List<Rule> rules, String reason) {
    if (!rules.isEmpty()) {
      String words = rules.stream().map(Rule::word).collect(Collectors.joining(", "));
      who.note(
          stores,
          at,
          "article.gate-override",
          "article/" + articleId,
          words + ": " + reason.strip());
    }
  }

  /**
   * What is wrong with a revision. What readers see already of the article is no reason to stop:
   * whoever mends a typo is not answerable for what was there before.
   */
  public Findings of(Stores stores, Site site, Article article, Revision revision) {
    List<String> known = known(stores, site, article);
    Findings found = check(stores, site, article, revision, known);
    if (!found.stop()) {
      return found;
    }
    return article
        .liveRevisionId()
        .filter(live -> live != revision.id())
        .flatMap(stores.of(RevisionStore.class)::find)
        .map(live -> found.since(check(stores, site, article, live, known)))
        .orElseGet(() -> article.liveRevisionId().isPresent() ? found.since(found) : found);
  }

  private Findings check(
      Stores stores, Site site, Article article, Revision revision, List<String> known) {
    String language = article.language();
    Copy copy = revision.copy();
    List<String> byline = copy.credits().stream().map(Credit::name).toList();
    Stream<String> topics = TopicLinks.of(stores, site, language, copy).names();
    return Gate.check(
        new Submitted(
            language,
            copy.headline(),
            copy.standfirst(),
            byline,
            picture(copy),
            bodies.html(stores, revision, language),
            Stream.of(topics, byline.stream(), known.stream())
                .flatMap(names -> names)
                .distinct()
                .toList()));
  }

  private static Optional<Submitted.Picture> picture(Copy copy) {
    return copy.picture().map(p -> new Submitted.Picture(p.alt(), p.caption(), p.credit()));
  }

  private static List<String> known(Stores stores, Site site, Article article) {
    return Stream.concat(
            stores
                .of(TopicStore.class)
                .largest(article.language(), site.defaultLanguage(), KNOWN)
                .stream(),
            stores.of(AuthorStore.class).largest(KNOWN).stream().map(AuthorStore.Name::name))
        .toList();
  }
}
