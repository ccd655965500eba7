package bron.cache;

import bron.web.Content;
import bron.web.Editions;
import bron.web.Keeper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An answer that is being made, for all who ask for it meanwhile. */
final class Flight implements Keeper {
  private final Editions editions;
  private final Consumer<Kept> shelf;
  private final Executor makers;
  private final CompletableFuture<Optional<Kept>> landing = new CompletableFuture<>();

  private volatile long edition;

  /**
   * One that begins now.
   *
   * @param editions the edition of each moment
   * @param shelf where what it makes is put
   * @param makers where answers are made
   */
  Flight(Editions editions, Consumer<Kept> shelf, Executor makers) {
    this.makers = makers;
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
    try {
      return CompletableFuture.supplyAsync(work, makers).join();
    } catch (CompletionException e) {
      switch (Objects.requireNonNull(e.getCause())) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        default -> throw e;
      }
    }
  }

  @Override
  public boolean isCurrent() {
    return edition == editions.number();
  }

  @Override
  public void keep(Content content, Map<String, List<String>> headers) {
    content.body().settle();
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
