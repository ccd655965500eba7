package bron.search;

import static java.util.stream.Collectors.groupingBy;

import bron.article.Teaser;
import bron.site.Reading;
import bron.web.Moment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows the articles that were found. */
final class Hits {
  private final Reading reading;
  private final PlainBodies bodies;

  Hits(Reading reading, PlainBodies bodies) {
    this.reading = reading;
    this.bodies = bodies;
  }

  /** Those entries, in that order, with what is wanted in them marked. */
  List<SearchView.Hit> show(List<Long> entries, List<Clause> wanted) {
    if (entries.isEmpty()) {
      return List.of();
    }
    HitStore store = reading.stores().of(HitStore.class);
    String fallback = reading.site().defaultLanguage();
    Map<Long, HitStore.Text> texts =
        store.texts(entries).stream()
            .collect(Collectors.toMap(HitStore.Text::entry, Function.identity()));
    Map<Long, Teaser> teasers =
        store.teasers(entries, fallback).stream()
            .collect(Collectors.toMap(Teaser::id, Function.identity()));
    Map<Long, List<HitStore.Name>> names =
        store.names(entries, fallback).stream().collect(groupingBy(HitStore.Name::articleId));
    return entries.stream()
        .map(texts::get)
        .filter(Objects::nonNull)
        .map(
            text ->
                hit(
                    Objects.requireNonNull(teasers.get(text.articleId())),
                    text,
                    names.getOrDefault(text.articleId(), List.of()),
                    wanted))
        .toList();
  }

  private SearchView.Hit hit(
      Teaser teaser, HitStore.Text text, List<HitStore.Name> names, List<Clause> wanted) {
    return new SearchView.Hit(
        teaser.sectionName().orElse(""),
        teaser.path(reading.site()),
        marking(text.headline(), wanted).whole(),
        snippet(text, wanted),
        names.stream()
            .map(name -> marking(name.name(), wanted))
            .filter(Marking::hits)
            .map(Marking::whole)
            .toList(),
        Moment.of(teaser.publishedAt(), reading.site().zone(), reading.locale()));
  }

  /** Of the standfirst if it is there, of the body if it is only there, or else what there is. */
  private List<Piece> snippet(HitStore.Text text, List<Clause> wanted) {
    Marking standfirst = marking(text.standfirst(), wanted);
    if (standfirst.clauses() == wanted.size() && !text.standfirst().isEmpty()) {
      return standfirst.whole();
    }
    String body = bodies.of(text);
    Marking inBody = marking(body, wanted);
    return inBody.clauses() > standfirst.clauses() || text.standfirst().isEmpty()
        ? Snippet.of(body, inBody)
        : standfirst.whole();
  }

  private Marking marking(String text, List<Clause> wanted) {
    return new Marking(text, reading.language(), wanted);
  }
}
