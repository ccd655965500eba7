package bron.search;

import bron.feed.Selection;
import bron.site.Reading;
import bron.web.Messages;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The feeds of searches: the newest articles that have what is looked for, as it was typed. */
public final class SearchFeeds {
  private final Messages messages;

  /** With those words. */
  public SearchFeeds(Messages messages) {
    this.messages = messages;
  }

  /**
   * What {@code GET [/{lang}]/search/{file}?q=…} carries.
   *
   * @throws BadRequestResponse when it says nothing that can be looked for
   */
  public Selection choose(Context ctx, Reading reading) {
    Asked asked = Asked.read(ctx, reading);
    if (!asked.isAnything() || !asked.isSound()) {
      throw new BadRequestResponse();
    }
    List<Long> entries =
        new Search(reading.stores(), asked.filter())
            .below(asked.query(), Optional.empty(), Selection.LENGTH)
            .entries();
    List<Long> articles =
        entries.isEmpty() ? List.of() : reading.stores().of(HitStore.class).articles(entries);
    String query = asked.address(Map.of("sort", "", "exact", ""));
    String words = asked.form().value("q");
    String search = messages.text(reading.locale(), "search.title");
    return new Selection(
        "search/" + reading.language() + query,
        words.isEmpty() ? search : search + ": " + words,
        reading.path(SearchPages.PATH),
        query,
        articles);
  }
}
