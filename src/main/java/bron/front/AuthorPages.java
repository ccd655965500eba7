package bron.front;

import bron.article.TeaserViews;
import bron.author.Author;
import bron.author.AuthorStore;
import bron.media.MediaStore;
import bron.media.PicturePlace;
import bron.media.Shown;
import bron.site.Reading;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** The page of an author: who they are, and what they made. */
public final class AuthorPages {
  private final ListPages lists;

  /** Shown there. */
  public AuthorPages(ListPages lists) {
    this.lists = lists;
  }

  /** {@code GET [/{lang}]/authors/{slug}}. */
  public void show(Context ctx) {
    lists.show(ctx, reading -> list(ctx, reading));
  }

  private static ListPages.Shown list(Context ctx, Reading reading) {
    AuthorStore authors = reading.stores().of(AuthorStore.class);
    Author author =
        authors
            .findBySlug(ctx.pathParam("slug"), reading.language(), reading.site().defaultLanguage())
            .orElseThrow(NotFoundResponse::new);
    String path = "/authors/" + author.slug();
    Stretch stretch = Stretch.of(ctx, reading.path(path), new Lists(reading).ofAuthor(author.id()));
    Optional<Shown> portrait =
        author
            .portraitId()
            .flatMap(id -> reading.stores().of(MediaStore.class).find(id))
            .map(media -> media.shown(PicturePlace.PORTRAIT));
    Listing listing =
        Listing.of(author.name(), TeaserViews.bySection(reading, stretch.teasers()), stretch)
            .about(ListHeads.AUTHOR, author.bio())
            .of(portrait, authors.links(author.id()));
    return new ListPages.Shown(
        path,
        ListLanguages.ofAuthor(reading, author.id()),
        stretch,
        true,
        listing,
        SurrogateKeys.lists("author", author.id(), reading.site().languages()));
  }
}
