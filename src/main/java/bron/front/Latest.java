package bron.front;

import bron.article.Teaser;
import bron.article.TeaserView;
import bron.article.TeaserViews;
import bron.site.Reading;
import bron.web.LocalDates;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The list of the newest articles on the front page. */
final class Latest {
  private Latest() {}

  /**
   * A line for each article. What it says of the time goes by the newest article and not by the
   * clock, so that a page that was kept stays right.
   */
  static List<FrontView.Latest> lines(Reading reading, List<Teaser> newest) {
    List<TeaserView> views = TeaserViews.bySection(reading, newest);
    List<FrontView.Latest> lines = new ArrayList<>();
    for (int i = 0; i < newest.size(); i++) {
      ZonedDateTime at = newest.get(i).publishedAt().atZone(reading.site().zone());
      LocalDate today = newest.getFirst().publishedAt().atZone(reading.site().zone()).toLocalDate();
      lines.add(new FrontView.Latest(when(at, today, reading.locale()), views.get(i)));
    }
    return lines;
  }

  /** "11:14" on that day, "13 mei" in its year, "2023" before. */
  private static String when(ZonedDateTime at, LocalDate today, Locale locale) {
    LocalDates dates = LocalDates.of(locale);
    if (at.toLocalDate().equals(today)) {
      return dates.time(at);
    }
    return at.getYear() == today.getYear() ? dates.dayOfYear(at) : String.valueOf(at.getYear());
  }
}
