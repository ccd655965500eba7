package bron.text;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The parser of the body dialect, and what it refuses to be talked into. */
final class Dialect {

  /** Quotations and lists inside each other; what is deeper is paragraph text. */
  static final int MAX_OPEN_BLOCKS = 40;

  /**
   * Marks that nest, in one paragraph, heading or cell; with more, it is shown as typed. Each level
   * of nesting takes two marks, and the parser and the renderer recurse once for each level.
   */
  static final int MAX_MARKS = 1000;

  /** Cells that tables may have, counted as columns times lines; with more, no table is made. */
  static final int MAX_CELLS = 100_000;

  private static final List<Extension> WITHOUT_TABLES =
      List.of(
          FootnotesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
  static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          FootnotesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create());

  private static final Parser PARSER = parser(EXTENSIONS, IncludeSourceSpans.NONE);
  private static final Parser TABLELESS = parser(WITHOUT_TABLES, IncludeSourceSpans.NONE);
  private static final Parser LINED = parser(EXTENSIONS, IncludeSourceSpans.BLOCKS);
  private static final Parser LINED_TABLELESS = parser(WITHOUT_TABLES, IncludeSourceSpans.BLOCKS);

  private Dialect() {}

  static Node parse(String markdown) {
    String text = Carriable.text(markdown);
    return (cells(text) > MAX_CELLS ? TABLELESS : PARSER).parse(text);
  }

  /** The same text with the lines on which its blocks stand. */
  static Node parseBlocks(String markdown) {
    return (cells(markdown) > MAX_CELLS ? LINED_TABLELESS : LINED).parse(Carriable.text(markdown));
  }

  private static Parser parser(List<Extension> extensions, IncludeSourceSpans spans) {
    return Parser.builder()
        .extensions(extensions)
        .includeSourceSpans(spans)
        .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
        .inlineParserFactory(context -> new BoundedInlines(new InlineParserImpl(context)))
        .build();
  }

  /** How many cells the widest possible table would have if every line of the text were a row. */
  private static long cells(String text) {
    long lines = 1;
    long widest = 0;
    long pipes = 0;
    boolean delimiters = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n' || c == '\r') {
        widest = delimiters ? Math.max(widest, pipes) : widest;
        lines++;
        pipes = 0;
        delimiters = true;
      } else if (c == '|') {
        pipes++;
      } else if (Character.isLetterOrDigit(c)) {
        delimiters = false;
      }
    }
    return (widest + 1) * lines;
  }
}
