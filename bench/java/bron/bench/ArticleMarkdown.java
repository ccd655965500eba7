package bron.bench;

import bron.article.Source;
import bron.bench.MadeArticle.MadeCredit;
import bron.bench.MadeArticle.Telling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes articles as the files that {@code bron import} reads. */
final class ArticleMarkdown {
  private final BenchSite site;

  ArticleMarkdown(BenchSite site) {
    this.site = site;
  }

  /** The file; {@code telling} is empty for the first publication. */
  String of(MadeArticle article, Optional<Telling> telling) {
    StringBuilder text = new StringBuilder(article.body().length() + 1_500);
    text.append("---\n");
    line(text, "uuid", article.uuid());
    line(text, "headline", quoted(article.headline()));
    line(text, "slug", article.slug());
    line(text, "lang", article.language());
    line(text, "published", article.published());
    line(text, "section", site.sectionSlug(article.section()));
    line(
        text,
        "topics",
        article.topics().stream().map(site::topicSlug).collect(Collectors.joining(", ", "[", "]")));
    list(text, "credits", article.credits().stream().map(this::credit).toList());
    list(text, "sources", article.sources().stream().map(ArticleMarkdown::source).toList());
    line(text, "standfirst", quoted(article.standfirst()));
    article.translationOf().ifPresent(uuid -> line(text, "translation_of", uuid));
    if (!article.shareTitle().isEmpty()) {
      line(text, "share", "{title: " + quoted(article.shareTitle()) + "}");
    }
    telling.ifPresent(later -> line(text, "publication", telling(later)));
    return text.append("---\n\n").append(article.body()).toString();
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private static void list(StringBuilder text, String name, List<String> items) {
    if (!items.isEmpty()) {
      text.append(name).append(":\n");
      items.forEach(item -> text.append("  - ").append(item).append('\n'));
    }
  }

  private String credit(MadeCredit credit) {
    String author = credit.author().map(a -> ", author: " + site.authorSlug(a)).orElse("");
    String url = credit.url().isEmpty() ? "" : ", url: " + quoted(credit.url());
    return "{role: " + credit.role() + ", name: " + quoted(credit.name()) + author + url + "}";
  }

  private static String source(Source source) {
    return "{label: %s, url: %s, supports: %s}"
        .formatted(quoted(source.label()), quoted(source.url()), quoted(source.supports()));
  }

  private static String telling(Telling telling) {
    String kind = telling.kind().name().toLowerCase(java.util.Locale.ROOT);
    String note = telling.note().isEmpty() ? "" : ", note: " + quoted(telling.note());
    return "{kind: " + kind + ", at: " + quoted(telling.at().toString()) + note + "}";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
