package bron.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeingDatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Het schip wordt dinsdag verwacht. | dinsdag",
        "nl | De kabel brak maandagnacht om 02.14 uur. | maandagnacht",
        "nl | Gisteren was het zover. | Gisteren",
        "nl | Dat bleek vanochtend. | vanochtend",
        "nl | Het staat er morgen ook. | morgen",
        "nl | De rechter beslist volgende week. | volgende week",
        "nl | De afgelopen week regende het. | afgelopen week",
        "nl | Hij zei „ja” en komt donderdag terug. | donderdag",
        "nl | Vandaag, 3 uur na de storing. | Vandaag",
        "en | The ship is due on Tuesday. | Tuesday",
        "en | It broke late Monday night. | Monday night",
        "en | The court rules next week. | next week",
        "en | It happened yesterday. | yesterday",
        "en | The court ruled on Tuesday in London. | Tuesday",
        "en | She resigned yesterday in Brussels. | yesterday",
        "de | Das Schiff kommt am Dienstag. | Dienstag",
        "de | Gestern war es soweit. | Gestern",
        "fr | Le navire arrive mardi. | mardi",
        "fr | Il est arrivé hier. | hier",
      })
  void aDayThatPassesIsFound(String language, String text, String words) {
    assertThat(check(language, text)).extracting(Finding::words).containsExactly(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Het was dinsdag 3 maart 2026.",
        "nl | Het was dinsdag 3 maart.",
        "nl | Op dinsdag (3 maart) brak hij.",
        "nl | Op dinsdag en woensdag 3 en 4 maart is het dicht.",
        "nl | Van maandag 2 tot en met vrijdag 6 maart is het dicht.",
        "nl | Het was een dinsdag in mei.",
        "nl | Elke dinsdag is het dicht, en op zondagen ook.",
        "nl | ’s Maandags, ’s morgens en op een morgen.",
        "nl | „Ik kom dinsdag”, zei ze.",
        "nl | Ze zei: ‘tot morgen’.",
        "nl | Vandaag de dag heeft iedereen glasvezel.",
        "nl | Hij kwam de volgende week terug.",
        "nl | Vorig jaar en dit jaar bleef het droog.",
        "nl | Dinsdag: gebeld.",
        "nl | De winkel is van maandag tot en met vrijdag open.",
        "nl | Open: maandag – vrijdag",
        "nl | Maandag",
        "en | It is open Monday to Friday.",
        "nl | Goede Vrijdag en Black Friday.",
        "nl | De Zondagsschool en de zondagskrant.",
        "en | It was Tuesday 3 March 2026.",
        "en | It was Tuesday, March 3, 2026.",
        "en | It was Tuesday, 3 March.",
        "en | It was a Tuesday, and on Sundays and every Monday it is closed.",
        "en | “I will be there on Tuesday,” she said.",
        "en | They left the next morning, in the last week of May.",
        "en | Black Friday and Good Friday.",
        "de | Es war Dienstag, der 3. März 2026.",
        "de | Am Dienstag, 3. März, und jeden Dienstag.",
        "fr | Le mardi 3 mars 2026, et chaque mardi.",
        "pl | We wtorek Dienstag Tuesday dinsdag.",
      })
  void whatStaysTrueIsLeftAlone(String language, String text) {
    assertThat(check(language, text)).isEmpty();
  }

  private static List<Finding> check(String language, String text) {
    return Gate.check(
            new Submitted(
                language, "Een", "", List.of(), Optional.empty(), "<p>" + text + "</p>", List.of()))
        .all();
  }
}
