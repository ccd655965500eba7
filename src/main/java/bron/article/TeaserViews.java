package bron.article;

import bron.media.Media;
import bron.media.MediaStore;
import bron.site.Reading;
import bron.web.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Turns the articles of a list into what the list shows. */
public final class TeaserViews {
  private TeaserViews() {}

  /** With the section above each headline: for lists that mix sections. */
  public static List<TeaserView> bySection(Reading reading, List<Teaser> teasers) {
    return views(reading, teasers, teaser -> teaser.sectionName().orElse(""));
  }

  /** With the first topic above each headline: for lists whose section goes without saying. */
  public static List<TeaserView> byTopic(Reading reading, List<Teaser> teasers) {
    if (teasers.isEmpty()) {
      return List.of();
    }
    Map<Long, String> topics =
        reading
            .stores()
            .of(KickerStore.class)
            .firstTopics(
                teasers.stream().map(Teaser::id).toList(), reading.site().defaultLanguage());
    return views(reading, teasers, teaser -> topics.getOrDefault(teaser.id(), ""));
  }

  private static List<TeaserView> views(
      Reading reading, List<Teaser> teasers, Function<Teaser, String> kicker) {
    Map<String, Media> pictures =
        reading
            .stores()
            .of(MediaStore.class)
            .all(
                teasers.stream()
                    .flatMap(teaser -> teaser.pictureId().stream())
                    .distinct()
                    .toList());
    return teasers.stream()
        .map(
            teaser ->
                new TeaserView(
                    teaser.id(),
                    kicker.apply(teaser),
                    teaser.headline(),
                    teaser.path(reading.site()),
                    teaser.standfirst(),
                    Moment.of(teaser.publishedAt(), reading.site().zone(), reading.locale()),
                    picture(teaser, pictures)))
        .toList();
  }

  private static Optional<TeaserView.Picture> picture(Teaser teaser, Map<String, Media> pictures) {
    return teaser
        .pictureId()
        .flatMap(id -> Optional.ofNullable(pictures.get(id)))
        .map(media -> new TeaserView.Picture(media, teaser.pictureAlt()));
  }
}
