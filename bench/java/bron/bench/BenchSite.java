package bron.bench;

import bron.author.AuthorStore;
import bron.bench.Chance.About;
import bron.bench.MadeArticle.MadeCredit;
import bron.db.Stores;
import bron.section.SectionStore;
import bron.site.EditionStore;
import bron.site.SettingStore;
import bron.text.Slugs;
import bron.topic.TopicStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The site that made-up articles appear on, before the first of them: always the same one. */
final class BenchSite {
  static final int TOPICS = 300;
  static final int AUTHORS = 200;
  static final int SECTIONS = 9;

  private static final List<Name> SECTION_NAMES =
      List.of(
          new Name("binnenland", "Binnenland", "Home"),
          new Name("buitenland", "Buitenland", "World"),
          new Name("economie", "Economie", "Economy"),
          new Name("techniek", "Techniek", "Technology"),
          new Name("wetenschap", "Wetenschap", "Science"),
          new Name("klimaat", "Klimaat", "Climate"),
          new Name("cultuur", "Cultuur", "Culture"),
          new Name("sport", "Sport", "Sport"),
          new Name("regio", "Regio", "Region"));

  private static final String[] FIRST =
      """
      Anna Bas Carla Daan Eva Fatima Gijs Hanna Ivo Jamila Koen Lotte Maarten Nadia Olaf Petra Quinten
      Rosa Sander Tess\
      """
          .split("\\s+");

  private static final String[] LAST =
      """
      Aalbers Bakema Coenders Donker Elzinga Faber Gerritsma Hoekstra IJpma Jellema
      """
          .split("\\s+");

  private final List<Name> topics;
  private final List<String> authors;

  /** A slug, and what it is called in Dutch and English. */
  private record Name(String slug, String dutch, String english) {}

  BenchSite() {
    topics = IntStream.range(0, TOPICS).mapToObj(BenchSite::topic).toList();
    authors =
        IntStream.range(0, AUTHORS)
            .mapToObj(i -> FIRST[i % FIRST.length] + " " + LAST[i / FIRST.length])
            .toList();
  }

  private static Name topic(int number) {
    SplittableRandom chance = Chance.of(number, About.SITE);
    String dutch = new Prose("nl", chance, chance).name();
    String english = new Prose("en", chance, chance).name();
    return new Name(Slugs.of(dutch) + "-" + number, dutch, english);
  }

  String sectionSlug(int number) {
    return SECTION_NAMES.get(number).slug();
  }

  String topicSlug(int number) {
    return topics.get(number).slug();
  }

  String authorSlug(int number) {
    return Slugs.of(authors.get(number));
  }

  /** What an article says of an author of the site. */
  MadeCredit credit(String role, int author) {
    return new MadeCredit(role, authors.get(author), Optional.of(author), "");
  }

  /** Writes it into a database that has nothing yet; rows are numbered as here, but from 1. */
  void write(Stores stores, Instant now) {
    SettingStore settings = stores.of(SettingStore.class);
    settings.put("name", "De Meetlat");
    settings.put("tagline.nl", "Verzonnen nieuws, eerlijk gemeten");
    settings.put("tagline.en", "Made-up news, honestly measured");
    settings.put("languages", "nl en");
    settings.put("zone", "Europe/Amsterdam");
    settings.put("navigation", "binnenland buitenland economie techniek wetenschap cultuur");
    SectionStore sections = stores.of(SectionStore.class);
    for (Name name : SECTION_NAMES) {
      long id = sections.insert(name.slug());
      sections.setText(id, "nl", name.dutch(), "Alles over " + name.dutch() + ".");
      sections.setText(id, "en", name.english(), "All about " + name.english() + ".");
    }
    TopicStore topicStore = stores.of(TopicStore.class);
    for (Name name : topics) {
      long id = topicStore.insert(name.slug());
      topicStore.setText(id, "nl", name.dutch(), "");
      topicStore.setText(id, "en", name.english(), "");
    }
    AuthorStore authorStore = stores.of(AuthorStore.class);
    for (String name : authors) {
      long id = authorStore.insert(Slugs.of(name), name, Optional.empty());
      Map.of("nl", name + " schrijft.", "en", name + " writes.")
          .forEach((language, bio) -> authorStore.setBio(id, language, bio));
    }
    stores.of(EditionStore.class).next(now);
  }
}
