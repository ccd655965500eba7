package bron.trail;

import bron.account.Account;
import bron.account.AccountStore;
import bron.db.Stores;
import bron.section.SectionStore;
import bron.site.Site;
import bron.topic.TopicStore;
import bron.trail.TrailLine.Subject;
import bron.web.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the things are called that acts were about, and where they are kept. What is gone, and what
 * no room known here has, is called as the trail calls it.
 */
final class Subjects {
  private static final Pattern NUMBERED = Pattern.compile("([a-z]+)/(\\d{1,18})(/.*)?");
  private static final Pattern PICTURE = Pattern.compile("media/([0-9a-f]{32})");
  private static final Set<String> OF_ACCOUNTS =
      Set.of("account", "session", "password", "factor", "passkey");

  private final Stores stores;
  private final Site site;
  private final Messages messages;
  private final Locale locale;
  private final Map<Long, Account> accounts = new HashMap<>();
  private final Map<String, Subject> known = new HashMap<>();

  /** In that transaction and language. */
  Subjects(Stores stores, Site site, Messages messages, Locale locale) {
    this.stores = stores;
    this.site = site;
    this.messages = messages;
    this.locale = locale;
    stores.of(AccountStore.class).all().forEach(account -> accounts.put(account.id(), account));
  }

  /** The account of that row. */
  Optional<Account> account(long id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** Everybody who has an account, or had one, by name. */
  Collection<Account> accounts() {
    return accounts.values().stream().sorted(Comparator.comparing(Account::name)).toList();
  }

  /** Looks up what all of those are called, so that each kind is asked once. */
  void learn(Collection<String> subjects) {
    Set<Long> articles = new LinkedHashSet<>();
    Set<Long> authors = new LinkedHashSet<>();
    Set<String> pictures = new LinkedHashSet<>();
    for (String subject : subjects) {
      Matcher numbered = NUMBERED.matcher(subject);
      if (numbered.matches() && numbered.group(1).equals("article")) {
        articles.add(Long.parseLong(numbered.group(2)));
      } else if (numbered.matches() && numbered.group(1).equals("author")) {
        authors.add(Long.parseLong(numbered.group(2)));
      }
      Matcher picture = PICTURE.matcher(subject);
      if (picture.matches()) {
        pictures.add(picture.group(1));
      }
    }
    TrailStore store = stores.of(TrailStore.class);
    if (!articles.isEmpty()) {
      put("article", "/admin/articles/", store.articles(List.copyOf(articles)));
    }
    if (!authors.isEmpty()) {
      put("author", "/admin/authors/", store.authors(List.copyOf(authors)));
    }
    if (!pictures.isEmpty()) {
      put("media", "/admin/media/", store.pictures(new ArrayList<>(pictures)));
    }
  }

  private void put(String noun, String place, List<TrailStore.Named> found) {
    found.forEach(
        one -> {
          String label =
              one.name().isBlank() ? messages.text(locale, "editor.title.new") : one.name();
          known.put(noun + "/" + one.id(), new Subject(label, place + one.id(), one.language()));
        });
  }

  /** What one is called. */
  Subject of(String subject) {
    return known.computeIfAbsent(subject, this::look);
  }

  private Subject look(String subject) {
    Matcher numbered = NUMBERED.matcher(subject);
    if (numbered.matches()) {
      long id = Long.parseLong(numbered.group(2));
      return numbered(numbered.group(1), id).orElseGet(() -> new Subject(subject, "", ""));
    }
    int slash = subject.indexOf('/');
    String noun = slash < 0 ? subject : subject.substring(0, slash);
    return switch (noun) {
      case "front" ->
          new Subject(
              messages.text(locale, "admin.place.front")
                  + " ("
                  + subject.substring(slash + 1)
                  + ")",
              "/admin/front?language=" + subject.substring(slash + 1),
              "");
      case "settings" ->
          new Subject(messages.text(locale, "admin.place.settings"), "/admin/settings", "");
      case "redirect" -> new Subject(subject.substring(noun.length()), "/admin/redirects", "");
      case "audit" -> new Subject(messages.text(locale, "admin.place.audit"), "/admin/audit", "");
      case "session", "password" -> new Subject("", "", "");
      default -> new Subject(subject, "", "");
    };
  }

  private Optional<Subject> numbered(String noun, long id) {
    String language = locale.getLanguage();
    if (OF_ACCOUNTS.contains(noun)) {
      return account(id).map(found -> new Subject(found.name(), "/admin/accounts/" + id, ""));
    }
    return switch (noun) {
      case "section" ->
          stores
              .of(SectionStore.class)
              .find(id, language, site.defaultLanguage())
              .map(found -> new Subject(found.name(), "/admin/sections/" + found.id(), ""));
      case "topic" ->
          stores
              .of(TopicStore.class)
              .find(id, language, site.defaultLanguage())
              .map(found -> new Subject(found.name(), "/admin/topics/" + found.id(), ""));
      default -> Optional.empty();
    };
  }
}
