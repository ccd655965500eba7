package bron.bulk;

import bron.article.Article;
import bron.article.Copy;
import bron.article.State;
import bron.db.Stores;
import bron.section.Section;
import bron.section.SectionStore;
import bron.topic.Topic;
import bron.topic.TopicStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done to each article.
 *
 * @param termId the section or topic; empty for an act that needs none
 * @param termName its name
 * @param note to readers, of a withdrawal
 * @param tell whether readers see a changed article at once, as a slip of the pen: no date moves
 *     and nobody is told
 */
record Order(BulkAct act, Optional<Long> termId, String termName, String note, boolean tell) {

  /** What an article says after it; the same where it changes nothing. */
  Copy apply(Stores stores, Copy copy) {
    return switch (act) {
      case SECTION -> inSection(stores, copy);
      case TOPIC -> withTopic(stores, copy);
      case UNTOPIC -> withoutTopic(stores, copy);
      case PUBLISH, WITHDRAW -> copy;
    };
  }

  /** Whether readers are told of the changed article: a draft that lies over it is not for them. */
  boolean tells(Article article) {
    return tell && act.writes() && article.state() == State.LIVE && !article.hasDraft();
  }

  private Copy inSection(Stores stores, Copy copy) {
    Optional<Long> now =
        copy.sectionId()
            .flatMap(id -> stores.of(SectionStore.class).find(id, "", ""))
            .map(Section::id);
    return now.equals(termId) ? copy : with(copy, termId, copy.topicIds());
  }

  private Copy withTopic(Stores stores, Copy copy) {
    List<Long> topics = new ArrayList<>(copy.topicIds());
    if (topics.stream().anyMatch(id -> today(stores, id).equals(termId))) {
      return copy;
    }
    termId.ifPresent(topics::add);
    return with(copy, copy.sectionId(), topics);
  }

  private Copy withoutTopic(Stores stores, Copy copy) {
    List<Long> topics =
        copy.topicIds().stream().filter(id -> !today(stores, id).equals(termId)).toList();
    return topics.equals(copy.topicIds()) ? copy : with(copy, copy.sectionId(), topics);
  }

  /** What a topic that was merged since stands as. */
  private static Optional<Long> today(Stores stores, long topicId) {
    return stores.of(TopicStore.class).find(topicId, "", "").map(Topic::id);
  }

  private static Copy with(Copy copy, Optional<Long> sectionId, List<Long> topicIds) {
    return new Copy(
        copy.headline(),
        copy.standfirst(),
        copy.body(),
        copy.slug(),
        sectionId,
        topicIds,
        copy.credits(),
        copy.sources(),
        copy.picture(),
        copy.shareTitle(),
        copy.shareDescription(),
        copy.relatedIds());
  }
}
