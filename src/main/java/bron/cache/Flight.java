package bron.cache;

import bron.web.Content;
import bron.web.Editions;
import bron.web.Keeper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An answer that is being made, for all who ask for it meanwhile. */
final class Flight implements Keeper {
  private final Editions editions;
  private final Consumer<Kept> shelf;
  private final Semaphore turns;
  private final CompletableFuture<Optional<Kept>> landing = new CompletableFuture<>();

  private volatile long edition;

  /**
   * One that begins now.
   *
   * @param editions the edition of each moment
   * @param shelf where what it makes is put
   * @param turns so many are made at once
   */
  Flight(Editions editions, Consumer<Kept> shelf, Semaphore turns) {
    this.turns = turns;
    this.editions = editions;
    this.edition = editions.number();
    this.shelf = shelf;
  }

  @Override
  public void begin() {
    edition = editions.number();
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  @Override
  public boolean isCurrent() {
    return edition == editions.number();
  }

  @Override
  public void keep(Content content, Map<String, List<String>> headers) {
    Kept kept = new Kept(content, headers, edition);
    shelf.accept(kept);
    land(kept);
  }

  /** Ends it with an answer for all who wait. */
  void land(Kept kept) {
    landing.complete(Optional.of(kept));
  }

  /** Ends it; where nothing was made that others may have, empty-handed. */
  void end() {
    landing.complete(Optional.empty());
  }

  /** Calls {@code then} when it has ended, with what it made for everybody. */
  void whenLanded(Consumer<Optional<Kept>> then) {
    landing.thenAccept(then);
  }
}
