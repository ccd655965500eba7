package bron.transfer;

import bron.text.FrontMatter;
import bron.text.FrontMatterException;
import bron.transfer.SampleSettings.Heading;
import bron.transfer.SampleSettings.Link;
import bron.transfer.SampleSettings.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code site.yaml}. */
final class SampleSettingsReader {
  private final List<Problem> problems = new ArrayList<>();

  private SampleSettingsReader() {}

  /**
   * The settings.
   *
   * @throws IllegalArgumentException naming everything that is wrong with them
   */
  static SampleSettings read(String yaml) {
    try {
      Map<String, Object> fields = FrontMatter.parse("---\n" + yaml + "\n---\n").fields();
      SampleSettingsReader reader = new SampleSettingsReader();
      SampleSettings settings = reader.settings(new Fields(fields, reader.problems));
      if (!reader.problems.isEmpty()) {
        throw new IllegalArgumentException(
            reader.problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("; ", "site.yaml: ", "")));
      }
      return settings;
    } catch (FrontMatterException e) {
      throw new IllegalArgumentException(
          "site.yaml, line " + (e.line() - 1) + ": " + e.getMessage(), e);
    }
  }

  private static SampleSettings settings(Fields fields) {
    List<String> languages = fields.lines("languages", 20);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("name", fields.required("name", 100));
    words(fields.mapping("tagline"), languages)
        .forEach((language, text) -> settings.put("tagline." + language, text));
    settings.put("languages", String.join(" ", languages));
    settings.put("zone", fields.required("zone", 100));
    settings.put("navigation", String.join(" ", fields.lines("navigation", 120)));
    SampleSettings read =
        new SampleSettings(
            settings,
            headings(fields, "sections", languages),
            headings(fields, "topics", languages),
            people(fields, languages));
    fields.nothingElse();
    return read;
  }

  private static List<Heading> headings(Fields fields, String name, List<String> languages) {
    List<Heading> headings = new ArrayList<>();
    for (Fields heading : fields.mappings(name)) {
      headings.add(
          new Heading(
              heading.required("slug", 120),
              words(heading.mapping("name"), languages),
              words(heading.mapping("description"), languages)));
      heading.nothingElse();
    }
    return headings;
  }

  private static List<Person> people(Fields fields, List<String> languages) {
    List<Person> people = new ArrayList<>();
    for (Fields person : fields.mappings("authors")) {
      people.add(
          new Person(
              person.required("slug", 120),
              person.required("name", 200),
              words(person.mapping("bio"), languages),
              links(person),
              person.line("portrait", 300).orElse("")));
      person.nothingElse();
    }
    return people;
  }

  private static List<Link> links(Fields person) {
    List<Link> links = new ArrayList<>();
    for (Fields link : person.mappings("links")) {
      links.add(new Link(link.required("label", 200), link.address("url")));
      link.nothingElse();
    }
    return links;
  }

  private static Map<String, String> words(Optional<Fields> fields, List<String> languages) {
    Map<String, String> words = new LinkedHashMap<>();
    fields.ifPresent(
        texts -> {
          languages.forEach(
              language -> texts.text(language, 2_000).ifPresent(text -> words.put(language, text)));
          texts.nothingElse();
        });
    return words;
  }
}
