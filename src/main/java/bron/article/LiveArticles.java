package bron.article;

import bron.db.Stores;
import bron.site.Site;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds live articles of one language for an editor who chooses one. */
public final class LiveArticles {
  /** How far back headlines are searched: an older article is found by its address. */
  public static final int SEARCHED = 2_000;

  private static final int LONGEST_LIST = 12;
  private static final Pattern ADDRESS =
      Pattern.compile("(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9-]{1,120})/?");

  private final Stores stores;
  private final Site site;
  private final String language;

  /** Of that language. */
  public LiveArticles(Stores stores, Site site, String language) {
    this.stores = stores;
    this.site = site;
    this.language = language;
  }

  /**
   * The article at the address that is typed, or those whose headlines have every word of it: case
   * and accents do not count, and a part of a word will do. The newest ones where nothing is typed.
   */
  public List<HeadlineStore.Line> find(String typed) {
    Optional<Article> addressed = at(typed);
    if (addressed.isPresent()) {
      return stores.of(HeadlineStore.class).of(List.of(addressed.get().id()));
    }
    List<String> words =
        Arrays.stream(folded(typed).split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
    return stores.of(HeadlineStore.class).newest(language, SEARCHED).stream()
        .filter(line -> words.stream().allMatch(folded(line.headline())::contains))
        .limit(LONGEST_LIST)
        .toList();
  }

  /** The live article at an address of this site in this language, absolute or not. */
  public Optional<Article> at(String address) {
    return any(address).filter(article -> article.state() == State.LIVE);
  }

  /** Whether what stood at that address was taken back. */
  public boolean withdrawn(String address) {
    return any(address).filter(article -> article.state() == State.WITHDRAWN).isPresent();
  }

  private Optional<Article> any(String address) {
    String typed = address.strip();
    String path =
        typed.startsWith(site.absolute("/")) ? typed.substring(site.baseUrl().length()) : typed;
    String prefix = site.prefix(language) + "/";
    if (!path.startsWith(prefix)) {
      return Optional.empty();
    }
    Matcher form = ADDRESS.matcher(path.substring(prefix.length()).replaceFirst("[?#].*$", ""));
    if (!form.matches()) {
      return Optional.empty();
    }
    String day = form.group(1) + "-" + form.group(2) + "-" + form.group(3);
    return stores.of(ArticleStore.class).findByAddress(language, day, form.group(4));
  }

  /** The articles of those rows, whatever has become of them, by row. */
  public static Map<Long, HeadlineStore.Line> lines(Stores stores, List<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : stores.of(HeadlineStore.class).of(ids).stream()
            .collect(
                Collectors.toMap(
                    HeadlineStore.Line::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
