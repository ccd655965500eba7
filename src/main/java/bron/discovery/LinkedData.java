package bron.discovery;

import bron.text.Carriable;
import java.io.Serial;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes schema.org data as JSON-LD that can stand inside a script element, whatever it says. */
public final class LinkedData {
  private static final JsonMapper JSON =
      new JsonMapper(JsonFactory.builder().characterEscapes(new ForScriptElements()).build());

  private LinkedData() {}

  /** A thing of that schema.org type. */
  public static ObjectNode thing(String type) {
    return JSON.createObjectNode().put("@type", type);
  }

  /** Says something of a thing in plain text, unless there is nothing to say. */
  public static ObjectNode put(ObjectNode thing, String property, String text) {
    if (!text.isBlank()) {
      thing.put(property, Carriable.text(text));
    }
    return thing;
  }

  /** Says several things at once: nothing for none, a value for one, a list for more. */
  public static ObjectNode put(ObjectNode thing, String property, List<ObjectNode> values) {
    if (values.size() == 1) {
      thing.set(property, values.getFirst());
    } else if (!values.isEmpty()) {
      ArrayNode list = thing.putArray(property);
      values.forEach(list::add);
    }
    return thing;
  }

  /** The text of a script element that says all that of one page. */
  public static String graph(ObjectNode... things) {
    ObjectNode graph = JSON.createObjectNode().put("@context", "https://schema.org");
    ArrayNode list = graph.putArray("@graph");
    Stream.of(things).forEach(list::add);
    return JSON.writeValueAsString(graph);
  }

  /** What could end the element, or begin a comment in it, is written as an escape. */
  private static final class ForScriptElements extends CharacterEscapes {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char c : new char[] {'<', '>', '&'}) {
        escapes[c] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return null;
    }
  }
}
