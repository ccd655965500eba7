package bron.article;

import bron.web.Assets;
import bron.web.Files;
import bron.web.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the browser's rich-text editor needs of the page: its modules' addresses and its words. */
public final class RichText {
  private static final JsonMapper JSON = new JsonMapper();

  private final Files files;
  private final Assets assets;
  private final Messages messages;

  /** Over those files. */
  public RichText(Files files, Assets assets, Messages messages) {
    this.files = files;
    this.assets = assets;
    this.messages = messages;
  }

  /** The import map (HTML, section 4.12.1.1): from a library's name to where we serve it. */
  String importMap() {
    try (var in = files.open("static/js/editor/importmap.json")) {
      Map<String, String> modules = JSON.readValue(in, new TypeReference<>() {});
      Map<String, String> imports = new TreeMap<>();
      modules.forEach((name, file) -> imports.put(name, assets.address("webjars/" + file)));
      return json(Map.of("imports", imports));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of its first module. */
  String script() {
    return assets.address("js/editor/index.js");
  }

  /** The address of the script of the page around it. */
  String pageScript() {
    return assets.address("js/article.js");
  }

  /** Its words in a language, a JSON object. */
  String labels(Locale locale) {
    return json(messages.patterns(locale, "richtext."));
  }

  /** JSON that may stand in a script element: no {@code </script>} can be in it. */
  private static String json(Object value) {
    return JSON.writeValueAsString(value).replace("<", "\\u003c");
  }
}
