package bron.bench;

import bron.article.Kind;
import bron.article.Source;
import bron.bench.Chance.About;
import bron.bench.MadeArticle.MadeCredit;
import bron.bench.MadeArticle.Telling;
import bron.text.Slugs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * So many made-up articles: the same ones whenever they are asked for. Seven in ten are in Dutch,
 * one in twelve translates another; a few were changed after they had been published, or taken
 * back.
 */
final class Archive {
  /** One of so many articles is a translation of another among them. */
  private static final int TRANSLATION = 12;

  private static final Zipf TOPICS = new Zipf(BenchSite.TOPICS, 1.05, 2);
  private static final Zipf AUTHORS = new Zipf(BenchSite.AUTHORS, 0.6, 5);
  private static final Zipf SECTIONS = new Zipf(BenchSite.SECTIONS, 0.7, 2);

  private final BenchSite site;
  private final Calendar calendar;

  /** For that site; nothing in it is after {@code until}. */
  Archive(BenchSite site, int articles, Instant until) {
    this.site = site;
    this.calendar = new Calendar(articles, until);
  }

  int articles() {
    return calendar.articles();
  }

  /** When that article was first published. */
  Instant published(int number) {
    return calendar.published(number);
  }

  /** Its language. */
  String language(int number) {
    int written = source(number).orElse(number);
    boolean dutch = Chance.of(written, About.KIND).nextInt(100) < 73;
    return dutch == (written == number) ? "nl" : "en";
  }

  /** The article that it translates. */
  Optional<Integer> source(int number) {
    return number % TRANSLATION == TRANSLATION - 1
        ? Optional.of(number - 1 - Chance.of(number, About.KIND).nextInt(TRANSLATION - 2))
        : Optional.empty();
  }

  /** The article as it was first published. */
  MadeArticle article(int number) {
    Optional<Integer> source = source(number);
    SplittableRandom form = Chance.of(source.orElse(number), About.FORM);
    SplittableRandom words = Chance.of(number, About.WORDS);
    UUID uuid = Chance.uuid(words);
    String language = language(number);
    int section = SECTIONS.at(form.nextDouble());
    List<Integer> topics = topics(form);
    List<MadeCredit> credits = credits(form);
    source.ifPresent(
        original -> credits.add(site.credit("translator", AUTHORS.at(words.nextDouble()))));
    List<String> addresses = addresses(form);
    Prose prose = new Prose(language, form, words);
    String headline = prose.headline(4);
    List<Source> sources =
        addresses.stream()
            .map(address -> new Source(prose.name(), address, prose.sentence(6, false)))
            .toList();
    return new MadeArticle(
        number,
        uuid,
        language,
        published(number),
        headline,
        Slugs.of(headline),
        section,
        topics,
        List.copyOf(credits),
        sources,
        prose.standfirst(),
        prose.body(length(form)),
        form.nextInt(20) == 0 ? prose.headline(4) : "",
        source.map(this::uuid));
  }

  /** Its UUID. */
  UUID uuid(int number) {
    return Chance.uuid(Chance.of(number, About.WORDS));
  }

  /** Mostly some hundreds of words, seldom some thousands. */
  private static int length(SplittableRandom form) {
    if (form.nextInt(100) == 0) {
      return 1_500 + form.nextInt(2_500);
    }
    double bell = form.nextDouble() + form.nextDouble() + form.nextDouble() - 1.5;
    return (int) Math.clamp(340 * StrictMath.exp(bell * 1.1), 200, 1_200);
  }

  private static List<Integer> topics(SplittableRandom form) {
    Set<Integer> topics = new LinkedHashSet<>();
    int most = 1 + form.nextInt(4);
    for (int i = 0; i < most; i++) {
      topics.add(TOPICS.at(form.nextDouble()));
    }
    return List.copyOf(topics);
  }

  private List<MadeCredit> credits(SplittableRandom form) {
    List<MadeCredit> credits = new ArrayList<>();
    int first = AUTHORS.at(form.nextDouble());
    credits.add(site.credit("author", first));
    int second = AUTHORS.at(form.nextDouble());
    if (form.nextInt(6) == 0 && second != first) {
      credits.add(site.credit("author", second));
    }
    if (form.nextInt(10) == 0) {
      credits.add(new MadeCredit("via", "Persbureau Noord", Optional.empty(), ""));
    }
    return credits;
  }

  private static List<String> addresses(SplittableRandom form) {
    List<String> addresses = new ArrayList<>();
    for (int i = form.nextInt(4); i > 0; i--) {
      addresses.add("https://source%d.example.net/%d".formatted(form.nextInt(500), form.nextInt()));
    }
    return addresses;
  }

  /** What readers were told of an article after its first publication, oldest first. */
  List<Telling> tellings(int number) {
    SplittableRandom chance = Chance.of(number, About.TELLINGS);
    List<Telling> tellings = new ArrayList<>();
    Instant at = published(number).plusSeconds(1);
    for (Kind kind : kinds(chance)) {
      at = at.plus(Duration.ofSeconds(1_800L * 2 * (1 + chance.nextInt(300))));
      String note = kind.needsNote() ? note(number, chance) : "";
      tellings.add(new Telling(tellings.size() + 2, kind, at, note));
    }
    Instant end = calendar.until();
    return tellings.stream().filter(telling -> telling.at().isBefore(end)).toList();
  }

  private static List<Kind> kinds(SplittableRandom chance) {
    int lot = chance.nextInt(1_000);
    if (lot < 20) {
      return List.of(Kind.UPDATE);
    }
    if (lot < 35) {
      return List.of(Kind.CORRECTION);
    }
    if (lot < 50) {
      return List.of(Kind.TYPO);
    }
    if (lot < 56) {
      return List.of(Kind.UPDATE, Kind.CORRECTION);
    }
    if (lot < 60) {
      return List.of(Kind.WITHDRAWAL);
    }
    return lot < 61 ? List.of(Kind.WITHDRAWAL, Kind.RESTORATION) : List.of();
  }

  private String note(int number, SplittableRandom chance) {
    return new Prose(language(number), chance, chance).sentence(15, true);
  }

  /** The article as it was after so many publications; 1 is the first. */
  MadeArticle after(int number, int publications) {
    MadeArticle article = article(number);
    for (Telling telling : tellings(number)) {
      if (telling.number() <= publications) {
        article = changed(article, telling);
      }
    }
    return article;
  }

  private static MadeArticle changed(MadeArticle article, Telling telling) {
    SplittableRandom chance = new SplittableRandom(telling.at().getEpochSecond());
    Prose prose = new Prose(article.language(), chance, chance);
    String body = article.body();
    return switch (telling.kind()) {
      case UPDATE ->
          article.saying(prose.headline(5), body + "\n" + prose.sentence(40, true) + "\n");
      case CORRECTION, TYPO -> {
        int space = body.indexOf(' ', body.length() / 3);
        yield article.saying(
            article.headline(),
            body.substring(0, space) + " " + prose.sentence(1, false) + body.substring(space));
      }
      default -> article;
    };
  }
}
