package bron.site;

import bron.web.Csrf;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was refused before it was read, or that failed: shown whole, so that nothing typed is
 * lost, with a way on.
 *
 * @param action where it was sent to
 * @param token what lets it be sent again; empty where nobody is signed in
 * @param next the page that it came from, one of the newsroom's, encoded for an address
 * @param typed what somebody typed, in the order of the form; no passwords
 * @param sent all that it held, to be sent again; empty where it cannot be
 */
public record RefusedForm(
    String action, String token, String next, List<Typed> typed, List<Sent> sent) {

  private static final Set<String> KINDS =
      Set.of("first", "typo", "update", "correction", "withdrawal", "restoration");

  /**
   * A field as it is shown.
   *
   * @param keys the message keys of its label; none for a field that has no name but its own
   * @param which tells it from its namesakes; may be empty
   * @param name its own
   * @param text what it held; of several fields of that name, a line each
   */
  public record Typed(List<String> keys, String which, String name, String text) {
    /** How many lines it takes, about. */
    public int rows() {
      long lines = text.lines().mapToLong(line -> 1 + line.length() / 80).sum();
      return (int) Math.clamp(lines, 1, 24);
    }
  }

  /** A field as it is sent. */
  public record Sent(String name, String text) {}

  /** Whether it can be sent again. */
  public boolean repeatable() {
    return !sent.isEmpty();
  }

  /** The form of a request that was answered with that status; empty where it is of no use. */
  static Optional<RefusedForm> of(Context ctx, int status) {
    boolean later = status == 401 || status == 403 || status >= 500;
    boolean newsroom = ctx.path().startsWith("/admin/");
    if (ctx.method() != HandlerType.POST || !(later || newsroom)) {
      return Optional.empty();
    }
    Map<String, List<String>> fields = fields(ctx);
    String token = Optional.ofNullable(ctx.<String>attribute(Csrf.FRESH)).orElse("");
    boolean secret = fields.keySet().stream().anyMatch(RefusedForm::secret);
    boolean again = later && newsroom && !secret;
    RefusedForm form = of(ctx.path(), token, cameFrom(ctx), fields, again);
    return form.typed().isEmpty() ? Optional.empty() : Optional.of(form);
  }

  /** That of those fields; {@code again} where it can be sent again. */
  static RefusedForm of(
      String action, String token, String from, Map<String, List<String>> fields, boolean again) {
    return new RefusedForm(
        action,
        token,
        URLEncoder.encode(from, StandardCharsets.UTF_8),
        typed(fields, action),
        again ? sent(fields) : List.of());
  }

  /** The page that it came from. */
  public String from() {
    return URLDecoder.decode(next, StandardCharsets.UTF_8);
  }

  /**
   * What the pages of signing in carry, so that it comes back afterwards; empty for a form that is
   * too long for that.
   */
  public String parked() {
    String json = repeatable() ? ParkedForm.of(this).json() : "";
    return json.length() > ParkedForm.LONGEST ? "" : json;
  }

  /** The kind of publication that it asks for, as message keys name it. */
  public Optional<String> kind() {
    return sent.stream()
        .filter(field -> field.name().equals("kind"))
        .map(Sent::text)
        .filter(KINDS::contains)
        .findFirst();
  }

  private static Map<String, List<String>> fields(Context ctx) {
    try {
      return ctx.formParamMap();
    } catch (Exception unreadable) {
      return Map.of();
    }
  }

  private static List<Typed> typed(Map<String, List<String>> fields, String path) {
    return fields.entrySet().stream()
        .filter(field -> !field.getKey().equals(Csrf.FIELD) && !secret(field.getKey()))
        .filter(field -> FormLabels.typed(field.getKey()))
        .filter(field -> field.getValue().stream().anyMatch(text -> !text.isBlank()))
        .sorted(
            Comparator.comparing((Map.Entry<String, ?> f) -> FormLabels.place(f.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(field -> typed(field.getKey(), field.getValue(), path))
        .toList();
  }

  private static Typed typed(String name, List<String> texts, String path) {
    boolean forReaders = name.equals("note") && path.endsWith("/publications");
    List<String> keys = forReaders ? List.of("publish.note") : FormLabels.keys(name);
    List<String> said = texts.stream().filter(text -> !text.isBlank()).toList();
    return new Typed(keys, FormLabels.which(name), name, String.join("\n", said));
  }

  /** Fields of one name stay in their order, blank ones among them: they are rows. */
  private static List<Sent> sent(Map<String, List<String>> fields) {
    List<Sent> sent = new ArrayList<>();
    fields.forEach((name, texts) -> texts.forEach(text -> sent.add(new Sent(name, text))));
    sent.removeIf(field -> field.name().equals(Csrf.FIELD));
    return List.copyOf(sent);
  }

  private static boolean secret(String name) {
    return name.contains("password") || name.equals("current") || name.equals("code");
  }

  /**
   * The page that held the form, as the browser tells; else the form's own address. Not what it
   * said of an earlier act: that would sound as if this one was done.
   */
  private static String cameFrom(Context ctx) {
    return Optional.ofNullable(ctx.header("Referer"))
        .flatMap(referer -> own(referer, ctx))
        .orElse(ctx.path())
        .replaceFirst("[?&]done=[a-zA-Z]*", "")
        .replaceFirst("/(approvals|assignments|returns|reviews(/removals)?)$", "/notes")
        .replaceFirst("/notes/[0-9]+/replies$", "/notes")
        .replaceFirst("/(publications|preview|merger|links|state|removals)(\\?.*)?$", "");
  }

  private static Optional<String> own(String referer, Context ctx) {
    try {
      URI page = URI.create(referer);
      boolean ours = page.getRawAuthority() != null && page.getRawAuthority().equals(ctx.host());
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return Optional.ofNullable(page.getRawPath())
          .filter(path -> ours && path.startsWith("/admin"))
          .map(path -> path + query);
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
