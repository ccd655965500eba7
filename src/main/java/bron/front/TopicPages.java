package bron.front;

import bron.article.TeaserViews;
import bron.site.Reading;
import bron.topic.Topic;
import bron.topic.TopicStore;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Set;

/** The page of a topic. */
public final class TopicPages {
  private final ListPages lists;

  /** Shown there. */
  public TopicPages(ListPages lists) {
    this.lists = lists;
  }

  /** {@code GET [/{lang}]/topics/{slug}}. */
  public void show(Context ctx) {
    lists.show(ctx, reading -> list(ctx, reading));
  }

  private static ListPages.Shown list(Context ctx, Reading reading) {
    Topic topic =
        reading
            .stores()
            .of(TopicStore.class)
            .findBySlug(ctx.pathParam("slug"), reading.language(), reading.site().defaultLanguage())
            .orElseThrow(NotFoundResponse::new);
    List<String> languages = ListLanguages.ofTopic(reading, topic.id());
    boolean named = ListLanguages.store(reading).topicIsNamed(topic.id(), reading.language());
    ListLanguages.check(reading, languages, named);
    String path = "/topics/" + topic.slug();
    Line line = new Lists(reading).ofTopic(topic.id());
    Stretch stretch = Stretch.of(ctx, reading.path(path), line);
    Listing listing =
        Listing.of(topic.name(), TeaserViews.bySection(reading, stretch.teasers()), stretch)
            .about("list.topic", topic.description());
    Set<String> keys = SurrogateKeys.lists("topic", topic.id(), reading.site().languages());
    return new ListPages.Shown(path, languages, stretch, true, listing, keys);
  }
}
