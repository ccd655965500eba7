package bron.site;

import bron.web.Csrf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
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

  /** The one that such a field holds; empty for none, and for what no page of ours made. */
  public static Optional<ParkedForm> read(String json) {
    try {
      return json.isBlank()
          ? Optional.empty()
          : Optional.of(JSON.readValue(json, new TypeReference<ParkedForm>() {}))
              .filter(form -> form.action() != null && NEWSROOM.matcher(form.action()).matches())
              .filter(form -> form.fields() != null && form.from() != null);
    } catch (JacksonException | IllegalArgumentException noForm) {
      return Optional.empty();
    }
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
