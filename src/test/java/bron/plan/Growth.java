package bron.plan;

import bron.plan.Plan.Step;
import bron.plan.Selects.Select;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what of a statement takes longer on a larger site: it reads a table, or an index, that
 * grows with the number of articles, and nothing ends it.
 */
final class Growth {
  /** The tables that stay small, and why. */
  static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("setting", "one row for each thing that can be set"),
          Map.entry("edition", "one row"),
          Map.entry("search_version", "one row"),
          Map.entry("flyway_schema_history", "one row for each version of the schema"),
          Map.entry("section", "an editor makes each by hand; readers choose from all of them"),
          Map.entry("section_text", "one row for each section and language"),
          Map.entry("front", "one row for each language"),
          Map.entry("front_slot", "five rows for each language"),
          Map.entry("account", "the people who work here"),
          Map.entry("session", "one for each device of those, as long as it lasts"),
          Map.entry("factor", "at most one for each account"),
          Map.entry("passkey", "at most twenty for each account"),
          Map.entry("passkey_challenge", "whoever came in by a passkey these ten minutes"),
          Map.entry("recovery_code", "ten for each account"),
          Map.entry("sign_in_step", "whoever signs in these five minutes"),
          Map.entry("welcome_link", "one or two for each account, until they have expired"),
          Map.entry("language_size", "one row for each language"),
          Map.entry("purge", "the newest changes, five hundred at most"),
          Map.entry("recipient", "whoever an administrator lets be told"));

  /** By which columns a table has but a few rows, however many it has in all. */
  private static final Map<String, Set<String>> FEW =
      Map.ofEntries(
          Map.entry("article", Set.of("story_id", "source_article_id", "slug")),
          Map.entry("revision", Set.of("article_id")),
          Map.entry("revision_topic", Set.of("revision_id")),
          Map.entry("revision_related", Set.of("revision_id")),
          Map.entry("credit", Set.of("revision_id")),
          Map.entry("source", Set.of("revision_id")),
          Map.entry("publication", Set.of("article_id")),
          Map.entry("plan", Set.of("article_id")),
          Map.entry("note", Set.of("article_id")),
          Map.entry("note_reply", Set.of("note_id")),
          Map.entry("preview_link", Set.of("article_id")),
          Map.entry("article_topic", Set.of("article_id")),
          Map.entry("article_author", Set.of("article_id")),
          Map.entry("translation_field", Set.of("revision_id")),
          Map.entry("translation_segment", Set.of("revision_id")),
          Map.entry("translation_correction", Set.of("article_id")),
          Map.entry("author", Set.of("portrait_id")),
          Map.entry("imported", Set.of("article_id")),
          Map.entry("author_text", Set.of("author_id")),
          Map.entry("author_link", Set.of("author_id")),
          Map.entry("topic", Set.of("merged_into_id")),
          Map.entry("topic_text", Set.of("topic_id", "name")),
          Map.entry("rendition", Set.of("media_id")),
          Map.entry("search_form", Set.of("form")),
          Map.entry("outbox", Set.of("publication_id")));

  private static final Pattern READ =
      Pattern.compile(
          "(SCAN|SEARCH) (\\S+)(?: EXISTS)?"
              + "(?: USING (AUTOMATIC )?(?:PARTIAL )?(?:COVERING )?"
              + "(INDEX(?: [^ (]\\S*)?|INTEGER PRIMARY KEY|PRIMARY KEY))?"
              + "(?: \\((.*)\\))?.*");

  /** FTS5 says what it goes by: M for MATCH, = for one row. */
  private static final Pattern FULL_TEXT = Pattern.compile("SCAN search_\\w+ VIRTUAL.*:[^M=]*");

  /** What is made by the statement itself, or by FTS5, or of a list of values. */
  private static final String NO_TABLE =
      "SCAN (CONSTANT ROW|\\d+ CONSTANT ROWS?|\\(.*\\)|.* VIRTUAL TABLE INDEX .*)";

  private static final Pattern EQUAL = Pattern.compile("(\\w+)=\\?");

  private final Connection connection;
  private final Schema schema;

  /** On that database. */
  Growth(Connection connection) throws SQLException {
    this.connection = connection;
    this.schema = new Schema(connection);
  }

  Schema schema() {
    return schema;
  }

  /** What is wrong with a statement; nothing for most. */
  List<String> problems(String sql) throws SQLException {
    List<String> problems = new ArrayList<>();
    if (sql.matches("(?is).*\\bOFFSET\\b.*")) {
      problems.add("OFFSET reads what it leaves out");
    }
    Plan plan = Plan.of(connection, sql);
    List<Select> selects = new Selects(sql).all();
    for (Step step : plan.steps()) {
      Matcher read = READ.matcher(step.detail());
      if (FULL_TEXT.matcher(step.detail()).matches()) {
        problems.add("reads all of it: " + step.detail());
      } else if (read.matches() && !step.detail().matches(NO_TABLE)) {
        check(plan, step, read, selects, problems);
      }
    }
    problems.addAll(references(sql));
    return problems;
  }

  private void check(
      Plan plan, Step step, Matcher read, List<Select> selects, List<String> problems) {
    String alias = read.group(2);
    String way = read.group(4) == null ? "" : read.group(4);
    Set<String> equal = new LinkedHashSet<>();
    Matcher equals = EQUAL.matcher(read.group(5) == null ? "" : read.group(5));
    while (equals.find()) {
      equal.add(equals.group(1));
    }
    if (selects.stream().noneMatch(select -> select.knows(alias))) {
      problems.add("what is " + alias + "? " + step.detail());
    }
    for (Select select : selects) {
      for (String table : select.tables(alias)) {
        boolean other =
            way.startsWith("INDEX ")
                && schema
                    .index(way.substring("INDEX ".length()))
                    .filter(index -> index.table().equals(table))
                    .isEmpty();
        if (!other && schema.tables().contains(table) && grows(table, equal, read)) {
          problems.addAll(problems(plan, step, read, select));
        }
      }
    }
  }

  private boolean grows(String table, Set<String> equal, Matcher read) {
    boolean one = equal.contains("rowid") || schema.unique(table, equal);
    boolean few = FEW.getOrDefault(table, Set.of()).stream().anyMatch(equal::contains);
    return !SMALL.containsKey(table) && (read.group(3) != null || !(one || few));
  }

  private static List<String> problems(Plan plan, Step step, Matcher read, Select select) {
    List<String> problems = new ArrayList<>();
    if (read.group(1).equals("SCAN") && !(select.takesAny() && !plan.sorts(step))) {
      problems.add("reads all of it: " + step.detail());
    }
    if (read.group(3) != null) {
      problems.add("makes an index of all of it: " + step.detail());
    }
    if (plan.sorts(step)) {
      problems.add("sorts what grows: " + step.detail());
    }
    if (select.counts()) {
      problems.add("counts what grows: " + step.detail());
    }
    if (!select.ends()) {
      problems.add("no limit ends it: " + step.detail());
    }
    return problems;
  }

  /** Who takes rows away has SQLite look for what refers to them, which no plan tells. */
  private List<String> references(String sql) throws SQLException {
    List<String> problems = new ArrayList<>();
    Matcher delete = Pattern.compile("(?is)\\s*DELETE FROM (\\w+).*").matcher(sql);
    if (delete.matches()) {
      for (Schema.Reference reference : schema.referencesTo(delete.group(1))) {
        String look =
            "SELECT 1 FROM " + reference.table() + " WHERE " + reference.column() + " = ?";
        boolean scans =
            Plan.of(connection, look).steps().stream()
                .anyMatch(step -> step.detail().startsWith("SCAN"));
        if (scans && !SMALL.containsKey(reference.table())) {
          problems.add("looks through all of " + reference.table() + " for " + reference.column());
        }
      }
    }
    return problems;
  }
}
