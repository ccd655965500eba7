package bron.http;

import bron.article.Copy;
import bron.article.Credit;
import bron.article.LeadPicture;
import bron.article.Source;
import bron.text.Slugs;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of an article in a test: begins with the least that can be published, and every method
 * yields a copy with one thing more or other.
 *
 * @param copy what an editor would save
 */
public record Manuscript(Copy copy) {
  /** A headline, the slug that follows from it, a standfirst and a paragraph; nothing else. */
  public static Manuscript of(String headline) {
    return new Manuscript(
        new Copy(
            headline,
            "De lead.",
            "Een alinea.",
            Slugs.of(headline),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            "",
            ""));
  }

  public Manuscript headline(String headline) {
    return with(headline, copy.standfirst(), copy.body(), copy.slug());
  }

  public Manuscript standfirst(String standfirst) {
    return with(copy.headline(), standfirst, copy.body(), copy.slug());
  }

  public Manuscript body(String body) {
    return with(copy.headline(), copy.standfirst(), body, copy.slug());
  }

  public Manuscript slug(String slug) {
    return with(copy.headline(), copy.standfirst(), copy.body(), slug);
  }

  public Manuscript section(long id) {
    return with(Optional.of(id), copy.topicIds(), copy.credits(), copy.sources(), copy.picture());
  }

  public Manuscript topics(Long... ids) {
    return with(copy.sectionId(), List.of(ids), copy.credits(), copy.sources(), copy.picture());
  }

  /** Credits a bare name. */
  public Manuscript credit(Credit.Role role, String name) {
    return credit(new Credit(role, Optional.empty(), name, ""));
  }

  /** Credits an author of the site. */
  public Manuscript credit(Credit.Role role, long authorId, String name) {
    return credit(new Credit(role, Optional.of(authorId), name, ""));
  }

  public Manuscript source(String label, String url) {
    List<Source> sources = plus(copy.sources(), new Source(label, url, ""));
    return with(copy.sectionId(), copy.topicIds(), copy.credits(), sources, copy.picture());
  }

  public Manuscript picture(String mediaId, String alt, String caption, String credit) {
    LeadPicture picture = new LeadPicture(mediaId, alt, caption, credit);
    return with(
        copy.sectionId(), copy.topicIds(), copy.credits(), copy.sources(), Optional.of(picture));
  }

  private Manuscript credit(Credit credit) {
    List<Credit> credits = plus(copy.credits(), credit);
    return with(copy.sectionId(), copy.topicIds(), credits, copy.sources(), copy.picture());
  }

  private static <T> List<T> plus(List<T> list, T item) {
    return Stream.concat(list.stream(), Stream.of(item)).toList();
  }

  private Manuscript with(String headline, String standfirst, String body, String slug) {
    return new Manuscript(
        new Copy(
            headline,
            standfirst,
            body,
            slug,
            copy.sectionId(),
            copy.topicIds(),
            copy.credits(),
            copy.sources(),
            copy.picture(),
            copy.shareTitle(),
            copy.shareDescription()));
  }

  private Manuscript with(
      Optional<Long> sectionId,
      List<Long> topicIds,
      List<Credit> credits,
      List<Source> sources,
      Optional<LeadPicture> picture) {
    return new Manuscript(
        new Copy(
            copy.headline(),
            copy.standfirst(),
            copy.body(),
            copy.slug(),
            sectionId,
            topicIds,
            credits,
            sources,
            picture,
            copy.shareTitle(),
            copy.shareDescription()));
  }
}
