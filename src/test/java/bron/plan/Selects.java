package bron.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SELECTs that a statement is made of, each without those inside it. */
final class Selects {
  private static final Pattern FROM =
      Pattern.compile(
          "(?i)(?:\\bFROM|\\bJOIN|\\bUPDATE|\\bINTO|,)\\s+(\\w+)(?:\\s+(?:AS\\s+)?(\\w+))?");
  private static final Pattern MOST =
      Pattern.compile(
          "(?i)^\\s*SELECT\\s+(COALESCE\\s*\\(\\s*)?(MAX|MIN)\\s*\\(\\s*[\\w.]+\\s*\\)");
  private static final List<String> NO_ALIAS =
      List.of(
          "from", "where", "on", "join", "left", "cross", "order", "group", "limit", "set",
          "values", "select", "union", "as", "inner", "not", "indexed", "default");

  private final List<Select> all = new ArrayList<>();

  /**
   * One of them.
   *
   * @param before the last word before its parenthesis
   */
  record Select(String before, String text) {
    /** The tables that it calls so. */
    List<String> tables(String alias) {
      List<String> tables = new ArrayList<>();
      Matcher from = FROM.matcher(text);
      int at = 0;
      while (from.find(at)) {
        boolean named =
            from.group(2) != null && !NO_ALIAS.contains(from.group(2).toLowerCase(Locale.ROOT));
        String name = named ? from.group(2) : from.group(1);
        if (name.equals(alias)) {
          tables.add(from.group(1));
        }
        at = named ? from.end(2) : from.end(1);
      }
      return tables;
    }

    /** Whether it ends after so many rows, or at the first. */
    boolean ends() {
      return text.matches("(?is).*\\bLIMIT\\b.*")
          || before.equalsIgnoreCase("EXISTS")
          || (!text.matches("(?is).*\\bGROUP BY\\b.*") && MOST.matcher(text).find());
    }

    /** Whether the first rows that come will do for it. */
    boolean takesAny() {
      return ends() && !text.matches("(?is).*\\b(WHERE|JOIN|HAVING)\\b.*");
    }

    /** Whether it calls anything so: a table, or what it makes itself. */
    boolean knows(String alias) {
      return !tables(alias).isEmpty()
          || text.matches("(?is).*\\(\\)\\s+(AS\\s+)?" + alias + "\\b.*");
    }

    /** Whether it counts. */
    boolean counts() {
      return text.matches("(?is).*\\bcount\\s*\\(.*");
    }
  }

  /** Of a statement. */
  Selects(String sql) {
    read(sql, 0, "");
  }

  /** All of them, the innermost first. */
  List<Select> all() {
    return List.copyOf(all);
  }

  /** Reads from a place on to the end of what is open there; yields that end. */
  private int read(String sql, int start, String before) {
    StringBuilder own = new StringBuilder();
    int end = inside(sql, start, own);
    all.add(new Select(before, own.toString()));
    return end;
  }

  private int inside(String sql, int start, StringBuilder own) {
    int at = start;
    while (at < sql.length() && sql.charAt(at) != ')') {
      if (sql.charAt(at) == '\'') {
        int close = sql.indexOf('\'', at + 1);
        at = close;
      } else if (sql.charAt(at) == '(') {
        boolean select = sql.substring(at + 1).matches("(?is)\\s*(SELECT|WITH)\\b.*");
        if (select) {
          at = read(sql, at + 1, lastWord(own));
          own.append(" () ");
        } else {
          own.append('(');
          at = inside(sql, at + 1, own);
          own.append(')');
        }
      } else {
        own.append(sql.charAt(at));
      }
      at++;
    }
    return at;
  }

  private static String lastWord(CharSequence text) {
    Matcher last = Pattern.compile("(\\w+)\\s*$").matcher(text);
    return last.find() ? last.group(1) : "";
  }
}
