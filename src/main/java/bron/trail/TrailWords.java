package bron.trail;

import bron.account.Account;
import bron.db.Stores;
import bron.site.Site;
import bron.web.Messages;
import bron.web.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says the lines of the trail in the language of whoever reads it. */
final class TrailWords {
  private static final Pattern MENTIONED = Pattern.compile("article/\\d{1,18}");
  private static final Pattern AUTHORS = Pattern.compile("author: (\\d{1,18}|–) → (\\d{1,18}|–)");

  private final Messages messages;
  private final Site site;
  private final Locale locale;
  private final Map<String, String> acts;
  private final Map<String, String> nouns;

  /** In that language. */
  TrailWords(Messages messages, Site site, Locale locale) {
    this.messages = messages;
    this.site = site;
    this.locale = locale;
    this.acts = messages.patterns(locale, "audit.act.");
    this.nouns = messages.patterns(locale, "audit.noun.");
  }

  /** What an act is called; its name in the trail where there are no words for it. */
  String act(String act) {
    return acts.containsKey(act) ? messages.text(locale, "audit.act." + act) : act;
  }

  /** What a kind of act is called, likewise. */
  String noun(String noun) {
    return nouns.containsKey(noun) ? messages.text(locale, "audit.noun." + noun) : noun;
  }

  /** Everything that is known of what those lines are about. */
  Subjects subjects(Stores stores, List<TrailStore.Line> lines) {
    List<String> mentioned = new ArrayList<>();
    for (TrailStore.Line line : lines) {
      mentioned.add(line.subject());
      MENTIONED.matcher(line.detail()).results().forEach(found -> mentioned.add(found.group()));
      AUTHORS
          .matcher(line.detail())
          .results()
          .forEach(
              found -> {
                mentioned.add("author/" + found.group(1));
                mentioned.add("author/" + found.group(2));
              });
    }
    Subjects subjects = new Subjects(stores, site, messages, locale);
    subjects.learn(mentioned);
    return subjects;
  }

  /** The lines in words. */
  List<TrailLine> say(Subjects subjects, List<TrailStore.Line> lines, String about) {
    Details details = new Details(messages, site, locale, subject -> subjects.of(subject).label());
    return lines.stream().map(line -> say(subjects, details, line, about)).toList();
  }

  private TrailLine say(Subjects subjects, Details details, TrailStore.Line line, String about) {
    var account = line.accountId().flatMap(subjects::account);
    return new TrailLine(
        Moment.of(line.at(), site.zone(), locale),
        account.map(Account::name).orElseGet(() -> nobody(line)),
        account.filter(found -> found.disabledAt().isPresent()).isPresent(),
        account.map(found -> "/admin/accounts/" + found.id()).orElse(""),
        act(line.act()),
        subjects.of(line.subject()),
        line.subject().equals(about) ? "" : TrailFilter.about(line.subject()),
        details.of(line),
        line.address());
  }

  /** Without an account and a network address it was the program, or a command on the server. */
  private String nobody(TrailStore.Line line) {
    return messages.text(locale, line.address().isEmpty() ? "audit.program" : "audit.stranger");
  }
}
