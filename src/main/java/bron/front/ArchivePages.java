package bron.front;

import bron.article.TeaserViews;
import bron.site.Languages;
import bron.site.Reading;
import bron.web.Link;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Set;

/** The archive: what was published in a year, a month, on a day. */
public final class ArchivePages {
  private final ListPages lists;

  /** Shown there. */
  public ArchivePages(ListPages lists) {
    this.lists = lists;
  }

  /**
   * {@code GET [/{lang}]/{yyyy}}, {@code …/{yyyy}/{MM}} and {@code …/{yyyy}/{MM}/{dd}}; 404 where
   * nothing was published.
   */
  public void show(Context ctx) {
    lists.show(ctx, reading -> list(ctx, reading));
  }

  private static ListPages.Shown list(Context ctx, Reading reading) {
    Period period =
        Period.parse(Languages.strip(ctx.path(), reading.language()))
            .orElseThrow(NotFoundResponse::new);
    Line line =
        new Lists(reading)
            .between(period.from(reading.site().zone()), period.until(reading.site().zone()));
    Stretch stretch = Stretch.of(ctx, reading.path(period.path()), line);
    if (stretch.teasers().isEmpty()) {
      throw new NotFoundResponse();
    }
    Listing listing =
        Listing.of(
                period.name(reading.locale()),
                TeaserViews.bySection(reading, stretch.teasers()),
                stretch)
            .in(links(reading, period.wider()), links(reading, within(reading, period)));
    return new ListPages.Shown(
        period.path(),
        ListLanguages.of(reading, period),
        stretch,
        false,
        listing,
        Set.of(SurrogateKeys.year(period.first().getYear())));
  }

  private static List<Period> within(Reading reading, Period period) {
    if (period.length() == Period.Length.DAY) {
      return List.of();
    }
    int length = period.length() == Period.Length.YEAR ? "yyyy-MM".length() : "yyyy-MM-dd".length();
    String after = period.after().toString();
    return reading
        .stores()
        .of(ArchiveStore.class)
        .parts(reading.language(), period.first().toString(), after, length)
        .stream()
        .flatMap(part -> Period.parse("/" + part.replace('-', '/')).stream())
        .toList();
  }

  private static List<Link> links(Reading reading, List<Period> periods) {
    String prefix = reading.site().prefix(reading.language());
    return periods.stream().map(period -> period.link(prefix, reading.locale())).toList();
  }
}
