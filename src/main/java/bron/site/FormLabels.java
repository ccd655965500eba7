package bron.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the fields of the newsroom's forms are called, for a page that shows what a refused form
 * held: the fields that are typed in, in the order of the forms.
 */
public final class FormLabels {
  /** The first part of a field's name, and the message keys of its label. */
  private static final List<Map.Entry<String, List<String>>> TYPED =
      List.of(
          Map.entry("headline", List.of("editor.headline")),
          Map.entry("standfirst", List.of("editor.standfirst")),
          Map.entry("body", List.of("editor.body")),
          Map.entry("topics", List.of("editor.topics")),
          Map.entry("topic", List.of("bulk.topic")),
          Map.entry("credit_name", List.of("editor.credits")),
          Map.entry("credit_url", List.of("editor.credits", "editor.creditUrl")),
          Map.entry("source_label", List.of("editor.sources", "editor.sourceLabel")),
          Map.entry("source_url", List.of("editor.sources", "editor.sourceUrl")),
          Map.entry("source_supports", List.of("editor.sources", "editor.sourceSupports")),
          Map.entry("picture_alt", List.of("editor.picture", "editor.pictureAlt")),
          Map.entry("picture_caption", List.of("editor.picture", "editor.pictureCaption")),
          Map.entry("picture_credit", List.of("editor.picture", "editor.pictureCredit")),
          Map.entry("alt", List.of("editor.pictureAlt")),
          Map.entry("caption", List.of("editor.pictureCaption")),
          Map.entry("credit", List.of("editor.pictureCredit")),
          Map.entry("translator", List.of("beside.translator")),
          Map.entry("banner", List.of("admin.front.bannerText")),
          Map.entry("link", List.of("admin.front.bannerLink")),
          Map.entry("banner-until", List.of("admin.front.bannerUntil")),
          Map.entry("name", List.of("admin.name")),
          Map.entry("email", List.of("account.email")),
          Map.entry("description", List.of("admin.description")),
          Map.entry("bio", List.of("admin.author.bio")),
          Map.entry("link-label", List.of("admin.author.links", "admin.author.link.label")),
          Map.entry("link-url", List.of("admin.author.links", "admin.author.link.url")),
          Map.entry("slug", List.of("editor.slug")),
          Map.entry("share_title", List.of("editor.share", "editor.shareTitle")),
          Map.entry("share_description", List.of("editor.share", "editor.shareDescription")),
          Map.entry("note", List.of("editor.note")),
          Map.entry("words", List.of("note.words")),
          Map.entry("reason", List.of("gate.reason")),
          Map.entry("whom", List.of("preview.whom")),
          Map.entry("tagline", List.of("admin.settings.tagline")),
          Map.entry("zone", List.of("admin.settings.zone")),
          Map.entry("base_url", List.of("admin.settings.baseUrl")),
          Map.entry("place", List.of("admin.settings.navigation")),
          Map.entry("indexnow_address", List.of("admin.settings.indexNow.address")),
          Map.entry("path", List.of("admin.redirect.path")),
          Map.entry("target", List.of("admin.redirect.target")));

  /** What a form sends without anybody typing it: choices, boxes, rows, buttons. */
  private static final Set<String> UNTYPED =
      Set.of(
          "against",
          "account",
          "act",
          "ai_crawlers",
          "article",
          "at",
          "back",
          "author",
          "base",
          "block",
          "choice",
          "continues",
          "credit_author",
          "credit_role",
          "default",
          "do",
          "indexnow",
          "into",
          "for",
          "from",
          "form",
          "kind",
          "language",
          "last",
          "library_q",
          "newest",
          "next",
          "noun",
          "number",
          "opened",
          "picture",
          "picture_decorative",
          "picture_file",
          "picture_remove",
          "portrait",
          "portrait_file",
          "portrait_remove",
          "q",
          "related",
          "related_search",
          "revision",
          "right",
          "role",
          "second_factor",
          "section",
          "session",
          "slot",
          "source",
          "state",
          "term",
          "text",
          "subject",
          "tell",
          "to",
          "username",
          "version",
          "who",
          "writing",
          "x",
          "y");

  private FormLabels() {}

  /** The place of a field among all, so that a page shows them in order; unknown ones last. */
  static int place(String field) {
    for (int i = 0; i < TYPED.size(); i++) {
      if (stem(field).equals(TYPED.get(i).getKey())) {
        return i;
      }
    }
    return TYPED.size();
  }

  /** Whether somebody typed in it. */
  static boolean typed(String field) {
    return !UNTYPED.contains(stem(field));
  }

  /** The message keys of its label, to be read with colons between; none for an unknown field. */
  public static List<String> keys(String field) {
    int place = place(field);
    return place < TYPED.size() ? TYPED.get(place).getValue() : List.of();
  }

  /** What tells it from its namesakes: the own name of a language, a number; empty for nothing. */
  public static String which(String field) {
    String rest = field.substring(stem(field).length()).replaceFirst("^-", "");
    if (rest.isEmpty() || rest.matches("[0-9]+")) {
      return rest;
    }
    Locale language = Locale.forLanguageTag(rest);
    return Optional.of(language.getDisplayLanguage(language))
        .filter(n -> !n.isEmpty())
        .orElse(rest);
  }

  /** {@code name} of {@code name-nl}, {@code link-url} of {@code link-url-2}: the longest known. */
  private static String stem(String field) {
    return Stream.concat(TYPED.stream().map(Map.Entry::getKey), UNTYPED.stream())
        .filter(known -> field.equals(known) || field.startsWith(known + "-"))
        .max(Comparator.comparing(String::length))
        .orElse(field);
  }
}
