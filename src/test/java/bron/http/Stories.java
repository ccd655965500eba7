package bron.http;

import bron.account.Actor;
import bron.article.Kind;
import bron.article.Publishing.SaveResult;
import bron.author.AuthorStore;
import bron.media.MediaStore;
import bron.section.SectionStore;
import bron.topic.TopicStore;
import java.util.Map;
import java.util.Optional;

/**
 * Fills a test site with articles and what they need, by the acts and stores of the site itself.
 */
public final class Stories {
  private final TestSite site;

  /** For that site. */
  public Stories(TestSite site) {
    this.site = site;
  }

  /** An article that readers do not see yet. */
  public Story draft(String language, Manuscript manuscript) {
    SaveResult.Saved saved =
        (bron.article.Publishing.SaveResult.Saved)
            site.publishing()
                .create(Actor.COMMAND_LINE, language, Optional.empty(), manuscript.copy());
    return new Story(site, saved.articleId(), manuscript);
  }

  /** A published article in Dutch. */
  public Story published(Manuscript manuscript) {
    return published("nl", manuscript);
  }

  /** A published article. */
  public Story published(String language, Manuscript manuscript) {
    Story story = draft(language, manuscript);
    story.publish(Kind.FIRST, "");
    return story;
  }

  /** A section with its names by language. */
  public long section(String slug, Map<String, String> names) {
    return site.database()
        .write(
            stores -> {
              SectionStore sections = stores.of(SectionStore.class);
              long id = sections.insert(slug);
              names.forEach((language, name) -> sections.setText(id, language, name, ""));
              return id;
            });
  }

  /** A topic with its names by language. */
  public long topic(String slug, Map<String, String> names) {
    return site.database()
        .write(
            stores -> {
              TopicStore topics = stores.of(TopicStore.class);
              long id = topics.insert(slug);
              names.forEach((language, name) -> topics.setText(id, language, name, ""));
              return id;
            });
  }

  /** An author of the site. */
  public long author(String slug, String name) {
    return site.database()
        .write(stores -> stores.of(AuthorStore.class).insert(slug, name, Optional.empty()));
  }

  /** A picture of 1200 by 800 of which only the description exists; yields its id. */
  public String picture(char digit) {
    String id = String.valueOf(digit).repeat(32);
    site.database()
        .change(
            stores ->
                stores
                    .of(MediaStore.class)
                    .insert(
                        id,
                        "jpg",
                        1200,
                        800,
                        98765,
                        "x.jpg",
                        site.clock.instant(),
                        Optional.empty()));
    return id;
  }
}
