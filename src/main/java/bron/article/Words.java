package bron.article;

import bron.db.Stores;
import bron.section.Section;
import bron.section.SectionStore;
import bron.topic.Topic;
import bron.topic.TopicStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says in words what a revision holds as rows: for people who compare two of them. */
public final class Words {
  private final Stores stores;
  private final String language;
  private final String fallback;

  /** In that language, or else the fallback. */
  public Words(Stores stores, String language, String fallback) {
    this.stores = stores;
    this.language = language;
    this.fallback = fallback;
  }

  /** The section's name; empty for none. */
  String section(Copy copy) {
    return copy.sectionId()
        .flatMap(id -> stores.of(SectionStore.class).find(id, language, fallback))
        .map(Section::name)
        .orElse("");
  }

  /** The row of the section, or of what it was merged into. */
  Optional<Long> sectionId(Copy copy) {
    return copy.sectionId()
        .flatMap(id -> stores.of(SectionStore.class).find(id, language, fallback))
        .map(Section::id);
  }

  /** The names of the topics. */
  List<String> topicNames(Copy copy) {
    return copy.topicIds().stream()
        .flatMap(id -> stores.of(TopicStore.class).find(id, language, fallback).stream())
        .map(Topic::name)
        .distinct()
        .toList();
  }

  /** The names of the topics, a line each. */
  String topics(Copy copy) {
    return String.join("\n\n", topicNames(copy));
  }

  /**
   * The credits, a line each.
   *
   * @param text the words of a message key
   */
  String credits(Copy copy, UnaryOperator<String> text) {
    return copy.credits().stream()
        .map(c -> text.apply(c.role().label()) + " " + joined(c.name(), c.url()))
        .collect(Collectors.joining("\n\n"));
  }

  /** The sources, a line each. */
  String sources(Copy copy) {
    return copy.sources().stream()
        .map(s -> joined(s.label(), s.url(), s.supports()))
        .collect(Collectors.joining("\n\n"));
  }

  /** The lead picture: its id, alt text, caption and credit. */
  String picture(Copy copy) {
    return copy.picture()
        .map(p -> joined(p.mediaId(), p.alt(), p.caption(), p.credit()))
        .orElse("");
  }

  /** The headlines of the articles worth reading next, a line each. */
  String related(Copy copy) {
    Map<Long, HeadlineStore.Line> lines = LiveArticles.lines(stores, copy.relatedIds());
    return copy.relatedIds().stream()
        .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
        .map(HeadlineStore.Line::headline)
        .collect(Collectors.joining("\n\n"));
  }

  private static String joined(String... parts) {
    return java.util.Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
