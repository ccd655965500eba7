package bron.transfer;

import bron.article.Credit;
import bron.article.Kind;
import bron.article.Source;
import bron.text.FrontMatter;
import bron.text.FrontMatterException;
import bron.text.Slugs;
import bron.transfer.ArticleFile.Byline;
import bron.transfer.ArticleFile.Lead;
import bron.transfer.ArticleFile.Telling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the text of an article file, and tells everything that is wrong with it at once. */
final class ArticleFileReader {
  private static final int LONGEST_BODY = 500_000;
  private static final int MOST_ITEMS = 50;

  private final List<Problem> problems;

  /** Problems go to that list. */
  ArticleFileReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** The article; empty when its front matter is not even that. */
  Optional<ArticleFile> read(String text) {
    try {
      return Optional.of(read(FrontMatter.parse(text)));
    } catch (FrontMatterException e) {
      problems.add(new Problem("line " + e.line(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private ArticleFile read(FrontMatter file) {
    Fields fields = new Fields(file.fields(), problems);
    Optional<Fields> share = fields.mapping("share");
    ArticleFile article =
        new ArticleFile(
            uuid(fields),
            fields.required("headline", 300),
            fields.required("lang", 20),
            slug(fields),
            fields.instant("published"),
            credits(fields),
            fields.line("section", 100).filter(name -> !name.isEmpty()),
            limited(fields, "topics", fields.lines("topics", 100)),
            sources(fields),
            fields.text("standfirst", 2_000).orElse(""),
            fields.mapping("picture").flatMap(ArticleFileReader::picture),
            fields.line("translation_of", 120).filter(name -> !name.isEmpty()),
            share.flatMap(words -> words.line("title", 300)).orElse(""),
            share.flatMap(words -> words.text("description", 1_000)).orElse(""),
            fields.mapping("publication").flatMap(ArticleFileReader::telling),
            file.body());
    share.ifPresent(Fields::nothingElse);
    fields.nothingElse();
    check(article, fields);
    return article;
  }

  private static void check(ArticleFile article, Fields fields) {
    if (article.body().length() > LONGEST_BODY) {
      fields.problem("", "the body is longer than " + LONGEST_BODY + " characters");
    }
    if (article.body().contains("\0")) {
      fields.problem("", "the body has the character NUL in it, which no text can hold");
    }
    if (article.body().isBlank() && article.told().isPresent()) {
      fields.problem("", "there is no body below the front matter");
    }
  }

  private static Optional<UUID> uuid(Fields fields) {
    Optional<String> text = fields.line("uuid", 100);
    if (text.filter(id -> !id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
        .isPresent()) {
      fields.problem("uuid", "is no UUID: " + text.get());
      return Optional.empty();
    }
    return text.map(UUID::fromString);
  }

  private static Optional<String> slug(Fields fields) {
    Optional<String> slug = fields.line("slug", 120);
    if (slug.filter(text -> !Slugs.isValid(text)).isPresent()) {
      fields.problem("slug", "may have lower-case letters, digits and hyphens between them");
      return Optional.empty();
    }
    return slug;
  }

  private static List<Byline> credits(Fields fields) {
    List<Byline> credits = new ArrayList<>();
    for (Fields credit : fields.mappings("credits")) {
      Optional<Credit.Role> role = credit.choice("role", Credit.Role.class);
      String name = credit.required("name", 200);
      Optional<String> author = credit.line("author", 120);
      String url = credit.address("url");
      credit.nothingElse();
      role.ifPresent(known -> credits.add(new Byline(known, name, author, url)));
    }
    return limited(fields, "credits", credits);
  }

  private static List<Source> sources(Fields fields) {
    List<Source> sources = new ArrayList<>();
    for (Fields source : fields.mappings("sources")) {
      sources.add(
          new Source(
              source.required("label", 300),
              source.address("url"),
              source.line("supports", 1_000).orElse("")));
      source.nothingElse();
    }
    return limited(fields, "sources", sources);
  }

  private static Optional<Lead> picture(Fields fields) {
    String file = fields.required("file", 300);
    Optional<String> alt = fields.text("alt", 1_000);
    if (alt.isEmpty()) {
      fields.problem("alt", "is missing; say what the picture shows, or \"\" if that adds nothing");
    }
    Lead lead =
        new Lead(
            file,
            alt.orElse(""),
            fields.text("caption", 1_000).orElse(""),
            fields.line("credit", 300).orElse(""));
    fields.nothingElse();
    return file.isEmpty() ? Optional.empty() : Optional.of(lead);
  }

  private static Optional<Telling> telling(Fields fields) {
    Optional<Kind> kind = fields.choice("kind", Kind.class);
    fields.required("at", 100);
    Optional<Instant> at = fields.instant("at");
    String note = fields.text("note", 2_000).orElse("");
    fields.nothingElse();
    if (kind.isPresent() && kind.get() == Kind.FIRST) {
      fields.problem("kind", "is first; leave publication out, \"published\" says that");
    }
    if (kind.filter(Kind::needsNote).isPresent() && note.isEmpty()) {
      fields.problem("note", "is missing; it tells readers what was wrong, or why");
    }
    return kind.flatMap(known -> at.map(instant -> new Telling(known, instant, note)));
  }

  private static <T> List<T> limited(Fields fields, String name, List<T> items) {
    if (items.size() > MOST_ITEMS) {
      fields.problem(name, "are more than " + MOST_ITEMS);
    }
    return items;
  }
}
