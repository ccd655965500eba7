package bron.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "Sutskever, Sutzkever",
    "Sutskever, Sutskevar",
    "Sutskever, Sutksever",
    "Zelensky, Zelenskyy",
    "Zelensky, Zelenski",
    "Altman, Altmann",
    "Hoekzema, Hoekzima",
    "Zuckerberg, Zuckerburg",
    "Poetin, Putin",
    "Tomáš, Tomas",
    "Krüger, Kruger",
    "Philips, Filips",
    "Hendrik, Hendrick",
    "Schmidt, Schmitt",
    "Nadella, Nadela",
    "Langedijk, Langendijk",
    "Meijer, Meyer",
    "DeepMind, Deepmind",
    "OpenAI, Open AI",
    "Anthropic, Antropic",
    "Westerveld, Westerfeld",
    "Lumenpad, Lumenpat",
    "Schmid, Schmidt",
  })
  void aNameInTwoSpellingsIsFound(String one, String two) {
    assertThat(found(one, two, List.of())).hasSize(1);
    assertThat(found(two, one, List.of())).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Apple, Apples",
    "Apple, Apple's",
    "Apple, Apple’s",
    "Duits, Duitse",
    "Duitser, Duitsers",
    "Duitser, Duitsen",
    "Nederland, Nederlands",
    "Nederlands, Nederlandse",
    "Nederland, Nederlander",
    "Jan, Jans",
    "Janssen, Janssens",
    "Open, OpenAI",
    "Meta, Metal",
    "Microsoft, Microsofts",
    "Amerikaan, Amerikanen",
    "Amerika, Amerikaanse",
    "Chinees, Chinezen",
    "Chinees, Chinese",
    "Europa, Europese",
    "Europees, Europese",
    "Italië, Italiaanse",
    "Spaanse, Spanje",
    "Turkije, Turkse",
    "Oekraïne, Oekraïense",
    "Frenchman, Frenchmen",
    "Fransman, Fransmannen",
    "Austria, Australia",
    "Slovakia, Slovenia",
    "Tuesday, Thursday",
    "Martin, Marvin",
    "Hinton, Hilton",
    "Jansen, Hansen",
    "Jansen, Jensen",
    "Peters, Pieters",
    "Amsterdam, Amstelveen",
    "Amsterdammer, Amsterdamse",
    "Leiden, Leidse",
    "Google, Googles",
    "Christine, Christie",
    "Iran, Irak",
    "Britten, Britse",
    "NVIDIA, Nvidia",
    "Zweed, Zweden",
    "Nederland, Nederlanders",
    "Holland, Hollanders",
  })
  void twoNamesAreNotTakenForOne(String one, String two) {
    assertThat(found(one, two, List.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Nvidia, Nvida",
    "Ilya Sutskever, Sutzkever",
    "Yassin El Ouardi, Ouardy",
    "Marijke Hoekzema, Hoeksema",
    "Marijke Hoekzema, Marieke",
    "Reparatie, Reperatie",
  })
  void aNameIsComparedWithThoseThatTheSiteKnows(String known, String written) {
    assertThat(found("Iemand", written, List.of(known)))
        .extracting(Finding::rule, Finding::words, Finding::other)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.NAME_KNOWN, written, known));
  }

  @ParameterizedTest
  @CsvSource({
    "Nvidia, Nvidias",
    "Batterijen, Batterij",
    "Halfgeleiders, Halfgeleider",
    "Privacy, Private",
    "Open source, Opening",
    "Ruimtevaart, Ruimte",
  })
  void aFormOfAKnownNameIsRight(String known, String written) {
    assertThat(found("Iemand", written, List.of(known))).isEmpty();
  }

  @Test
  void twoKnownNamesMayBeAlike() {
    assertThat(found("Jansen", "Janssen", List.of("Piet Jansen", "Els Janssen"))).isEmpty();
    assertThat(found("Jansen", "Janssen", List.of())).hasSize(1);
  }

  @Test
  void aSmallWordOfATopicIsNoName() {
    for (String topic : List.of("Nationale veiligheid", "Climate change")) {
      String text = "Het ministerie van Justitie en Veiligheid zwijgt. Change kost tijd.";
      assertThat(check("nl", text, List.of(topic))).isEmpty();
    }
  }

  @Test
  void theFirstWordOfASentenceIsNoName() {
    assertThat(check("nl", "Winnaar is hij. Winaar was zij.", List.of())).isEmpty();
    assertThat(check("nl", "Daar woont Winnaar. Winaar is thuis.", List.of())).hasSize(1);
  }

  @Test
  void whatIsAlsoWrittenSmallIsNoName() {
    assertThat(check("nl", "Het Winkeler en de winkeler, of Winkelaer.", List.of())).isEmpty();
  }

  @Test
  void germanNounsAreNoNames() {
    assertThat(check("de", "Wir sahen Vögel und einen Vogel, Mutter und Mütter.", List.of()))
        .isEmpty();
    assertThat(check("de", "Wir sahen Sutzkever.", List.of("Ilya Sutskever"))).hasSize(1);
  }

  @Test
  void theRarerSpellingIsInQuestion() {
    Finding found =
        check(
                "nl",
                "Bij Sutzkever en Sutskever, zegt Sutskever. Ook Sutskever zegt het.",
                List.of())
            .getFirst();
    assertThat(found.words()).isEqualTo("Sutzkever");
    assertThat(found.other()).isEqualTo("Sutskever");
    assertThat(found.place().before()).isEqualTo("Bij ");
    assertThat(found.stops()).isFalse();
  }

  private static List<Finding> found(String one, String two, List<String> known) {
    return check("nl", "Eerst zei " + one + " dat, en later ook " + two + " weer.", known);
  }

  private static List<Finding> check(String language, String text, List<String> known) {
    return Gate.check(
            new Submitted(
                language, "Een kop", "", List.of(), Optional.empty(), "<p>" + text + "</p>", known))
        .all();
  }
}
