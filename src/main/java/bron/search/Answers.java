package bron.search;

import bron.db.Stores;
import bron.search.SearchView.Answer;
import bron.search.SearchView.Choices;
import bron.site.NavigationStore;
import bron.site.Reading;
import bron.web.Choice;
import bron.web.Link;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers one request for the page of search. */
final class Answers {
  private static final int MOST_AUTHORS = 30;

  private final Reading reading;
  private final Stores stores;
  private final PlainBodies bodies;
  private final Asked asked;

  Answers(Reading reading, PlainBodies bodies, Asked asked) {
    this.reading = reading;
    this.stores = reading.stores();
    this.bodies = bodies;
    this.asked = asked;
  }

  /** The page that the request asks for. */
  SearchView view(Context ctx) {
    boolean asks = asked.isAnything() && asked.isSound();
    Correction correction =
        asks && !asked.asTyped()
            ? Correction.of(stores, asked.query(), reading.language())
            : Correction.none(asked.query());
    Optional<Search.Found> found =
        asks
            ? Optional.of(new Search(stores, asked.filter()).best(correction.query()))
            : Optional.empty();
    return new SearchView(
        asked.form(),
        reading.path(SearchPages.PATH),
        new Choices(sections(), authors(found), years()),
        asked.filter().isSet(),
        stores.of(QueueStore.class).isWaiting(),
        address(Map.of("section", "", "author", "", "year", "", "from", "", "to", "")),
        found.map(all -> answer(ctx, correction, all)));
  }

  private Answer answer(Context ctx, Correction correction, Search.Found found) {
    Query query = correction.query();
    ResultPage page =
        asked.newestFirst()
            ? ResultPage.newest(ctx, new Search(stores, asked.filter()), query)
            : ResultPage.best(ctx, found);
    boolean none = found.pool().isEmpty();
    String insist = address(Map.of("exact", "1"));
    return new Answer(
        new Hits(reading, bodies).show(page.entries(), query.wanted()),
        found.pool().size(),
        !found.all(),
        found.cut(),
        correction.replaced() ? Optional.of(new Link(query.text(), insist)) : Optional.empty(),
        correction.also().isEmpty()
            ? Optional.empty()
            : Optional.of(new Link(String.join(", ", correction.also()), insist)),
        none ? correction.unknown() : List.of(),
        none ? alone(query) : List.of(),
        order(found),
        asked.newestFirst(),
        page.last(),
        feed(correction),
        page.newer().map(this::address),
        page.older().map(this::address));
  }

  /** Where nothing has all of several words: those that something has, each alone. */
  private List<Link> alone(Query query) {
    List<Link> links = new ArrayList<>();
    if (query.wanted().size() > 1) {
      for (Clause clause : query.wanted()) {
        Query one = new Query(List.of(clause), List.of());
        boolean any =
            !new Search(stores, asked.filter()).below(one, Optional.empty(), 1).entries().isEmpty();
        if (any) {
          links.add(new Link(one.text(), address(Map.of("q", one.text()))));
        }
      }
    }
    return links;
  }

  private Optional<String> order(Search.Found found) {
    boolean either = (found.pool().size() > 1 || found.cut()) && !asked.query().wanted().isEmpty();
    return either
        ? Optional.of(address(Map.of("sort", asked.newestFirst() ? "" : "new")))
        : Optional.empty();
  }

  /** What is found by words that were put in the place of others is followed by these. */
  private String feed(Correction correction) {
    String words = correction.replaced() ? correction.query().text() : asked.form().value("q");
    return address(Map.of("q", words, "sort", "", "exact", ""));
  }

  private String address(Map<String, String> other) {
    return reading.path(SearchPages.PATH) + asked.address(other);
  }

  private List<Choice> sections() {
    return stores
        .of(NavigationStore.class)
        .candidates(reading.language(), reading.site().defaultLanguage())
        .stream()
        .map(section -> new Choice(section.slug(), section.name()))
        .toList();
  }

  /** Those whom most of the best credit, and whoever was chosen. */
  private List<Choice> authors(Optional<Search.Found> found) {
    HitStore store = stores.of(HitStore.class);
    List<HitStore.Part> most =
        found
            .map(Search.Found::entries)
            .filter(best -> !best.isEmpty())
            .map(best -> store.authors(best, MOST_AUTHORS))
            .orElse(List.of());
    List<HitStore.Part> all = new ArrayList<>(most);
    store
        .author(asked.form().value("author"))
        .filter(one -> !most.contains(one))
        .ifPresent(all::add);
    return all.stream().map(author -> new Choice(author.slug(), author.name())).toList();
  }

  private List<String> years() {
    return stores.of(NavigationStore.class).years(reading.language());
  }
}
