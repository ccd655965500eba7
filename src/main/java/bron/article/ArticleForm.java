package bron.article;

import bron.web.FormText;
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
    return new ArticleForm(
        line(ctx, "language"),
        line(ctx, "source"),
        line(ctx, "base"),
        line(ctx, "headline"),
        FormText.of(ctx, "standfirst"),
        FormText.of(ctx, "body"),
        line(ctx, "slug"),
        line(ctx, "section"),
        line(ctx, "topics"),
        creditRows(ctx),
        sourceRows(ctx),
        line(ctx, "picture"),
        line(ctx, "picture_alt"),
        ctx.formParam("picture_decorative") != null,
        line(ctx, "picture_caption"),
        line(ctx, "picture_credit"),
        line(ctx, "share_title"),
        FormText.of(ctx, "share_description"),
        line(ctx, "note"),
        ctx.formParams("related"),
        line(ctx, "related_search"));
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

  /** The same words over another revision: what a conflict page offers to save. */
  ArticleForm over(long revisionId) {
    return changed(String.valueOf(revisionId), credits, sources, pictureId, related);
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

  private static List<CreditRow> creditRows(Context ctx) {
    List<CreditRow> rows = new ArrayList<>();
    for (int i = 0; i < rowCount(ctx, "credit_name"); i++) {
      rows.add(
          new CreditRow(
              at(ctx, "credit_role", i),
              at(ctx, "credit_name", i),
              at(ctx, "credit_url", i),
              at(ctx, "credit_author", i)));
    }
    return rows;
  }

  private static List<SourceRow> sourceRows(Context ctx) {
    List<SourceRow> rows = new ArrayList<>();
    for (int i = 0; i < rowCount(ctx, "source_label"); i++) {
      rows.add(
          new SourceRow(
              at(ctx, "source_label", i), at(ctx, "source_url", i), at(ctx, "source_supports", i)));
    }
    return rows;
  }

  /** Nobody adds so many rows, one by one; a page with all of them would take long to make. */
  private static int rowCount(Context ctx, String name) {
    int count = ctx.formParams(name).size();
    if (count > MOST_ROWS) {
      throw new ContentTooLargeResponse();
    }
    return count;
  }

  private static String at(Context ctx, String name, int index) {
    return FormText.of(ctx, name, index).strip();
  }

  private static String line(Context ctx, String name) {
    return FormText.of(ctx, name).replaceAll("\\s+", " ").strip();
  }
}
