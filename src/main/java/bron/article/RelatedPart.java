package bron.article;

import bron.db.Stores;
import bron.site.Site;
import bron.web.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The part of the editor where articles are chosen that are worth reading next.
 *
 * @param rows those chosen, in order
 * @param search what is searched for; empty for nothing
 * @param found what is found, without those chosen
 * @param searched whether a search was asked for
 */
public record RelatedPart(List<Row> rows, String search, List<Row> found, boolean searched) {

  /**
   * An article.
   *
   * @param id its row; empty for the pattern of a row
   * @param day of its first publication; empty for one that was never published
   * @param live whether readers can read it
   */
  public record Row(String id, String headline, String day, boolean live) {}

  /** The pattern of a row, for the script that adds one. */
  public Row blank() {
    return new Row("", "", "", true);
  }

  /** The part as a form has it; {@code own} is the article's row, 0 before it has one. */
  static RelatedPart of(
      Stores stores, Site site, Locale locale, ArticleForm form, long own, boolean searching) {
    List<Long> ids =
        form.related().stream().flatMap(id -> FormReading.number(id).stream()).distinct().toList();
    Map<Long, HeadlineStore.Line> lines = LiveArticles.lines(stores, ids);
    List<Row> rows = new ArrayList<>();
    ids.forEach(
        id ->
            Optional.ofNullable(lines.get(id))
                .ifPresent(line -> rows.add(row(site, locale, line))));
    List<Row> found =
        searching
            ? found(stores, site, locale, form.language(), form.relatedSearch()).stream()
                .filter(
                    row ->
                        !row.id().equals(String.valueOf(own)) && !form.related().contains(row.id()))
                .toList()
            : List.of();
    return new RelatedPart(List.copyOf(rows), form.relatedSearch(), found, searching);
  }

  /** What can be chosen, by what is typed. */
  static List<Row> found(Stores stores, Site site, Locale locale, String language, String typed) {
    return new LiveArticles(stores, site, language)
        .find(typed).stream().map(line -> row(site, locale, line)).toList();
  }

  private static Row row(Site site, Locale locale, HeadlineStore.Line line) {
    String day = line.publishedAt().map(at -> Moment.of(at, site.zone(), locale).day()).orElse("");
    return new Row(String.valueOf(line.id()), line.headline(), day, line.live());
  }
}
