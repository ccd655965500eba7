package bron.article;

import bron.author.AuthorStore;
import bron.db.Stores;
import bron.media.MediaStore;
import bron.section.SectionStore;
import bron.text.Slugs;
import bron.topic.TopicStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an {@link ArticleForm}: what it says, or what is wrong with it.
 *
 * <p>A draft may lack anything; only what cannot be kept as typed is refused.
 */
final class FormReading {
  /** The longest text of each field, in characters, as the editor's fields state it too. */
  static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("headline", 300),
          Map.entry("standfirst", 2_000),
          Map.entry("body", 500_000),
          Map.entry("slug", 120),
          Map.entry("picture_alt", 1_000),
          Map.entry("picture_caption", 1_000),
          Map.entry("picture_credit", 300),
          Map.entry("share_title", 300),
          Map.entry("share_description", 1_000),
          Map.entry("note", 500));

  private static final int MOST_ROWS = 50;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_LABEL = 300;
  private static final int LONGEST_SUPPORT = 1_000;

  private final Stores stores;
  private final ArticleForm form;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private Optional<Copy> before = Optional.empty();
  private final List<String> newTopics = new ArrayList<>();

  FormReading(Stores stores, ArticleForm form) {
    this.stores = stores;
    this.form = form;
  }

  /** The longest text of a field, in characters. */
  static int longest(String field) {
    return LONGEST.getOrDefault(field, 0);
  }

  /** The topics that the site does not have. */
  List<String> newTopics() {
    return newTopics;
  }

  /** The message key of what is wrong by the name of the field; empty when nothing is. */
  Map<String, String> problems() {
    return problems;
  }

  /**
   * What the form says; worth nothing when there are problems.
   *
   * @param before the revision that it was written over, whose slug may have been made from its
   *     headline
   * @param slugIsFree whether the slug may still follow the headline
   */
  Copy copy(Optional<Copy> before, boolean slugIsFree) {
    this.before = before;
    lengths();
    return new Copy(
        form.headline(),
        form.standfirst().strip(),
        form.body(),
        slug(before, slugIsFree),
        section(),
        topics(),
        credits(),
        sources(),
        picture(),
        form.shareTitle(),
        form.shareDescription().strip(),
        RelatedReading.read(stores, form, problems));
  }

  private void lengths() {
    check("headline", form.headline());
    check("standfirst", form.standfirst());
    check("body", form.body());
    check("picture_alt", form.pictureAlt());
    check("picture_caption", form.pictureCaption());
    check("picture_credit", form.pictureCredit());
    check("share_title", form.shareTitle());
    check("share_description", form.shareDescription());
    check("note", form.note());
  }

  private void check(String field, String text) {
    if (text.length() > longest(field)) {
      problems.put(field, "editor.problem.long");
    }
  }

  private String slug(Optional<Copy> before, boolean slugIsFree) {
    boolean follows =
        slugIsFree
            && before
                .filter(copy -> copy.slug().equals(form.slug()))
                .filter(copy -> copy.slug().equals(Slugs.of(copy.headline())))
                .isPresent();
    if (form.slug().isEmpty() || follows) {
      return Slugs.of(form.headline());
    }
    if (!Slugs.isValid(form.slug())) {
      problems.put("slug", "editor.problem.slug");
    }
    return form.slug();
  }

  private Optional<Long> section() {
    if (form.section().isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> id =
        number(form.section())
            .filter(row -> stores.of(SectionStore.class).find(row, "", "").isPresent());
    if (id.isEmpty()) {
      problems.put("section", "editor.problem.section");
    }
    return id;
  }

  private List<Long> topics() {
    Set<Long> ids = new LinkedHashSet<>();
    List<String> names =
        Arrays.stream(form.topics().split(",")).map(String::strip).distinct().toList();
    if (names.size() > MOST_ROWS) {
      problems.put("topics", "editor.problem.rows");
      return List.of();
    }
    for (String topic : names) {
      if (topic.length() > 100) {
        problems.put("topics", "editor.problem.topicLong");
      } else if (!topic.isEmpty()) {
        stores
            .of(TopicStore.class)
            .idOf(topic, Slugs.ofName(topic))
            .ifPresentOrElse(ids::add, () -> newTopics.add(topic));
      }
    }
    return List.copyOf(ids);
  }

  private List<Credit> credits() {
    List<Credit> credits = new ArrayList<>();
    int number = 0;
    for (ArticleForm.CreditRow row : form.credits()) {
      number++;
      if (row.name().isEmpty()) {
        continue;
      }
      Optional<Credit.Role> role = role(row.role());
      if (fits(role.isPresent(), "credit-role-" + number, "editor.problem.role")
          & fits(
              row.name().length() <= LONGEST_NAME, "credit-name-" + number, "editor.problem.long")
          & fits(address(row.url()), "credit-url-" + number, "editor.problem.creditUrl")) {
        credits.add(new Credit(role.orElseThrow(), author(row), row.name(), row.url()));
      }
    }
    return limited("credits", credits);
  }

  /** Notes the problem where that is not so: each field of a row has its own. */
  private boolean fits(boolean right, String field, String problem) {
    if (!right) {
      problems.put(field, problem);
    }
    return right;
  }

  /** The author whose name it is, or the one the row stood for before its name was respelled. */
  private Optional<Long> author(ArticleForm.CreditRow row) {
    AuthorStore authors = stores.of(AuthorStore.class);
    return number(row.author())
        .filter(id -> names(id, row.name()))
        .or(() -> authors.idOf(row.name(), ""));
  }

  /** Whether that author is called so, or was credited so before. */
  private boolean names(long authorId, String name) {
    boolean credited =
        before.map(Copy::credits).orElse(List.of()).stream()
            .anyMatch(c -> c.name().equals(name) && c.authorId().equals(Optional.of(authorId)));
    return credited
        || stores
            .of(AuthorStore.class)
            .find(authorId, "", "")
            .filter(author -> author.name().equals(name))
            .isPresent();
  }

  private List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    int number = 0;
    for (ArticleForm.SourceRow row : form.sources()) {
      number++;
      if (row.label().isEmpty() && row.url().isEmpty() && row.supports().isEmpty()) {
        continue;
      }
      String label = row.label().isEmpty() ? row.url() : row.label();
      boolean named = !label.isEmpty() && label.length() <= LONGEST_LABEL;
      String unnamed = row.label().isEmpty() ? "editor.problem.source" : "editor.problem.long";
      int said = row.supports().length();
      if (fits(named, "source-label-" + number, unnamed)
          & fits(address(row.url()), "source-url-" + number, "editor.problem.sourceUrl")
          & fits(said <= LONGEST_SUPPORT, "source-supports-" + number, "editor.problem.long")) {
        sources.add(new Source(label, row.url(), row.supports()));
      }
    }
    return limited("sources", sources);
  }

  private Optional<LeadPicture> picture() {
    if (form.pictureId().isEmpty()) {
      return Optional.empty();
    }
    if (stores.of(MediaStore.class).find(form.pictureId()).isEmpty()) {
      problems.put("picture", "editor.problem.picture");
    }
    if (form.pictureAlt().isEmpty() && !form.decorative()) {
      problems.put("picture_alt", "editor.problem.alt");
    }
    return Optional.of(
        new LeadPicture(
            form.pictureId(),
            form.decorative() ? "" : form.pictureAlt(),
            form.pictureCaption(),
            form.pictureCredit()));
  }

  private <T> List<T> limited(String field, List<T> rows) {
    if (rows.size() > MOST_ROWS) {
      problems.put(field, "editor.problem.rows");
    }
    return rows;
  }

  private static Optional<Credit.Role> role(String name) {
    for (Credit.Role role : Credit.Role.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  private static boolean address(String url) {
    if (url.isEmpty()) {
      return true;
    }
    try {
      URI uri = URI.create(url);
      return url.length() <= 2_000
          && uri.getHost() != null
          && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }
}
