package bron.cache;

import bron.web.Content;
import bron.web.Keeper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** An answer that is being made, for all who ask for it meanwhile. */
final class Flight implements Keeper {
  private final long edition;
  private final Consumer<Kept> shelf;
  private final CompletableFuture<Optional<Kept>> landing = new CompletableFuture<>();

  /**
   * One that began in an edition, which may be over when it ends.
   *
   * @param shelf where what it makes is put
   */
  Flight(long edition, Consumer<Kept> shelf) {
    this.edition = edition;
    this.shelf = shelf;
  }

  @Override
  public void keep(Content content, Map<String, List<String>> headers) {
    Kept kept = new Kept(content, headers, edition);
    shelf.accept(kept);
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
