package bron.feed;

import static java.util.stream.Collectors.groupingBy;

import bron.db.Stores;
import bron.media.Media;
import bron.media.MediaStore;
import java.util.List;
import java.util.Map;

/**
 * What hangs from the articles of one feed, read for all of them at once.
 *
 * @param credits by revision
 * @param topics by revision
 * @param sources by revision
 * @param corrections by article, newest first
 * @param pictures the lead pictures, by their ids
 */
record Batch(
    Map<Long, List<FeedStore.CreditLine>> credits,
    Map<Long, List<FeedStore.TopicLine>> topics,
    Map<Long, List<FeedStore.SourceLine>> sources,
    Map<Long, List<FeedStore.Correction>> corrections,
    Map<String, Media> pictures) {

  /** Of those articles. */
  static Batch read(Stores stores, List<FeedStore.Entry> entries, String fallback) {
    if (entries.isEmpty()) {
      return new Batch(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }
    FeedStore feeds = stores.of(FeedStore.class);
    List<Long> revisions = entries.stream().map(FeedStore.Entry::revisionId).toList();
    List<Long> articles = entries.stream().map(FeedStore.Entry::articleId).toList();
    return new Batch(
        feeds.credits(revisions).stream().collect(groupingBy(FeedStore.CreditLine::revisionId)),
        feeds.topics(revisions, fallback).stream()
            .collect(groupingBy(FeedStore.TopicLine::revisionId)),
        feeds.sources(revisions).stream().collect(groupingBy(FeedStore.SourceLine::revisionId)),
        feeds.corrections(articles).stream().collect(groupingBy(FeedStore.Correction::articleId)),
        stores
            .of(MediaStore.class)
            .all(entries.stream().flatMap(entry -> entry.pictureId().stream()).toList()));
  }
}
