package bron.article;

import bron.account.SignedIn;
import bron.db.Stores;
import bron.web.FormFields;
import bron.writing.Writing;
import bron.writing.WritingStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is typed in the editor and not saved: kept as typed, and found again. */
final class Unsaved {
  /** The field that names the form. */
  static final String TOKEN = "writing";

  /** The field that names the form in which the words were typed that this one began with. */
  static final String CONTINUES = "continues";

  /** Before the names of the fields that settle a clash. */
  static final String CHOICE = "choice-";

  /** With which revision it clashed. */
  static final String AGAINST = "against";

  /** Fields that carry the form and are no part of what is written in it. */
  private static final Set<String> ENVELOPE =
      Set.of("_csrf", "do", TOKEN, CONTINUES, AGAINST, "picture_file", "picture_remove");

  /** A form in which nothing is unsaved is of use for as long as it may still lie open. */
  private static final Duration KEPT = Duration.ofDays(30);

  /** More forms in a row than anybody loses. */
  private static final int LONGEST_CHAIN = 50;

  private static final JsonMapper JSON = new JsonMapper();

  private Unsaved() {}

  /** What is written in a form, without what carries it. */
  static FormFields written(FormFields fields) {
    Map<String, List<String>> values = new LinkedHashMap<>(fields.without(ENVELOPE).values());
    values.keySet().removeIf(name -> name.startsWith(CHOICE));
    return new FormFields(values);
  }

  /** The name of the form that was sent; empty where it has none that is fit to be kept. */
  static Optional<String> token(FormFields fields) {
    return name(fields, TOKEN);
  }

  /** The name of the form whose words this one began with. */
  static Optional<String> continued(FormFields fields) {
    return name(fields, CONTINUES);
  }

  private static Optional<String> name(FormFields fields, String field) {
    return Optional.of(fields.text(field)).filter(text -> text.matches("[A-Za-z0-9_-]{1,64}"));
  }

  /**
   * The form that was sent, the form whose words it began with, the one before that, and so on; as
   * far as they are known.
   */
  static List<Writing> chain(Stores stores, SignedIn who, FormFields fields) {
    List<Writing> chain = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    token(fields).ifPresent(name -> follow(stores, who, name, names, chain));
    continued(fields).ifPresent(name -> follow(stores, who, name, names, chain));
    return chain;
  }

  private static void follow(
      Stores stores, SignedIn who, String first, Set<String> names, List<Writing> chain) {
    Optional<String> next = Optional.of(first);
    while (next.isPresent() && names.size() < LONGEST_CHAIN && names.add(next.get())) {
      Optional<Writing> found = stores.of(WritingStore.class).find(who.account().id(), next.get());
      found.ifPresent(chain::add);
      next = found.flatMap(Writing::continues);
    }
  }

  /**
   * Keeps what is typed in a form. Where that is nothing, since it was taken back, nothing is.
   *
   * @param base what the form was opened with; empty for one of an article that is not begun
   */
  static void keep(
      Stores stores,
      SignedIn who,
      Optional<Long> articleId,
      FormFields fields,
      Optional<Copy> base,
      Instant now) {
    WritingStore store = stores.of(WritingStore.class);
    long accountId = who.account().id();
    token(fields)
        .ifPresent(
            token -> {
              Optional<String> from = continued(fields).filter(name -> !name.equals(token));
              store.typed(token, accountId, articleId, json(written(fields)), from, now);
              if (from.isEmpty() && saysNothing(stores, ArticleForm.of(fields), base)) {
                store.discard(accountId, token);
              }
            });
  }

  /** What a form was opened with; empty for one of an article that is not begun. */
  static Optional<Copy> base(Stores stores, ArticleForm form) {
    return FormReading.number(form.baseId())
        .flatMap(stores.of(RevisionStore.class)::find)
        .map(Revision::copy);
  }

  private static boolean saysNothing(Stores stores, ArticleForm form, Optional<Copy> base) {
    FormReading reading = new FormReading(stores, form);
    return base.filter(opened -> reading.copy(base, false).equals(opened)).isPresent()
        && form.note().isBlank()
        && reading.problems().isEmpty()
        && reading.newTopics().isEmpty();
  }

  /** Notes that what a form says is saved. */
  static void saved(
      Stores stores,
      SignedIn who,
      FormFields fields,
      Publishing.SaveResult.Saved saved,
      Instant now) {
    WritingStore store = stores.of(WritingStore.class);
    token(fields)
        .ifPresent(
            token ->
                store.sent(
                    token,
                    who.account().id(),
                    saved.articleId(),
                    json(written(fields)),
                    saved.revisionId(),
                    now));
    chain(stores, who, fields).stream()
        .map(Writing::token)
        .filter(token -> !token(fields).equals(Optional.of(token)))
        .forEach(token -> store.discard(who.account().id(), token));
    store.forget(now.minus(KEPT));
  }

  /** What was typed in it. */
  static Optional<FormFields> typed(Writing writing) {
    return writing.typed().map(Unsaved::fields);
  }

  /** What it said when it was last saved. */
  static Optional<FormFields> sent(Writing writing) {
    return writing.sent().map(Unsaved::fields);
  }

  private static String json(FormFields fields) {
    return JSON.writeValueAsString(fields.values());
  }

  private static FormFields fields(String json) {
    return new FormFields(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
  }
}
