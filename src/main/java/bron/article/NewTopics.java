package bron.article;

import bron.account.Actor;
import bron.db.Database;
import bron.db.Stores;
import bron.site.Changes;
import bron.text.Slugs;
import bron.topic.TopicStore;
import java.time.Clock;
import java.util.List;

/** Makes the topics that an editor named and the site does not have yet. */
final class NewTopics {
  private NewTopics() {}

  static void create(
      Database database, Actor who, Clock clock, String language, List<String> names) {
    database.change(stores -> names.forEach(name -> create(stores, who, clock, language, name)));
  }

  /** Two names of one form may come to the same topic. */
  private static void create(Stores stores, Actor who, Clock clock, String language, String name) {
    TopicStore topics = stores.of(TopicStore.class);
    String slug = Slugs.ofName(name);
    if (topics.idOf(name, slug).isPresent()) {
      return;
    }
    long id = topics.insert(slug);
    topics.setText(id, language, name, "");
    Changes.listed(stores, clock.instant());
    who.note(stores, clock.instant(), "topic.create", "topic/" + id, name);
  }
}
