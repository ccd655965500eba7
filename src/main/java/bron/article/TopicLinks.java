package bron.article;

import bron.db.Stores;
import bron.site.Site;
import bron.topic.Topic;
import bron.topic.TopicStore;
import bron.web.Link;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The topics of an article, in the order that the editor gave them, merged ones followed. */
record TopicLinks(List<Long> ids, List<Link> links) {

  /** Those of a copy. */
  static TopicLinks of(Stores stores, Site site, String language, Copy copy) {
    if (copy.topicIds().isEmpty()) {
      return new TopicLinks(List.of(), List.of());
    }
    List<Topic> topics =
        stores
            .of(TopicStore.class)
            .named(copy.topicIds(), language, site.defaultLanguage())
            .stream()
            .sorted(Comparator.comparingInt(topic -> place(copy.topicIds(), topic.id())))
            .toList();
    return new TopicLinks(
        topics.stream().map(Topic::id).toList(),
        topics.stream()
            .map(t -> new Link(t.name(), site.prefix(language) + "/topics/" + t.slug()))
            .toList());
  }

  /** What they are called. */
  Stream<String> names() {
    return links.stream().map(Link::label);
  }

  private static int place(List<Long> ids, long id) {
    int index = ids.indexOf(id);
    return index < 0 ? ids.size() : index;
  }
}
