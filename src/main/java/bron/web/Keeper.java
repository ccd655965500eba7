package bron.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who keeps finished answers, so that the next who asks gets the same without the work. */
public interface Keeper {
  /** The attribute of a request under which its keeper stands, where it has one. */
  String ATTRIBUTE = "bron.keeper";

  /**
   * Takes what answers the request.
   *
   * @param headers what goes with it in whatever coding; its length, type, tag and coding are not
   *     among them
   */
  void keep(Content content, Map<String, List<String>> headers);

  /** The keeper of a request; empty where its answer is for nobody else. */
  static Optional<Keeper> of(Context ctx) {
    return Optional.ofNullable(ctx.attribute(ATTRIBUTE));
  }
}
