package bron.article;

import bron.db.Stores;
import bron.media.MediaLists;
import bron.media.MediaUseStore;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Lets a lead picture be chosen from the library by a browser without scripts: a button named
 * {@code do} opens the library in the form, looks in it, goes on, or takes a picture; the form
 * comes back unsaved each time.
 */
final class PictureChoice {
  private static final String OPEN = "library";
  private static final String MORE = "library-more-";
  private static final String TAKE = "library-take-";

  private PictureChoice() {}

  /** Whether a button is of the library. */
  static boolean concerns(String button) {
    return button.startsWith(OPEN);
  }

  /** What is looked for in the library; empty where it is closed. */
  static Optional<MediaLists.Question> question(Context ctx) {
    String button = Optional.ofNullable(ctx.formParam("do")).orElse("");
    if (!concerns(button) || button.startsWith(TAKE)) {
      return Optional.empty();
    }
    String after = button.startsWith(MORE) ? button.substring(MORE.length()) : "";
    String words = Optional.ofNullable(ctx.formParam("library_q")).orElse("");
    return Optional.of(new MediaLists.Question(words, after));
  }

  /**
   * The form with the picture that a button takes. Where it replaces another one, what was said of
   * that goes with it; words that were typed before there was any stay.
   */
  static ArticleForm apply(Stores stores, ArticleForm form, String button) {
    if (!button.startsWith(TAKE)) {
      return form;
    }
    String id = button.substring(TAKE.length());
    boolean typed = form.pictureId().isEmpty();
    return stores
        .of(MediaUseStore.class)
        .offer(id)
        .map(
            offer ->
                form.withPicture(
                    id,
                    either(typed, form.pictureAlt(), offer.alt()),
                    either(typed, form.pictureCaption(), offer.caption()),
                    either(typed, form.pictureCredit(), offer.credit())))
        .orElse(form);
  }

  private static String either(boolean typed, String mine, String offered) {
    return typed && !mine.isEmpty() ? mine : offered;
  }
}
