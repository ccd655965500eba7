package bron.article;

import static java.util.stream.Collectors.toUnmodifiableSet;

import bron.web.SurrogateKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an article's page depends on besides the settings and names that any page may show. */
final class ArticleKeys {
  private ArticleKeys() {}

  /**
   * The surrogate keys of an article's page.
   *
   * @param sectionId its section, merged ones followed
   * @param topicIds its topics, likewise
   * @param around what stands around its text
   * @param more the newest articles of its section, or of all
   */
  static Set<String> of(
      Article article,
      Copy copy,
      Optional<Long> sectionId,
      List<Long> topicIds,
      AroundView around,
      List<TeaserView> more) {
    String language = article.language();
    String chosenFrom =
        sectionId
            .map(id -> SurrogateKeys.list("section", id, language))
            .orElseGet(() -> SurrogateKeys.everything(language));
    Stream<String> lists =
        Stream.concat(
            Stream.of(chosenFrom),
            topicIds.stream().map(id -> SurrogateKeys.list("topic", id, language)));
    // What the editor chose and readers cannot read is shown as soon as they can.
    Stream<Long> articles =
        Stream.of(
                Stream.of(article.id()),
                copy.relatedIds().stream(),
                around.articles().stream(),
                more.stream().map(TeaserView::id))
            .flatMap(ids -> ids);
    return Stream.of(
            Stream.of(SurrogateKeys.story(article.storyId())),
            articles.map(SurrogateKeys::article),
            lists.map(SurrogateKeys::around))
        .flatMap(keys -> keys)
        .collect(toUnmodifiableSet());
  }
}
