package bron.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes text that looks like news from far away: sentences, paragraphs, headings in Markdown. What
 * form it has and which words are in it come from two sources of chance, so that a translation can
 * have the form of another text. As many of its words are different as in the sample site's
 * articles: of the first 350, six in ten.
 */
final class Prose {
  private static final WordChance WORDS = new WordChance();

  /** Words that are commoner than that are as common in every text. */
  private static final int COMMON = 100;

  /** So many in a hundred of the others were in the text before: it is about something. */
  private static final int AGAIN = 35;

  private final Vocabulary vocabulary;
  private final SplittableRandom form;
  private final SplittableRandom words;
  private final List<String> own = new ArrayList<>();

  Prose(String language, SplittableRandom form, SplittableRandom words) {
    this.vocabulary = Vocabulary.of(language);
    this.form = form;
    this.words = words;
  }

  /** A headline of so many words at least. */
  String headline(int shortest) {
    int length = shortest + form.nextInt(7);
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < length; i++) {
      // Headlines have fewer of the very common words than texts have.
      String word = i % 3 == 1 ? word() : rarer();
      line.append(i == 0 ? capital(word) : " " + word);
    }
    return line.toString();
  }

  /** A name of one or two words. */
  String name() {
    return capital(rarer()) + (form.nextInt(3) == 0 ? " " + rarer() : "");
  }

  /** A few sentences. */
  String standfirst() {
    return sentences(18 + form.nextInt(22));
  }

  /** A body in Markdown of about so many words. */
  String body(int length) {
    StringBuilder body = new StringBuilder(length * 7);
    int written = 0;
    int paragraphs = 0;
    while (written < length) {
      if (paragraphs > 0 && paragraphs % 5 == 0 && form.nextInt(4) > 0) {
        body.append("## ").append(headline(2)).append("\n\n");
      }
      int size = 35 + form.nextInt(50);
      body.append(block(size)).append("\n\n");
      written += size;
      paragraphs++;
    }
    return body.substring(0, body.length() - 1);
  }

  private String block(int size) {
    return switch (form.nextInt(40)) {
      case 0 -> "> " + sentences(size / 2);
      case 1, 2 -> list(size);
      case 3 -> "**" + sentence(5, false) + "** " + sentences(size);
      case 4, 5, 6, 7 -> sentences(size / 2) + " " + link() + " " + sentences(size / 2);
      case 8, 9, 10 ->
          "„" + sentence(9, false) + "”, " + word() + " *" + rarer() + "*. " + sentences(size);
      default -> sentences(size);
    };
  }

  private String list(int size) {
    List<String> items = new ArrayList<>();
    for (int written = 0; written < size; written += 12) {
      items.add("- " + sentence(12, true));
    }
    return String.join("\n", items);
  }

  private String link() {
    String path = rarer() + "/" + words.nextInt(100_000);
    String address = "https://" + rarer() + ".example.org/" + path;
    return "[" + sentence(4, false) + "](" + address.toLowerCase(java.util.Locale.ROOT) + ")";
  }

  private String sentences(int length) {
    StringBuilder text = new StringBuilder();
    int written = 0;
    while (written < length) {
      int size = 7 + form.nextInt(16);
      text.append(text.isEmpty() ? "" : " ").append(sentence(size, true));
      written += size;
    }
    return text.toString();
  }

  /** A sentence of so many words; one with an end has a full stop. */
  String sentence(int length, boolean end) {
    StringBuilder text = new StringBuilder(length * 7);
    for (int i = 0; i < length; i++) {
      int kind = words.nextInt(100);
      String word = kind == 0 ? String.valueOf(1 + words.nextInt(2_000)) : word();
      text.append(i == 0 ? capital(word) : " " + (kind == 1 ? capital(word) : word));
      text.append(kind > 93 && i < length - 2 ? "," : "");
    }
    return text.append(end ? "." : "").toString();
  }

  private String word() {
    int number = WORDS.at(words.nextDouble());
    if (number < COMMON) {
      return vocabulary.word(number);
    }
    if (!own.isEmpty() && words.nextInt(100) < AGAIN) {
      return own.get(words.nextInt(own.size()));
    }
    String word = vocabulary.word(number);
    own.add(word);
    return word;
  }

  /** A word that is not one of the hundred commonest. */
  private String rarer() {
    int number = WORDS.at(words.nextDouble());
    return vocabulary.word(number < 100 ? 100 + number * 3 + words.nextInt(3) : number);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
