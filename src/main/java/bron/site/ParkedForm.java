package bron.site;

import bron.web.Csrf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form of the newsroom that came without a session. It waits in the pages of signing in, and
 * nowhere else, until its owner is in again and can send it.
 *
 * @param action where it was sent to
 * @param from the page that it came from
 * @param fields what it held, in the order of the form
 */
public record ParkedForm(String action, String from, Map<String, List<String>> fields) {
  /** The field of the pages of signing in that holds it. */
  public static final String FIELD = "parked";

  /** The longest that waits, in characters of JSON: four articles of the longest kind. */
  static final int LONGEST = 2_000_000;

  private static final JsonMapper JSON = new JsonMapper();

  /** Where forms of the newsroom go to, but for those of its doors. */
  private static final Pattern NEWSROOM =
      Pattern.compile("/admin/(?!sign-in|sign-out|welcome|forgotten)[A-Za-z0-9._~/-]{1,500}");

  /** That of a form that was refused. */
  static ParkedForm of(RefusedForm refused) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    refused
        .sent()
        .forEach(
            field ->
                fields.computeIfAbsent(field.name(), any -> new ArrayList<>()).add(field.text()));
    return new ParkedForm(refused.action(), refused.from(), fields);
  }

  /**
   * The one that such a field holds; empty for none, for what no page of ours made, and for what is
   * longer than {@link #LONGEST}.
   */
  public static Optional<ParkedForm> read(String json) {
    if (json.isBlank() || json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(json, ParkedForm.class))
          .filter(ParkedForm::isWhole);
    } catch (JacksonException noForm) {
      return Optional.empty();
    }
  }

  /** JSON may leave out what the types promise. */
  private boolean isWhole() {
    return Stream.of(Optional.ofNullable(action), Optional.ofNullable(from))
            .allMatch(Optional::isPresent)
        && NEWSROOM.matcher(action).matches()
        && Optional.ofNullable(fields)
            .filter(all -> all.values().stream().allMatch(ParkedForm::isWhole))
            .isPresent();
  }

  private static boolean isWhole(@Nullable List<String> texts) {
    return texts != null && texts.stream().allMatch(text -> Optional.ofNullable(text).isPresent());
  }

  /** What the field holds. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  /** The form as it comes back, with what lets it be sent again. */
  RefusedForm back(String token) {
    Map<String, List<String>> sendable = new LinkedHashMap<>(fields);
    sendable.remove(Csrf.FIELD);
    return RefusedForm.of(action, token, from, sendable, true);
  }
}
