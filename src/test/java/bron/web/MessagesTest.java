package bron.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessagesTest {
  private static final List<String> LANGUAGES = Messages.OURS;
  private static final Locale ARABIC = Locale.forLanguageTag("ar");

  @TempDir Path folder;

  @Test
  void everyLanguageSaysTheSameThings() throws IOException {
    Properties dutch = read("nl");

    for (String language : LANGUAGES) {
      assertThat(read(language).keySet()).isEqualTo(dutch.keySet());
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyTextIsAPatternWithTheSameArguments(String language) throws IOException {
    Properties texts = read(language);
    Properties dutch = read("nl");

    for (String key : texts.stringPropertyNames()) {
      assertThat(arguments(texts.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(dutch.getProperty(key)));
      assertThat(texts.getProperty(key)).as(key).isNotBlank().doesNotContain(",choice,");
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyCountHasEveryPluralFormOfItsLanguage(String language) throws IOException {
    Set<String> forms = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
    Properties texts = read(language);

    for (String key : texts.stringPropertyNames()) {
      for (Set<String> given : plurals(texts.getProperty(key))) {
        given.removeIf(form -> form.startsWith("="));
        assertThat(given).as(key).isEqualTo(forms);
      }
    }
  }

  @Test
  void aCountIsSaidInTheFormsOfItsLanguage() {
    Messages messages = new Messages(bron.web.Files.packed());

    assertThat(messages.text(Locale.forLanguageTag("nl"), "editor.words", 0))
        .isEqualTo("geen woorden");
    assertThat(messages.text(Locale.forLanguageTag("nl"), "editor.words", 1)).isEqualTo("1 woord");
    assertThat(messages.text(Locale.forLanguageTag("nl"), "editor.words", 1234))
        .isEqualTo("1.234 woorden");
    assertThat(messages.text(Locale.ENGLISH, "editor.words", 1234)).isEqualTo("1,234 words");
  }

  @Test
  void aLanguageIsThereOnceItsFileIs() throws IOException {
    write(
        "messages_ar.properties",
        "editor.words={0,plural,zero{لا كلمات} one{كلمة} two{كلمتان} few{# كلمات} many{# كلمة}"
            + " other{# كلمة}}\nlayout.archive=الأرشيف\n");
    Messages messages = new Messages(added());

    assertThat(messages.languages()).containsExactly("nl", "en", "ar");
    assertThat(messages.text(ARABIC, "layout.archive")).isEqualTo("الأرشيف");
    assertThat(words(messages)).containsExactly("لا كلمات", "كلمة", "كلمتان", "5 كلمات", "11 كلمة");
  }

  private static List<String> words(Messages messages) {
    return java.util.stream.IntStream.of(0, 1, 2, 5, 11)
        .mapToObj(count -> messages.text(ARABIC, "editor.words", count))
        .toList();
  }

  @Test
  void whatSuchAFileLacksOrHasWrongIsSaidInEnglish() throws IOException {
    write("messages_de.properties", "editor.save=Sichern\neditor.publish={0\nno.such.key=?\n");
    Messages messages = new Messages(added());
    Locale german = Locale.GERMAN;

    assertThat(messages.text(german, "editor.save")).isEqualTo("Sichern");
    assertThat(messages.text(german, "editor.publish")).isEqualTo("Publish…");
    assertThat(messages.text(german, "editor.words", 2)).isEqualTo("2 words");
    assertThat(messages.patterns(german, "richtext.")).containsEntry("bold", "Bold");
    assertThatThrownBy(() -> messages.text(german, "nowhere.at.all"))
        .isInstanceOf(IllegalArgumentException.class);
    try (var in = added().open("messages_de.properties");
        var english = added().open("messages_en.properties")) {
      List<String> faults =
          Texts.read(in, german).shortcomings(Texts.read(english, Locale.ENGLISH));
      assertThat(faults).hasSize(3);
      assertThat(faults.get(0)).endsWith(": editor.publish");
      assertThat(faults.get(1)).startsWith("missing, said in English: account.").contains(" more");
      assertThat(faults.get(2)).endsWith(": no.such.key");
    }
  }

  @Test
  void aFileInTheFolderIsNoSubstituteForOurs() throws IOException {
    write("messages_nl.properties", "editor.save=Anders\n");

    assertThat(new Messages(added()).text(Locale.forLanguageTag("nl"), "editor.save"))
        .isEqualTo("Opslaan");
  }

  private bron.web.Files added() {
    return bron.web.Files.withLanguages(bron.web.Files.packed(), folder);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Set<Integer> arguments(String pattern) {
    Set<Integer> numbers = new TreeSet<>();
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      if (parsed.getPartType(i) == Part.Type.ARG_NUMBER) {
        numbers.add(parsed.getPart(i).getValue());
      }
    }
    return numbers;
  }

  /** The names of the forms of each plural in a pattern. */
  private static List<Set<String>> plurals(String pattern) {
    List<Set<String>> found = new ArrayList<>();
    MessagePattern parsed = new MessagePattern(pattern);
    for (int i = 0; i < parsed.countParts(); i++) {
      Part part = parsed.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        Set<String> forms = new HashSet<>();
        for (int j = i; j < parsed.getLimitPartIndex(i); j++) {
          if (parsed.getPartType(j) == Part.Type.ARG_SELECTOR) {
            forms.add(parsed.getSubstring(parsed.getPart(j)));
          }
        }
        found.add(forms);
      }
    }
    return found;
  }

  private static Properties read(String language) throws IOException {
    Properties properties = new Properties();
    try (Reader in =
        new InputStreamReader(
            bron.web.Files.packed().open("messages_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    return properties;
  }
}
