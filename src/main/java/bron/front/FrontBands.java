package bron.front;

import bron.article.Teaser;
import bron.article.TeaserViews;
import bron.section.Section;
import bron.section.SectionStore;
import bron.site.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Fills the bands of the front page: each section of the navigation with its newest articles. */
final class FrontBands {
  private static final int LARGE = 4;
  private static final int COLUMNS = 3;

  private FrontBands() {}

  /** The bands of the sections that have something left besides the articles of {@code shown}. */
  static List<FrontView.Band> bands(Reading reading, Set<Long> shown) {
    List<FrontView.Band> bands = new ArrayList<>();
    for (String slug : reading.site().navigation()) {
      reading
          .stores()
          .of(SectionStore.class)
          .findBySlug(slug, reading.language(), reading.site().defaultLanguage())
          .ifPresent(section -> add(bands, reading, section, shown));
    }
    return bands;
  }

  private static void add(
      List<FrontView.Band> bands, Reading reading, Section section, Set<Long> shown) {
    List<Teaser> left =
        new Lists(reading)
            .ofSection(section.id()).below().from(Place.TOP, LARGE + shown.size()).stream()
                .filter(teaser -> !shown.contains(teaser.id()))
                .toList();
    if (left.isEmpty()) {
      return;
    }
    String shape = shape(left.size(), bands.size());
    int room = shape.equals("band-large") ? LARGE : COLUMNS;
    bands.add(
        new FrontView.Band(
            section.name(),
            reading.path("/sections/" + section.slug()),
            shape,
            TeaserViews.byTopic(reading, PictureFirst.of(left.stream().limit(room).toList()))));
  }

  /** One large article and others beside it, and columns of one weight, by turns. */
  private static String shape(int articles, int above) {
    return switch (articles) {
      case 1 -> "band-one";
      case 2 -> "band-two";
      default -> above % 2 == 0 ? "band-large" : "band-columns";
    };
  }
}
