package bron.discovery;

import bron.web.Files;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The faces that share pictures are set in, out of the jar: a machine without any font, or without
 * fontconfig, draws the same picture as every other.
 */
final class ShareFonts {
  private static final List<String> NAMES = List.of("SourceSerif4-Bold.ttf", "DejaVuSans-Bold.ttf");
  private static final float TIGHT = -0.012f;

  private final List<Font> faces;

  private ShareFonts(List<Font> faces) {
    this.faces = faces;
  }

  /** Reads them. */
  static ShareFonts load(Files files) {
    try {
      Path folder = java.nio.file.Files.createTempDirectory("bron-fonts");
      for (String name : NAMES) {
        try (var in = files.open("fonts/" + name)) {
          java.nio.file.Files.copy(in, folder.resolve(name));
        }
      }
      independent(folder);
      List<Font> faces = NAMES.stream().map(name -> face(folder.resolve(name))).toList();
      try (Stream<Path> written = java.nio.file.Files.list(folder)) {
        Stream.concat(Stream.of(folder), written).forEach(file -> file.toFile().deleteOnExit());
      }
      return new ShareFonts(faces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * On Linux the JDK asks fontconfig for the machine's fonts before it makes any, and fails where
   * there are none. A configuration of its own, with one of ours in every part, spares it that.
   */
  private static void independent(Path folder) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Linux")) {
      return;
    }
    String face = "-*-ours-bold-r-normal--*-*-*-*-p-*-iso8859-1";
    StringBuilder lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
    for (String part :
        List.of("allfonts", "serif", "sansserif", "monospaced", "dialog", "dialoginput")) {
      lines.append(part).append(part.equals("allfonts") ? "" : ".plain");
      lines.append(".latin-1=").append(face).append('\n');
    }
    lines.append("filename.").append(face).append('=').append(folder.resolve(NAMES.getFirst()));
    Path file = folder.resolve("fontconfig.properties");
    java.nio.file.Files.writeString(file, lines.append('\n'));
    System.setProperty("sun.awt.fontconfig", file.toString());
  }

  private static Font face(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first face. */
  Font text() {
    return faces.getFirst();
  }

  /**
   * The text as far as the faces can show it. A sign that none has (a picture character) is left
   * out; a text with a letter that none has is left out whole, since half a word is worse than
   * none.
   */
  String showable(String text) {
    StringBuilder shown = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      if (faces.stream().anyMatch(face -> face.canDisplay(c)) && !Character.isISOControl(c)) {
        shown.appendCodePoint(c);
      } else if (Character.isLetter(c)) {
        return "";
      }
    }
    return shown.toString().strip().replaceAll("\\s+", " ");
  }

  /** A text that can be shown, each letter in the first face that has it. */
  AttributedString set(String text, float size, boolean rightToLeft) {
    AttributedString set = new AttributedString(text);
    Map<TextAttribute, Object> shape =
        Map.of(
            TextAttribute.SIZE,
            size,
            TextAttribute.KERNING,
            TextAttribute.KERNING_ON,
            TextAttribute.TRACKING,
            rightToLeft ? 0f : TIGHT);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      Font face = faces.stream().filter(f -> f.canDisplay(c)).findFirst().orElse(text());
      set.addAttribute(TextAttribute.FONT, face.deriveFont(shape), i, i + Character.charCount(c));
    }
    set.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
    return set;
  }
}
