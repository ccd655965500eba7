package bron.bench;

import bron.bench.Scale.Kind;
import bron.bench.ScaleSite.Live;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Every kind of page, feed and search that readers ask for, and some of the newsroom. */
final class ScaleKinds {
  private static final List<String> FEEDS = List.of("feed.xml", "atom.xml", "feed.json");
  private static final Vocabulary WORDS = Vocabulary.of("nl");
  private static final int LONG = 7;

  static final List<Kind> ALL = all();

  private ScaleKinds() {}

  private static List<Kind> all() {
    List<Kind> kinds = new ArrayList<>();
    pages(kinds);
    for (String file : FEEDS) {
      String name = "feed/" + file.replace("feed.xml", "rss").replace("atom.xml", "atom");
      name = name.replace("feed.json", "json") + " ";
      add(kinds, name + "of the site", (s, c) -> (c.nextBoolean() ? "/" : "/en/") + file);
      add(kinds, name + "of all languages", (s, c) -> "/all/" + file);
      add(kinds, name + "of a section", (s, c) -> "/sections/" + s.section(c) + "/" + file);
      add(kinds, name + "of a topic", (s, c) -> "/topics/" + s.topic(c) + "/" + file);
      add(kinds, name + "of an author", (s, c) -> "/authors/" + s.author(c) + "/" + file);
      add(kinds, "search/" + name.substring(5) + "feed", (s, c) -> search("/" + file, usual(c)));
    }
    searches(kinds);
    newsroom(kinds);
    return List.copyOf(kinds);
  }

  private static void pages(List<Kind> kinds) {
    add(kinds, "page/article, new", (s, c) -> s.article(c, 0.9, 1).path());
    add(kinds, "page/article, old", (s, c) -> s.article(c, 0, 0.5).path());
    add(kinds, "page/article, text alone", (s, c) -> s.article(c, 0, 1).path() + "?lite");
    add(kinds, "page/front", (s, c) -> c.nextBoolean() ? "/" : "/en");
    add(kinds, "page/all, deep", (s, c) -> "/" + before(s, c));
    add(kinds, "page/all, upwards", (s, c) -> "/" + before(s, c).replace("before", "after"));
    add(kinds, "page/section", (s, c) -> "/sections/" + s.section(c));
    add(kinds, "page/section, deep", (s, c) -> "/sections/" + s.section(c) + before(s, c));
    add(kinds, "page/topic", (s, c) -> "/topics/" + s.topic(c));
    add(kinds, "page/topic, deep", (s, c) -> "/topics/" + commonTopic(s, c) + before(s, c));
    add(kinds, "page/author", (s, c) -> "/authors/" + s.author(c));
    add(kinds, "page/author, deep", (s, c) -> "/authors/" + busyAuthor(s, c) + before(s, c));
    add(kinds, "page/year", (s, c) -> s.article(c, 0, 1).day().substring(0, 5));
    add(kinds, "page/month", (s, c) -> s.article(c, 0, 1).day().substring(0, 8));
    add(kinds, "page/day", (s, c) -> s.article(c, 0, 1).day());
    add(kinds, "page/feeds", (s, c) -> c.nextBoolean() ? "/feeds" : "/en/feeds");
    add(
        kinds,
        "page/feeds of topics",
        (s, c) -> "/feeds/topics?after=" + "abcd".charAt(c.nextInt(4)));
    add(kinds, "page/opml", (s, c) -> "/feeds.opml");
    add(kinds, "page/robots", (s, c) -> "/robots.txt");
    add(kinds, "page/sitemap index", (s, c) -> "/sitemap.xml");
    add(kinds, "page/sitemap of articles", (s, c) -> "/sitemap-articles-" + part(s, c) + ".xml");
    add(kinds, "page/sitemap of topics", (s, c) -> "/sitemap-topics-0.xml");
    add(kinds, "page/sitemap of authors", (s, c) -> "/sitemap-authors-0.xml");
    add(kinds, "page/sitemap of sections", (s, c) -> "/sitemap-sections-0.xml");
    add(kinds, "page/sitemap of news", (s, c) -> "/sitemap-news.xml");
    add(kinds, "page/search form", (s, c) -> "/search");
  }

  private static void searches(List<Kind> kinds) {
    add(kinds, "search/commonest word", (s, c) -> search("", word(c, 0, 30)));
    add(kinds, "search/usual word", (s, c) -> search("", usual(c)));
    add(kinds, "search/rare word", (s, c) -> search("", word(c, 5_000, 8_000)));
    add(
        kinds,
        "search/two common words",
        (s, c) -> search("", word(c, 0, 60) + " " + word(c, 60, 300)));
    add(kinds, "search/two usual words", (s, c) -> search("", usual(c) + " " + usual(c)));
    add(
        kinds,
        "search/usual and rare",
        (s, c) -> search("", usual(c) + " " + word(c, 4_000, 8_000)));
    add(
        kinds,
        "search/four words",
        (s, c) ->
            search("", word(c, 0, 60) + " " + word(c, 60, 300) + " " + usual(c) + " " + usual(c)));
    add(
        kinds,
        "search/phrase",
        (s, c) -> search("", '"' + word(c, 0, 40) + " " + word(c, 0, 40) + '"'));
    add(kinds, "search/without a word", (s, c) -> search("", usual(c) + " -" + word(c, 0, 30)));
    add(kinds, "search/misspelt", (s, c) -> search("", misspelt(c)));
    add(kinds, "search/in a section", (s, c) -> search("", usual(c)) + "&section=" + s.section(c));
    add(kinds, "search/of an author", (s, c) -> search("", usual(c)) + "&author=" + s.author(c));
    add(
        kinds,
        "search/of a year",
        (s, c) -> search("", usual(c)) + "&year=" + s.article(c, 0, 1).dateline().substring(0, 4));
    add(kinds, "search/an author alone", (s, c) -> "/search?author=" + s.author(c));
    add(kinds, "search/newest first", (s, c) -> search("", usual(c)) + "&sort=new");
  }

  private static void newsroom(List<Kind> kinds) {
    add(kinds, "newsroom/articles", (s, c) -> "/admin/articles");
    add(kinds, "newsroom/articles, drafts", (s, c) -> "/admin/articles?state=draft");
    add(kinds, "newsroom/articles, by headline", (s, c) -> "/admin/articles?sort=headline");
    add(kinds, "newsroom/articles, searched", (s, c) -> "/admin/articles?q=" + usual(c));
    add(kinds, "newsroom/articles, behind", (s, c) -> "/admin/articles?translation=behind");
    add(kinds, "newsroom/article", (s, c) -> "/admin/articles/" + s.article(c, 0, 1).id());
    add(
        kinds,
        "newsroom/choices",
        (s, c) -> "/admin/articles/choices?q=" + usual(c) + "&language=nl");
    add(kinds, "newsroom/authors", (s, c) -> "/admin/authors");
    add(kinds, "newsroom/topics", (s, c) -> "/admin/topics");
    add(kinds, "newsroom/sections", (s, c) -> "/admin/sections");
    add(kinds, "newsroom/pictures", (s, c) -> "/admin/media");
    add(kinds, "newsroom/redirects", (s, c) -> "/admin/redirects");
    add(kinds, "newsroom/front page", (s, c) -> "/admin/front");
    add(kinds, "newsroom/accounts", (s, c) -> "/admin/accounts");
    add(kinds, "newsroom/settings", (s, c) -> "/admin/settings");
  }

  private static void add(List<Kind> kinds, String name, Kind.Asked asked) {
    kinds.add(new Kind(name, asked));
  }

  /** A place in the newer half of a list. */
  private static String before(ScaleSite site, Random chance) {
    Live article = site.article(chance, 0.5, 0.9);
    return "?before=" + article.publishedAt() + "-" + article.id();
  }

  /** One of the topics that most articles are about: the others have no second page everywhere. */
  private static String commonTopic(ScaleSite site, Random chance) {
    return site.topics().get(chance.nextInt(6));
  }

  private static String busyAuthor(ScaleSite site, Random chance) {
    return site.authors().get(chance.nextInt(6));
  }

  private static long part(ScaleSite site, Random chance) {
    return chance.nextLong(Math.max(1, site.articles() / 1_000));
  }

  private static String word(Random chance, int from, int to) {
    return WORDS.word(from + chance.nextInt(to - from));
  }

  /** A word that one in some dozens or hundreds of articles has. */
  private static String usual(Random chance) {
    return word(chance, 200, 3_000);
  }

  /** A word with two letters that changed places, or a wrong one. */
  private static String misspelt(Random chance) {
    String right = usual(chance);
    while (right.length() < LONG) {
      right = usual(chance);
    }
    char[] letters = right.toCharArray();
    int at = 2 + chance.nextInt(letters.length - 4);
    if (chance.nextBoolean()) {
      char other = letters[at];
      letters[at] = letters[at + 1];
      letters[at + 1] = other;
    } else {
      letters[at] = letters[at] == 'x' ? 'q' : 'x';
    }
    return new String(letters);
  }

  private static String search(String file, String words) {
    return "/search" + file + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
