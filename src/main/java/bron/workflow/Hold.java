package bron.workflow;

import bron.article.Article;
import bron.db.Stores;
import bron.text.Alignment;
import bron.text.Blocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs that notes are about in what an article says now: where one stands word for
 * word, or else from revision to revision, since a text that changed step by step can be followed
 * where its ends have nothing in common.
 */
final class Hold {
  /**
   * So many revisions are followed one by one; what is older is compared with the first of them.
   */
  private static final int STEPS = 100;

  /** What stands for a paragraph that is gone. */
  static final int GONE = -1;

  private final Stores stores;
  private final Article article;
  private final List<String> now;
  private final Map<Long, Optional<Alignment>> straight = new HashMap<>();
  private final Map<Long, List<List<String>>> ways = new HashMap<>();
  private final Map<List<String>, Map<List<String>, Alignment>> steps = new HashMap<>();

  /** In that article, which has these blocks now. */
  Hold(Stores stores, Article article, List<String> now) {
    this.stores = stores;
    this.article = article;
    this.now = now;
  }

  /** The block, from 0, that a note on a paragraph is about; {@link #GONE} where there is none. */
  int place(Note note) {
    int block = note.block().orElseThrow();
    if (note.revisionId() == article.revisionId()) {
      return block;
    }
    int direct =
        straight
            .computeIfAbsent(note.revisionId(), this::direct)
            .map(alignment -> alignment.to(block))
            .orElse(GONE);
    if (direct != GONE && Alignment.same(now.get(direct), note.quote())) {
      return direct;
    }
    int at = block;
    List<List<String>> way = ways.computeIfAbsent(note.revisionId(), this::way);
    for (int i = 1; i < way.size() && at != GONE; i++) {
      at = step(way.get(i - 1), way.get(i)).to(at);
    }
    return at;
  }

  private Optional<Alignment> direct(long revisionId) {
    return stores
        .of(NoteStore.class)
        .body(article.id(), revisionId)
        .map(body -> Alignment.between(Blocks.of(body.body()), now));
  }

  private Alignment step(List<String> before, List<String> after) {
    return steps
        .computeIfAbsent(before, b -> new HashMap<>())
        .computeIfAbsent(after, a -> Alignment.between(before, a));
  }

  /** What the article said, one text after the other, from that revision to now. */
  private List<List<String>> way(long revisionId) {
    NoteStore store = stores.of(NoteStore.class);
    List<NoteStore.Body> bodies = new ArrayList<>();
    store.body(article.id(), revisionId).ifPresent(bodies::add);
    store.bodies(article.id(), revisionId + 1, STEPS).reversed().forEach(bodies::add);
    List<List<String>> way = new ArrayList<>();
    @Nullable String last = null;
    for (NoteStore.Body body : bodies) {
      if (!body.body().equals(last)) {
        way.add(Blocks.of(body.body()));
      }
      last = body.body();
    }
    return way;
  }
}
