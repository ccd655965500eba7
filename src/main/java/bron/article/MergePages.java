package bron.article;

import bron.account.AccountStore;
import bron.account.SignedIn;
import bron.db.Stores;
import bron.site.Site;
import bron.web.FormFields;
import bron.web.Messages;
import bron.web.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Puts together the page on which somebody chooses, and reads what they chose. */
final class MergePages {
  private final Messages messages;

  MergePages(Messages messages) {
    this.messages = messages;
  }

  /** The page for what cannot be joined. */
  MergePage page(
      Stores stores,
      Site site,
      SignedIn who,
      Article article,
      FormFields fields,
      Publishing.SaveResult.Conflict conflict) {
    Revision newest = conflict.newest();
    Words words = new Words(stores, who.account().language(), site.defaultLanguage());
    return new MergePage(
        "/admin/articles/" + article.id(),
        fields.text("headline"),
        name(stores, who, newest.accountId()),
        newest.accountId().filter(id -> id == who.account().id()).isPresent(),
        Moment.of(newest.at(), site.zone(), who.locale()).text(),
        newest.id(),
        typed(fields),
        fields.text("do").equals("publish") ? "publish" : "save",
        conflict.clashes().stream().map(clash -> clash(who, words, clash)).toList(),
        fields.has(Unsaved.AGAINST));
  }

  /** All of the form but what the page says itself. */
  private static List<FormFields.Field> typed(FormFields fields) {
    FormFields written = Unsaved.written(fields);
    Map<String, List<String>> all = new HashMap<>(written.values());
    Unsaved.token(fields).ifPresent(token -> all.put(Unsaved.TOKEN, List.of(token)));
    Unsaved.continued(fields).ifPresent(token -> all.put(Unsaved.CONTINUES, List.of(token)));
    return new FormFields(all).each();
  }

  private MergePage.Clash clash(SignedIn who, Words words, CopyMerge.Clash clash) {
    Differences.Field field =
        Differences.between(
                clash.theirs(), clash.mine(), words, key -> messages.text(who.locale(), key))
            .stream()
            .filter(f -> f.key().equals(clash.label()))
            .findFirst()
            .orElse(new Differences.Field(clash.label(), "", ""));
    return new MergePage.Clash(
        Unsaved.CHOICE + clash.key(),
        messages.text(who.locale(), clash.label()),
        field.after(),
        field.before(),
        field.rows(),
        clash.both());
  }

  private String name(Stores stores, SignedIn who, Optional<Long> accountId) {
    return accountId
        .flatMap(id -> stores.of(AccountStore.class).find(id))
        .map(account -> account.name())
        .orElseGet(() -> messages.text(who.locale(), "editor.program"));
  }

  /** What was chosen; empty for a form that does not come from that page. */
  static Optional<Ancestry.Settled> chosen(FormFields fields) {
    Map<String, CopyMerge.Choice> choices = new HashMap<>();
    fields
        .values()
        .forEach(
            (name, texts) -> {
              if (name.startsWith(Unsaved.CHOICE)) {
                choice(texts.getFirst())
                    .ifPresent(
                        choice -> choices.put(name.substring(Unsaved.CHOICE.length()), choice));
              }
            });
    return FormReading.number(fields.text(Unsaved.AGAINST))
        .map(revision -> new Ancestry.Settled(revision, choices));
  }

  private static Optional<CopyMerge.Choice> choice(String text) {
    for (CopyMerge.Choice choice : CopyMerge.Choice.values()) {
      if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
