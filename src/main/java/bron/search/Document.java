package bron.search;

import bron.text.Token;
import bron.text.Tokens;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A live article as the index holds it.
 *
 * @param language its language
 * @param day of its first publication
 * @param columns what each column of the index says, in their order
 * @param words the words in it
 */
record Document(String language, LocalDate day, List<String> columns, Set<String> words) {
  private static final int NAMES = 4;

  /** Of what is written in an article, and by what it is filtered. */
  static Document of(
      DocumentStore.Row row, List<String> names, BodyWords body, List<Long> authors) {
    String language = row.language();
    List<List<Token>> named = names.stream().map(name -> Tokens.of(name, language)).toList();
    List<List<Token>> fields =
        List.of(
            Tokens.of(row.headline(), language),
            named.stream().flatMap(List::stream).toList(),
            Tokens.of(row.standfirst(), language));
    List<String> columns = new ArrayList<>(List.of(body.exactly(), body.others()));
    Set<String> words = new LinkedHashSet<>(body.words());
    for (List<Token> field : fields) {
      columns.add(written(language, field.stream().map(Token::form).toList()));
      columns.add(written(language, others(field, language)));
      field.forEach(token -> words.add(token.form()));
    }
    // A name ends where the next one begins: no phrase goes on from one into the other.
    columns.set(
        NAMES,
        named.stream()
            .map(name -> written(language, name.stream().map(Token::form).toList()))
            .collect(Collectors.joining(" _ ")));
    columns.add(body.often());
    columns.add(String.join(" ", tags(row, authors)));
    return new Document(language, LocalDate.parse(row.dateline()), columns, words);
  }

  /** The word in the index by which everything in a language is found. */
  static String everything(String language) {
    return language + "__all";
  }

  /** The word by which the articles of a section are found. */
  static String section(String language, long id) {
    return language + "__s" + id;
  }

  /** The word by which the articles that credit an author are found. */
  static String author(String language, long id) {
    return language + "__a" + id;
  }

  /** A number that is another one when the document is another one. */
  long digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      columns.forEach(
          column -> {
            digest.update(column.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
          });
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> tags(DocumentStore.Row row, List<Long> authors) {
    List<String> tags = new ArrayList<>();
    tags.add(everything(row.language()));
    row.sectionId().ifPresent(id -> tags.add(section(row.language(), id)));
    authors.forEach(id -> tags.add(author(row.language(), id)));
    return tags;
  }

  /**
   * What words are found by because of their neighbours: parts with hyphens by their whole. What
   * follows from a word alone stands with the words.
   */
  static Set<String> others(List<Token> field, String language) {
    Set<String> others = new LinkedHashSet<>();
    for (Token token : field) {
      List<String> own = Tokens.others(token.form(), language);
      if (token.others().size() > own.size()) {
        token.others().stream().filter(form -> !own.contains(form)).forEach(others::add);
      }
    }
    return others;
  }

  /** Words as the index has them: each begins with its language. */
  static String written(String language, Iterable<String> forms) {
    StringBuilder text = new StringBuilder();
    forms.forEach(
        form -> text.append(text.isEmpty() ? "" : " ").append(language).append('_').append(form));
    return text.toString();
  }
}
