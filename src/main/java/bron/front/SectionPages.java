package bron.front;

import bron.article.TeaserViews;
import bron.section.Section;
import bron.section.SectionStore;
import bron.site.Reading;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Set;

/** The page of a section. */
public final class SectionPages {
  private final ListPages lists;

  /** Shown there. */
  public SectionPages(ListPages lists) {
    this.lists = lists;
  }

  /** {@code GET [/{lang}]/sections/{slug}}. */
  public void show(Context ctx) {
    lists.show(ctx, reading -> list(ctx, reading));
  }

  private static ListPages.Shown list(Context ctx, Reading reading) {
    Section section =
        reading
            .stores()
            .of(SectionStore.class)
            .findBySlug(ctx.pathParam("slug"), reading.language(), reading.site().defaultLanguage())
            .orElseThrow(NotFoundResponse::new);
    List<String> languages = ListLanguages.ofSection(reading, section.id());
    boolean named = ListLanguages.store(reading).sectionIsNamed(section.id(), reading.language());
    ListLanguages.check(reading, languages, named);
    String path = "/sections/" + section.slug();
    Line line = new Lists(reading).ofSection(section.id());
    Stretch stretch = Stretch.of(ctx, reading.path(path), line);
    Listing listing =
        Listing.of(section.name(), TeaserViews.byTopic(reading, stretch.teasers()), stretch)
            .about("", section.description());
    Set<String> keys = SurrogateKeys.lists("section", section.id(), reading.site().languages());
    return new ListPages.Shown(path, languages, stretch, true, listing, keys);
  }
}
