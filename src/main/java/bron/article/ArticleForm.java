package bron.article;

import bron.web.FormFields;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The article editor's form: the strings as they were typed, so that a refused form comes back
 * whole. Line ends are LF.
 *
 * @param language a BCP 47 tag; fixed once the article exists
 * @param sourceId the article that this one translates; empty for none
 * @param baseId the revision that was opened; empty for a new article
 * @param section the section's row; empty for none
 * @param topics names in order, with commas between them
 * @param credits in order; those without a name do not count
 * @param sources in order; those without a label do not count
 * @param pictureId the lead picture; empty for none
 * @param decorative whether the lead picture says nothing to who cannot see it
 * @param note to colleagues about this revision
 * @param related the rows of the articles worth reading next, in order
 * @param relatedSearch what is searched for among articles to choose
 */
public record ArticleForm(
    String language,
    String sourceId,
    String baseId,
    String headline,
    String standfirst,
    String body,
    String slug,
    String section,
    String topics,
    List<CreditRow> credits,
    List<SourceRow> sources,
    String pictureId,
    String pictureAlt,
    boolean decorative,
    String pictureCaption,
    String pictureCredit,
    String shareTitle,
    String shareDescription,
    String note,
    List<String> related,
    String relatedSearch) {
  private static final int MOST_ROWS = 500;

  /** A credit as typed: {@code author} is the row of the author that the name stood for. */
  public record CreditRow(String role, String name, String url, String author) {
    static final CreditRow BLANK = new CreditRow("author", "", "", "");
  }

  /** A source as typed. */
  public record SourceRow(String label, String url, String supports) {
    static final SourceRow BLANK = new SourceRow("", "", "");
  }

  /** The form as a browser sent it. */
  static ArticleForm of(Context ctx) {
    return of(FormFields.of(ctx));
  }

  /** The form that those fields are. */
  static ArticleForm of(FormFields fields) {
    return new ArticleForm(
        line(fields, "language"),
        line(fields, "source"),
        line(fields, "base"),
        line(fields, "headline"),
        fields.text("standfirst"),
        fields.text("body"),
        line(fields, "slug"),
        line(fields, "section"),
        line(fields, "topics"),
        creditRows(fields),
        sourceRows(fields),
        line(fields, "picture"),
        line(fields, "picture_alt"),
        fields.has("picture_decorative"),
        line(fields, "picture_caption"),
        line(fields, "picture_credit"),
        line(fields, "share_title"),
        fields.text("share_description"),
        line(fields, "note"),
        fields.all("related"),
        line(fields, "related_search"));
  }

  /** The form of an article that is not begun yet. */
  static ArticleForm blank(String language, String sourceId, List<CreditRow> credits) {
    return new ArticleForm(
        language, sourceId, "", "", "", "", "", "", "", credits, List.of(), "", "", false, "", "",
        "", "", "", List.of(), "");
  }

  /**
   * The form that shows a revision.
   *
   * @param sectionId its section, merged ones followed
   * @param topics the names of its topics
   */
  static ArticleForm of(
      Article article, Revision revision, Optional<Long> sectionId, List<String> topics) {
    Copy copy = revision.copy();
    Optional<LeadPicture> picture = copy.picture();
    return new ArticleForm(
        article.language(),
        article.sourceArticleId().map(String::valueOf).orElse(""),
        String.valueOf(revision.id()),
        copy.headline(),
        copy.standfirst(),
        copy.body(),
        copy.slug(),
        sectionId.map(String::valueOf).orElse(""),
        String.join(", ", topics),
        copy.credits().stream().map(ArticleForm::row).toList(),
        copy.sources().stream().map(s -> new SourceRow(s.label(), s.url(), s.supports())).toList(),
        picture.map(LeadPicture::mediaId).orElse(""),
        picture.map(LeadPicture::alt).orElse(""),
        picture.filter(p -> p.alt().isEmpty()).isPresent(),
        picture.map(LeadPicture::caption).orElse(""),
        picture.map(LeadPicture::credit).orElse(""),
        copy.shareTitle(),
        copy.shareDescription(),
        "",
        copy.relatedIds().stream().map(String::valueOf).toList(),
        "");
  }

  /** The same with other rows. */
  ArticleForm with(List<CreditRow> credits, List<SourceRow> sources) {
    return changed(baseId, credits, sources, pictureId, related);
  }

  /** The same with an empty row in a list that has none. */
  ArticleForm withRoom() {
    return with(
        credits.isEmpty() ? List.of(CreditRow.BLANK) : credits,
        sources.isEmpty() ? List.of(SourceRow.BLANK) : sources);
  }

  /** The same with another lead picture. */
  ArticleForm withPicture(String id) {
    return changed(baseId, credits, sources, id, related);
  }

  /** The same with other articles worth reading next. */
  ArticleForm withRelated(List<String> ids) {
    return changed(baseId, credits, sources, pictureId, ids);
  }

  /** The same with another lead picture, of which that is said. */
  ArticleForm withPicture(String id, String alt, String caption, String credit) {
    return changed(
        baseId, credits, sources, id, alt, decorative && alt.isEmpty(), caption, credit, related);
  }

  private ArticleForm changed(
      String baseId,
      List<CreditRow> credits,
      List<SourceRow> sources,
      String pictureId,
      List<String> related) {
    return changed(
        baseId,
        credits,
        sources,
        pictureId,
        pictureAlt,
        decorative,
        pictureCaption,
        pictureCredit,
        related);
  }

  private ArticleForm changed(
      String baseId,
      List<CreditRow> credits,
      List<SourceRow> sources,
      String pictureId,
      String pictureAlt,
      boolean decorative,
      String pictureCaption,
      String pictureCredit,
      List<String> related) {
    return new ArticleForm(
        language,
        sourceId,
        baseId,
        headline,
        standfirst,
        body,
        slug,
        section,
        topics,
        credits,
        sources,
        pictureId,
        pictureAlt,
        decorative,
        pictureCaption,
        pictureCredit,
        shareTitle,
        shareDescription,
        note,
        related,
        relatedSearch);
  }

  private static CreditRow row(Credit credit) {
    return new CreditRow(
        credit.role().name().toLowerCase(Locale.ROOT),
        credit.name(),
        credit.url(),
        credit.authorId().map(String::valueOf).orElse(""));
  }

  private static List<CreditRow> creditRows(FormFields fields) {
    List<CreditRow> rows = new ArrayList<>();
    for (int i = 0; i < rowCount(fields, "credit_name"); i++) {
      rows.add(
          new CreditRow(
              at(fields, "credit_role", i),
              at(fields, "credit_name", i),
              at(fields, "credit_url", i),
              at(fields, "credit_author", i)));
    }
    return rows;
  }

  private static List<SourceRow> sourceRows(FormFields fields) {
    List<SourceRow> rows = new ArrayList<>();
    for (int i = 0; i < rowCount(fields, "source_label"); i++) {
      rows.add(
          new SourceRow(
              at(fields, "source_label", i),
              at(fields, "source_url", i),
              at(fields, "source_supports", i)));
    }
    return rows;
  }

  /** Nobody adds so many rows, one by one; a page with all of them would take long to make. */
  private static int rowCount(FormFields fields, String name) {
    int count = fields.all(name).size();
    if (count > MOST_ROWS) {
      throw new ContentTooLargeResponse();
    }
    return count;
  }

  private static String at(FormFields fields, String name, int index) {
    return fields.text(name, index).strip();
  }

  private static String line(FormFields fields, String name) {
    return fields.text(name).replaceAll("\\s+", " ").strip();
  }
}
