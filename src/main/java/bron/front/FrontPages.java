package bron.front;

import bron.article.Teaser;
import bron.article.TeaserView;
import bron.article.TeaserViews;
import bron.site.Frames;
import bron.site.LanguagePages;
import bron.site.ReaderPages;
import bron.site.Reading;
import bron.web.Content;
import bron.web.Messages;
import bron.web.Moment;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The front page, and behind it the list of everything. */
public final class FrontPages {
  private final LanguagePages languages;
  private final ListPages lists;
  private final ReaderPages pages;
  private final Messages messages;
  private final ListHeads heads;
  private final Clock clock;

  /** In those languages, rendered there, by that clock. */
  public FrontPages(
      LanguagePages languages,
      ListPages lists,
      ReaderPages pages,
      Messages messages,
      ListHeads heads,
      Clock clock) {
    this.languages = languages;
    this.lists = lists;
    this.pages = pages;
    this.messages = messages;
    this.heads = heads;
    this.clock = clock;
  }

  /** {@code GET /} and {@code GET /{lang}}; with {@code ?before=} or {@code ?after=} the list. */
  public void show(Context ctx) {
    languages.answer(
        ctx,
        reading -> {
          Stretch newest = Stretch.of(ctx, reading.path("/"), new Lists(reading).all());
          return newest.own().isEmpty() ? front(reading, newest) : list(reading, newest);
        });
  }

  private Content list(Reading reading, Stretch stretch) {
    String heading = messages.text(reading.locale(), "front.earlier");
    Listing listing =
        Listing.of(heading, TeaserViews.bySection(reading, stretch.teasers()), stretch);
    return lists.render(
        reading, new ListPages.Shown("/", List.of(), stretch, false, listing, SurrogateKeys.USUAL));
  }

  private Content front(Reading reading, Stretch newest) {
    Slots slots = Slots.at(reading, clock.instant());
    List<Teaser> top = slots.complete(newest.teasers());
    List<TeaserView> views = TeaserViews.bySection(reading, top);
    FrontView view =
        new FrontView(
            edition(reading, newest.teasers()),
            views.stream().findFirst(),
            views.stream().skip(1).toList(),
            Latest.lines(reading, newest.teasers()),
            FrontBands.bands(reading, top.stream().map(Teaser::id).collect(Collectors.toSet())),
            newest.older(),
            slots.banner(),
            slots.until());
    Frames.About about =
        new Frames.About(
            "",
            reading.site().tagline(reading.language()),
            reading.path("/"),
            ListLanguages.paths(reading, reading.site().languages(), "/"),
            "",
            "",
            heads.ofFront(reading, newest.older()));
    return pages
        .render(reading.stores(), reading.site(), reading.language(), "front/front", about, view)
        .holdsUntil(view.until());
  }

  private static Optional<Moment> edition(Reading reading, List<Teaser> newest) {
    return newest.stream()
        .findFirst()
        .map(teaser -> Moment.of(teaser.publishedAt(), reading.site().zone(), reading.locale()));
  }
}
