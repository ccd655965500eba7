package bron.media;

import bron.account.Role;
import bron.account.SignedIn;
import bron.db.Stores;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where a picture is used, as far as who looks may know.
 *
 * @param live articles in which readers see it
 * @param drafts articles whose newest revision shows it, unseen by readers
 * @param older articles of which older revisions show it
 * @param faces authors whose portrait it is
 * @param hidden how many articles are colleagues' own, of which nothing is told
 * @param more whether there are still others
 */
public record MediaUses(
    List<Article> live,
    List<Article> drafts,
    List<Article> older,
    List<MediaUseStore.Face> faces,
    int hidden,
    boolean more) {
  private static final int MOST = 100;

  /** Of a picture that stands in every article no more is looked at than these revisions. */
  private static final int READ = 5_000;

  /** An article; {@code address} is that of its editor, empty for who may not open that. */
  public record Article(String headline, String language, String address) {}

  /** Reads them in that transaction. */
  static MediaUses of(Stores stores, String id, SignedIn who) {
    List<MediaUseStore.Use> found = stores.of(MediaUseStore.class).articles(id, READ, MOST + 1);
    List<MediaUseStore.Use> all = found.subList(0, Math.min(MOST, found.size()));
    List<MediaUseStore.Use> open =
        all.stream().filter(use -> use.live() || mayOpen(who, use)).toList();
    return new MediaUses(
        articles(who, open, MediaUseStore.Use::live),
        articles(who, open, use -> !use.live() && use.newest()),
        articles(who, open, use -> !use.live() && !use.newest()),
        stores.of(MediaUseStore.class).authors(id, MOST),
        all.size() - open.size(),
        found.size() > MOST);
  }

  /** Whether nothing shows it. */
  public boolean none() {
    return live.isEmpty() && drafts.isEmpty() && older.isEmpty() && faces.isEmpty() && hidden == 0;
  }

  private static List<Article> articles(
      SignedIn who, List<MediaUseStore.Use> uses, Predicate<MediaUseStore.Use> which) {
    return uses.stream()
        .filter(which)
        .map(
            use ->
                new Article(
                    use.headline(),
                    use.language(),
                    mayOpen(who, use) ? "/admin/articles/" + use.id() : ""))
        .toList();
  }

  private static boolean mayOpen(SignedIn who, MediaUseStore.Use use) {
    return who.may(Role.EDITOR)
        || use.createdBy().filter(id -> id == who.account().id()).isPresent();
  }
}
