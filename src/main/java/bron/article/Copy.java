package bron.article;

import java.util.List;
import java.util.Optional;

/**
 * All that is written of an article: every field that an editor can change.
 *
 * @param headline one line
 * @param standfirst the lead; plain text
 * @param body Markdown
 * @param slug the last part of the address; valid by {@link bron.text.Slugs}
 * @param sectionId the section, once chosen
 * @param topicIds the topics in order, none twice
 * @param credits the byline in order
 * @param sources in order
 * @param picture the lead picture
 * @param shareTitle for search engines and cards; empty for the headline
 * @param shareDescription likewise; empty for the standfirst
 * @param relatedIds the articles worth reading next, in order, none twice
 */
public record Copy(
    String headline,
    String standfirst,
    String body,
    String slug,
    Optional<Long> sectionId,
    List<Long> topicIds,
    List<Credit> credits,
    List<Source> sources,
    Optional<LeadPicture> picture,
    String shareTitle,
    String shareDescription,
    List<Long> relatedIds) {

  /** Nothing can be changed from outside. */
  public Copy {
    topicIds = List.copyOf(topicIds);
    credits = List.copyOf(credits);
    sources = List.copyOf(sources);
    relatedIds = List.copyOf(relatedIds);
  }

  /** What is written of an article that names no others. */
  public Copy(
      String headline,
      String standfirst,
      String body,
      String slug,
      Optional<Long> sectionId,
      List<Long> topicIds,
      List<Credit> credits,
      List<Source> sources,
      Optional<LeadPicture> picture,
      String shareTitle,
      String shareDescription) {
    this(
        headline,
        standfirst,
        body,
        slug,
        sectionId,
        topicIds,
        credits,
        sources,
        picture,
        shareTitle,
        shareDescription,
        List.of());
  }
}
