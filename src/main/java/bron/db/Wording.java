package bron.db;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * Reads the SQL of the stores: {@code <name>} is text that the statement is given, {@code :name} a
 * value. Jdbi's own two parsers understand more, and have a grammar to interpret at every start.
 */
final class Wording implements TemplateEngine, SqlParser {
  private static final int MOST_KEPT = 1000;

  /** What is passed over, because nothing in it is meant. */
  private static final String QUOTED = "'[^']*'|\"[^\"]*\"|--[^\n]*|";

  private static final Pattern TEXT = Pattern.compile(QUOTED + "<([A-Za-z_]\\w*)>");
  private static final Pattern VALUE = Pattern.compile(QUOTED + ":([A-Za-z_][\\w.]*)");

  private final Cache<String, ParsedSql> read =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  private Wording() {}

  /** Makes {@code jdbi} read statements so. */
  static Jdbi register(Jdbi jdbi) {
    Wording wording = new Wording();
    return jdbi.configure(
        SqlStatements.class, config -> config.setTemplateEngine(wording).setSqlParser(wording));
  }

  @Override
  public String render(String template, StatementContext context) {
    return rendering(template).apply(context);
  }

  @Override
  public Optional<Function<StatementContext, String>> parse(
      String template, ConfigRegistry config) {
    return Optional.of(rendering(template));
  }

  private static Function<StatementContext, String> rendering(String template) {
    Matcher name = TEXT.matcher(template);
    List<String> between = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int end = 0;
    while (name.find()) {
      if (name.group(1) != null) {
        between.add(template.substring(end, name.start()));
        names.add(name.group(1));
        end = name.end();
      }
    }
    String rest = template.substring(end);
    return names.isEmpty() ? context -> template : context -> fill(between, names, rest, context);
  }

  private static String fill(
      List<String> between, List<String> names, String rest, StatementContext context) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      Object text = context.getAttribute(names.get(i));
      if (text == null) {
        throw new IllegalStateException("nothing was given for <" + names.get(i) + ">");
      }
      sql.append(between.get(i)).append(text);
    }
    return sql.append(rest).toString();
  }

  @Override
  public ParsedSql parse(String sql, StatementContext context) {
    return read.get(sql, Wording::parsed);
  }

  private static ParsedSql parsed(String sql) {
    ParsedSql.Builder parsed = ParsedSql.builder();
    Matcher value = VALUE.matcher(sql);
    int end = 0;
    while (value.find()) {
      if (value.group(1) != null) {
        parsed.append(sql.substring(end, value.start())).appendNamedParameter(value.group(1));
        end = value.end();
      }
    }
    return parsed.append(sql.substring(end)).build();
  }

  @Override
  public String nameParameter(String name, StatementContext context) {
    return ":" + name;
  }
}
