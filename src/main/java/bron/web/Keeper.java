package bron.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Who keeps finished answers, so that the next who asks gets the same without the work. */
public interface Keeper {
  /** The attribute of a request under which its keeper stands, where it has one. */
  String ATTRIBUTE = "bron.keeper";

  /** The attribute of a request whose answer the site left behind while it was made. */
  String OVERTAKEN = "bron.overtaken";

  /** How often an answer is made for one request at most. */
  int MOST_ATTEMPTS = 3;

  /** Begins with the state of the site as it is now. */
  void begin();

  /**
   * Runs what makes the answer when it is its turn, on another thread. Making takes a processor and
   * nothing else: of many that are made at once each would take longer, and so would an editor's
   * save among them.
   */
  <T> T inTurn(Supplier<T> work);

  /** Whether the site is still what it was when {@link #begin} was called last. */
  boolean isCurrent();

  /**
   * Takes what answers the request.
   *
   * @param headers what goes with it in whatever coding; its length, type, tag and coding are not
   *     among them
   */
  void keep(Content content, Map<String, List<String>> headers);

  /**
   * What {@code work} makes of the site as it is, made anew where the site moved on meanwhile: what
   * is sent after a publication was acknowledged should not be from before it. Whoever changes the
   * site faster than it can be read does not keep a reader waiting for ever: the last attempt is
   * sent as it is, and marked so that nobody keeps it.
   */
  static <T> T latest(Context ctx, Supplier<T> work) {
    Optional<Keeper> keeper = of(ctx);
    for (int attempt = 1; attempt < MOST_ATTEMPTS; attempt++) {
      T made = attempt(keeper, work);
      if (keeper.isEmpty() || keeper.get().isCurrent()) {
        return made;
      }
    }
    T made = attempt(keeper, work);
    if (keeper.isPresent() && !keeper.get().isCurrent()) {
      ctx.attribute(OVERTAKEN, true);
    }
    return made;
  }

  private static <T> T attempt(Optional<Keeper> keeper, Supplier<T> work) {
    return keeper.isEmpty()
        ? work.get()
        : keeper
            .get()
            .inTurn(
                () -> {
                  keeper.get().begin();
                  return work.get();
                });
  }

  /** Whether the site has moved on from what {@link #latest} made for that request. */
  static boolean isOvertaken(Context ctx) {
    return ctx.attribute(OVERTAKEN) != null;
  }

  /** The keeper of a request; empty where its answer is for nobody else. */
  static Optional<Keeper> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }
}
