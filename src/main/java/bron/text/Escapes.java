package bron.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Undoes what Markdown needs to keep a sign a sign, for people who read the text as it is typed.
 */
public final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\([!-/:-@\\[-`{-~]|(?=\\n))|&(nbsp|amp|lt|gt|quot|#[0-9]{1,6});");

  private static final Map<String, String> NAMED =
      Map.of("nbsp", "\u00a0", "amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  private Escapes() {}

  /**
   * The text with its backslash escapes and character references as the characters they stand for.
   * To be read, not to be parsed again.
   */
  public static String undone(String markdown) {
    return ESCAPE.matcher(markdown).replaceAll(Escapes::character);
  }

  private static String character(MatchResult found) {
    String name = found.group(2);
    if (name == null) {
      return java.util.regex.Matcher.quoteReplacement(found.group(1));
    }
    String text = name.startsWith("#") ? numbered(name) : NAMED.getOrDefault(name, "");
    return java.util.regex.Matcher.quoteReplacement(text);
  }

  private static String numbered(String name) {
    int code = Integer.parseInt(name.substring(1));
    boolean visible = code >= ' ' && Character.isDefined(code) && code < Character.MIN_SURROGATE;
    return visible ? Character.toString(code) : "&" + name + ";";
  }
}
