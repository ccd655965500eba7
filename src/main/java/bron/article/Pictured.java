package bron.article;

import bron.db.Stores;
import bron.media.RenditionWorker;
import bron.site.Site;
import bron.site.Sites;
import bron.web.SurrogateKeys;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which kept answers show a picture. */
public final class Pictured implements RenditionWorker.Showing {
  /** A picture of more articles is all over the site. */
  private static final int MOST = 20;

  private final Sites sites;

  /** Of that site. */
  public Pictured(Sites sites) {
    this.sites = sites;
  }

  @Override
  public Set<String> keys(Stores stores, String mediaId) {
    ListedStore store = stores.of(ListedStore.class);
    List<Long> articles = store.showing(mediaId, MOST + 1);
    if (articles.size() > MOST || store.isPortrait(mediaId)) {
      return Set.of(SurrogateKeys.SITE);
    }
    Site site = sites.load(stores);
    Set<String> keys = new LinkedHashSet<>();
    for (long id : articles) {
      Article article = stores.of(ArticleStore.class).find(id).orElseThrow();
      keys.addAll(Touched.of(site, article, store.lists(id)));
    }
    return keys;
  }
}
