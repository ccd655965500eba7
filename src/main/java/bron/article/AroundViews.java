package bron.article;

import bron.site.Reading;
import bron.site.Site;
import bron.text.Outline;
import bron.web.Messages;
import bron.web.Moment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what stands around an article. */
public final class AroundViews {
  private final Messages messages;
  private final Clock clock;

  /** In those words, by that clock. */
  public AroundViews(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * What stands around an article as that copy has it.
   *
   * @param related what goes with it
   * @param sectionId its section, merged ones followed
   */
  AroundView view(
      Reading reading,
      Article article,
      Copy copy,
      Outline outline,
      List<Teaser> related,
      Optional<Long> sectionId) {
    Site site = reading.site();
    Locale locale = reading.locale();
    Optional<Age> age = article.publishedAt().map(at -> Age.of(at, clock.instant(), site.zone()));
    Neighbours neighbours = Neighbours.of(reading, article, sectionId);
    Optional<String> path = article.path(site);
    String mail = messages.text(locale, "article.share.mail");
    return new AroundView(
        minutes(locale, outline),
        Contents.of(outline),
        age.filter(Age::old).map(old -> words(site, locale, old, article.updatedAt())),
        age.map(Age::until),
        TeaserViews.bySection(reading, related),
        neighbours.previous().map(teaser -> Neighbours.link(reading, teaser)),
        neighbours.next().map(teaser -> Neighbours.link(reading, teaser)),
        path.map(own -> ShareLinks.of(copy.headline(), site.absolute(own), mail)),
        path.map(own -> own + "?lite").orElse(""),
        Stream.of(related.stream(), neighbours.previous().stream(), neighbours.next().stream())
            .flatMap(teasers -> teasers.map(Teaser::id))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** How long people take over it who read the language's usual number of words a minute. */
  private int minutes(Locale locale, Outline outline) {
    int pace = Integer.parseInt(messages.text(locale, "article.wordsAMinute"));
    return Math.max(1, Math.ceilDiv(outline.words(), pace));
  }

  private String words(Site site, Locale locale, Age age, Optional<Instant> updated) {
    String years =
        messages.text(
            locale, age.toTheDay() ? "article.age.exactly" : "article.age.over", age.years());
    return updated
        .map(at -> Moment.of(at, site.zone(), locale).day())
        .map(day -> messages.text(locale, "article.age.updated", years, day))
        .orElseGet(() -> messages.text(locale, "article.age", years));
  }
}
