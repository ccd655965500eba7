package bron.trail;

import bron.account.Role;
import bron.article.Kind;
import bron.site.FormLabels;
import bron.site.Site;
import bron.web.Messages;
import bron.web.Moment;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says the details of acts in words. Lines are never changed, so that a form once written is read
 * for good; what has none of the forms known here stands as it was written.
 */
final class Details {
  private static final Pattern REVISION = Pattern.compile("revision (\\d{1,9})");
  private static final Pattern RESTORED = Pattern.compile("revision (\\d{1,9}) from (\\d{1,9})");
  private static final Pattern ENDED = Pattern.compile("(\\d{1,9}) ended");
  private static final Pattern PASSKEY = Pattern.compile("passkey (.+)");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");
  private static final Pattern PLANNED =
      Pattern.compile("(first|typo|update|correction|withdrawal|restoration|pin (\\d+)) at ");
  private static final Pattern REASON = Pattern.compile(": ((?:schedule|publish)\\.[A-Za-z.]+)$");
  private static final Pattern TAKES = Pattern.compile(" takes revision \\d+$");
  private static final Pattern SLOT = Pattern.compile("(\\d+): (article/\\d+)");
  private static final Pattern CHANGE = Pattern.compile("(\\w+): (.*?) → (.*)");

  /** What can be wrong with who signs in, and how they did. */
  private static final Map<String, String> SIGNING_IN =
      Map.of(
          "code", "audit.detail.code",
          "disabled", "account.state.disabled",
          "passkey", "audit.detail.passkey",
          "recovery code", "audit.detail.recovery");

  private static final Map<String, String> PARTICULARS =
      Map.of(
          "email", "account.email",
          "name", "account.name",
          "role", "account.role",
          "language", "account.language",
          "author", "desk.author");

  /** What is chosen and not typed, of which a refused form shows nothing. */
  private static final Map<String, String> CHOSEN =
      Map.of(
          "default", "admin.settings.default",
          "language", "admin.settings.languages",
          "portrait", "admin.author.portrait",
          "second_factor", "admin.settings.secondFactor.everybody",
          "ai_crawlers", "admin.settings.crawlers",
          "indexnow", "admin.settings.indexNow");

  private final Messages messages;
  private final Site site;
  private final Locale locale;
  private final UnaryOperator<String> names;

  /** In that language; {@code names} tells what a subject is called. */
  Details(Messages messages, Site site, Locale locale, UnaryOperator<String> names) {
    this.messages = messages;
    this.site = site;
    this.locale = locale;
    this.names = names;
  }

  /** The details of a line; empty where there are none. */
  String of(TrailStore.Line line) {
    String detail = line.detail();
    return switch (line.act()) {
      case "article.publish" -> kind(detail);
      case "article.save" -> whole(REVISION, detail, found -> revision(found.group(1)));
      case "article.restore" -> whole(RESTORED, detail, this::restored);
      case "schedule.add", "schedule.change", "schedule.cancel", "schedule.run", "schedule.fail" ->
          planned(detail);
      case "embargo.set" -> moments(detail);
      case "front.save" -> front(detail);
      case "session.begin", "session.refuse" ->
          SIGNING_IN.containsKey(detail)
              ? say(SIGNING_IN.getOrDefault(detail, ""))
              : whole(PASSKEY, detail, found -> say("audit.detail.byPasskey", found.group(1)));
      case "session.end" -> ended(detail);
      case "account.add" -> added(detail);
      case "account.edit" ->
          Arrays.stream(detail.split("; ")).map(this::change).collect(Collectors.joining("; "));
      case "settings.save", "author.save", "section.save", "topic.save" -> fields(detail);
      default -> detail;
    };
  }

  private String kind(String word) {
    return Kind.ofWord(word).map(kind -> say(kind.key())).orElse(word);
  }

  private String revision(String number) {
    return say("history.revision", number(number));
  }

  private String restored(MatchResult found) {
    return say("audit.detail.restored", number(found.group(1)), number(found.group(2)));
  }

  /** {@code correction at 2027-04-01T06:00:00Z to update at …}. */
  private String planned(String detail) {
    String said =
        PLANNED
            .matcher(detail)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        (found.group(2) == null
                                ? kind(found.group(1))
                                : say("schedule.place", found.group(2)))
                            + ", "));
    said = said.replace("Z to ", "Z → ");
    said =
        TAKES.matcher(said).replaceAll(" → " + Matcher.quoteReplacement(say("audit.detail.newer")));
    Matcher reason = REASON.matcher(said);
    if (reason.find() && known(reason.group(1))) {
      said = said.substring(0, reason.start()) + ": " + say(reason.group(1));
    }
    return moments(said);
  }

  private String front(String detail) {
    String said =
        SLOT.matcher(detail)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        say("schedule.place", found.group(1))
                            + ": "
                            + names.apply(found.group(2))));
    String until = say("admin.front.bannerUntil").toLowerCase(locale);
    said = said.replace(" until ", " " + until + " ");
    return moments(said.replace("banner " + until, say("admin.front.banner") + " " + until));
  }

  private String ended(String detail) {
    return ENDED.matcher(detail).matches()
        ? whole(ENDED, detail, found -> say("audit.detail.ended", number(found.group(1))))
        : "";
  }

  private String added(String detail) {
    int comma = detail.lastIndexOf(", ");
    return comma < 0
        ? detail
        : detail.substring(0, comma) + ", " + role(detail.substring(comma + 2));
  }

  private String change(String one) {
    Matcher found = CHANGE.matcher(one);
    if (!found.matches() || !PARTICULARS.containsKey(found.group(1))) {
      return one;
    }
    UnaryOperator<String> value =
        switch (found.group(1)) {
          case "role" -> this::role;
          case "language" -> tag -> Site.locale(tag).getDisplayLanguage(locale);
          case "author" -> id -> id.matches("\\d+") ? names.apply("author/" + id) : id;
          default -> UnaryOperator.identity();
        };
    return say(PARTICULARS.getOrDefault(found.group(1), ""))
        + ": "
        + value.apply(found.group(2))
        + " → "
        + value.apply(found.group(3));
  }

  private String role(String word) {
    return Role.ofWord(word).map(role -> say("role." + role.word())).orElse(word);
  }

  private String fields(String detail) {
    return Arrays.stream(detail.split(", "))
        .map(this::field)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String field(String name) {
    List<String> typed = FormLabels.keys(name);
    String stem = name.replaceFirst("-.*", "");
    List<String> keys = CHOSEN.containsKey(stem) ? List.of(CHOSEN.getOrDefault(stem, "")) : typed;
    String which = FormLabels.which(name);
    return keys.isEmpty()
        ? name
        : keys.stream().map(this::say).collect(Collectors.joining(": "))
            + (which.isEmpty() || which.matches("[0-9]+") ? "" : " (" + which + ")");
  }

  private String moments(String text) {
    return INSTANT
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(moment(found.group())));
  }

  private String moment(String instant) {
    try {
      return Moment.of(Instant.parse(instant), site.zone(), locale).text();
    } catch (DateTimeException e) {
      return instant;
    }
  }

  private static String whole(Pattern form, String text, Function<MatchResult, String> said) {
    Matcher found = form.matcher(text);
    return found.matches() ? said.apply(found) : text;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private boolean known(String key) {
    return messages.patterns(locale, key).containsKey("");
  }

  private String say(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
