package bron.article;

import bron.db.Stores;
import bron.text.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a source said at one time, for those who translated it.
 *
 * @param revision its words
 * @param paragraphs the body, cut by {@link Blocks}
 * @param publications what readers were told with this revision, in order; empty for one that they
 *     never saw
 */
public record SourceVersion(
    Revision revision, List<String> paragraphs, List<Publication> publications) {

  /** Whether it became what readers see as a slip of the pen, which changes nothing for anybody. */
  boolean isTypo() {
    return !publications.isEmpty() && publications.getFirst().kind() == Kind.TYPO;
  }

  /** The paragraph at that place, from 1; empty where there is none. */
  String paragraph(int number) {
    return number <= paragraphs.size() ? paragraphs.get(number - 1) : "";
  }

  /**
   * The versions of a source from the oldest that a translation was made from until what it says
   * now: every one of those, and every one that readers were told of since.
   */
  static List<SourceVersion> of(Stores stores, Article source, TranslationMap map) {
    return of(stores, source, map, current(source));
  }

  /** The same until that revision of it. */
  static List<SourceVersion> of(Stores stores, Article source, TranslationMap map, long until) {
    RevisionStore revisions = stores.of(RevisionStore.class);
    TreeMap<Integer, Revision> byNumber = new TreeMap<>();
    for (long id : madeFrom(map)) {
      revisions.find(id).ifPresent(revision -> byNumber.put(revision.number(), revision));
    }
    List<Publication> told = stores.of(PublicationStore.class).of(source.id());
    Set<Long> later = new TreeSet<>();
    told.forEach(publication -> later.add(publication.revisionId()));
    later.add(until);
    for (long id : later) {
      revisions
          .find(id)
          .filter(revision -> byNumber.isEmpty() || revision.number() > byNumber.firstKey())
          .ifPresent(revision -> byNumber.put(revision.number(), revision));
    }
    List<SourceVersion> versions = new ArrayList<>();
    for (Revision revision : byNumber.values()) {
      List<Publication> of = told.stream().filter(p -> p.revisionId() == revision.id()).toList();
      versions.add(new SourceVersion(revision, Blocks.of(revision.copy().body()), of));
    }
    return upTo(versions, until);
  }

  /** The revision that translators work from: what readers see, or the newest before that. */
  public static long current(Article source) {
    return source.liveRevisionId().orElse(source.revisionId());
  }

  private static Set<Long> madeFrom(TranslationMap map) {
    Set<Long> ids = new TreeSet<>(map.fields().values());
    ids.add(map.sourceRevisionId());
    map.body().forEach(s -> s.origin().ifPresent(origin -> ids.add(origin.revisionId())));
    return ids;
  }

  private static List<SourceVersion> upTo(List<SourceVersion> versions, long current) {
    List<SourceVersion> kept = new ArrayList<>();
    for (SourceVersion version : versions) {
      kept.add(version);
      if (version.revision().id() == current) {
        break;
      }
    }
    return kept;
  }
}
