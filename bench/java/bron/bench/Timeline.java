package bron.bench;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Everything that the readers of an archive were told, in order. */
final class Timeline implements Iterator<Event> {
  private final Archive archive;
  private final PriorityQueue<Event> waiting = new PriorityQueue<>(Event.ORDER);
  private int next;

  Timeline(Archive archive) {
    this.archive = archive;
  }

  @Override
  public boolean hasNext() {
    return next < archive.articles() || !waiting.isEmpty();
  }

  @Override
  public Event next() {
    // Articles come in the order of their numbers, but what follows on one is told among later
    // ones.
    while (next < archive.articles()
        && (waiting.isEmpty() || !waiting.peek().at().isBefore(archive.published(next)))) {
      int article = next++;
      waiting.add(Event.first(archive, article));
      archive.tellings(article).forEach(t -> waiting.add(Event.later(archive, article, t)));
    }
    if (waiting.isEmpty()) {
      throw new NoSuchElementException();
    }
    return waiting.remove();
  }
}
