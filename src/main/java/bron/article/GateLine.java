package bron.article;

import bron.gate.Finding;
import bron.gate.Findings;
import bron.gate.Place;
import bron.web.Messages;
import java.util.List;
import java.util.Locale;

/**
 * Something that the gate found, in words.
 *
 * @param stops whether it keeps the text from readers
 * @param what is wrong
 * @param advice what to do about it
 * @param where in the article
 * @param before what stands before the words in question
 * @param words those; may be empty
 * @param after what stands after them
 * @param also that it occurs more often, or that readers see it already; may be empty
 */
public record GateLine(
    boolean stops,
    String what,
    String advice,
    String where,
    String before,
    String words,
    String after,
    String also) {

  /** What was found, in the language of whoever reads it. */
  static List<GateLine> of(Messages messages, Locale locale, Findings findings) {
    return findings.all().stream().map(finding -> of(messages, locale, finding)).toList();
  }

  private static GateLine of(Messages messages, Locale locale, Finding finding) {
    String rule = finding.rule().word();
    Place place = finding.place();
    return new GateLine(
        finding.stops(),
        messages.text(locale, "gate.what." + rule, finding.words(), finding.other()),
        messages.text(locale, "gate.advice." + rule),
        where(messages, locale, place),
        place.before(),
        finding.words(),
        place.after(),
        also(messages, locale, finding));
  }

  private static String where(Messages messages, Locale locale, Place place) {
    String part = messages.text(locale, "gate.part." + place.part().word());
    return place.heading().isEmpty()
        ? part
        : messages.text(locale, "gate.below", part, place.heading());
  }

  private static String also(Messages messages, Locale locale, Finding finding) {
    if (finding.stood() && finding.rule().stops()) {
      return messages.text(locale, "gate.stood");
    }
    return finding.times() > 1 ? messages.text(locale, "gate.times", finding.times()) : "";
  }
}
