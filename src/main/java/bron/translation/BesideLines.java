package bron.translation;

import bron.article.TranslatedField;
import bron.article.Translations;
import bron.text.WordDiff;
import bron.web.Link;
import bron.web.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Turns rows into what the page shows of them, in words. */
final class BesideLines {
  private final Messages messages;
  private final Locale locale;
  private final Typed typed;

  /** With what was typed into them. */
  BesideLines(Messages messages, Locale locale, Typed typed) {
    this.messages = messages;
    this.locale = locale;
    this.typed = typed;
  }

  List<BesidePage.Line> fields(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                line(row, label(TranslatedField.of(row.name())), Translations.longest(row.name())))
        .toList();
  }

  private String label(TranslatedField field) {
    String label = text(field.label());
    return switch (field) {
      case HEADLINE, STANDFIRST -> label;
      case PICTURE_ALT, PICTURE_CAPTION, PICTURE_CREDIT -> text("editor.picture") + ": " + label;
      case SHARE_TITLE, SHARE_DESCRIPTION -> text("editor.share") + ": " + label;
    };
  }

  List<BesidePage.Line> body(List<Row> rows) {
    List<BesidePage.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      String label =
          row.place() > 0 ? text("beside.paragraph", row.place()) : text("beside.elsewhere");
      lines.add(line(row, label, 0));
    }
    return lines;
  }

  /** The places where something is left to do. */
  List<Link> todo(List<BesidePage.Line> fields, List<BesidePage.Line> body) {
    List<Link> places = new ArrayList<>();
    for (List<BesidePage.Line> lines : List.of(fields, body)) {
      lines.stream()
          .filter(line -> !line.box().isEmpty())
          .filter(line -> !line.state().equals("missing"))
          .forEach(line -> places.add(new Link(line.label(), "#f-" + line.name())));
    }
    return places;
  }

  private BesidePage.Line line(Row row, String label, int longest) {
    boolean stale = row.state() == Row.State.STALE;
    String state = row.state().name().toLowerCase(Locale.ROOT);
    boolean gone = row.state() == Row.State.GONE;
    return new BesidePage.Line(
        row.name(),
        label,
        row.source(),
        stale || gone ? WordDiff.of(row.before(), row.source()) : List.of(),
        typed.text(row),
        state,
        row.state() == Row.State.CURRENT ? "" : text("beside.state." + state),
        row.moved(),
        row.state().isOpen() ? text("beside.settle." + state) : "",
        typed.right().contains(row.name()),
        longest);
  }

  private String text(String key, Object... arguments) {
    return messages.text(locale, key, arguments);
  }
}
