package bron.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article whose headline says which publication it is of.
 *
 * @param row of the article
 * @param name a word that no other article has
 * @param path where readers find it
 * @param version the number of the publication that its headline tells
 * @param live whether readers see it; it is withdrawn otherwise
 */
record Story(long row, String name, String path, int version, boolean live) {
  /** What a page says of a story of which it says nothing. */
  static final int NOTHING = -1;

  /** The fields of the editor's form that make it say so. */
  static Map<String, String> fields(String name, int version, Map<String, String> listed) {
    Map<String, String> fields = new LinkedHashMap<>(listed);
    fields.put("language", "nl");
    fields.put("slug", name);
    fields.put("headline", name + " stand " + version);
    fields.put("standfirst", "Wat de stand is.");
    fields.put("body", "De stand is nu " + version + ".\n\nMeer is er niet over te zeggen.");
    return fields;
  }

  /** What readers are told about the publication that made it so. */
  String reason() {
    return "Reden " + version + ".";
  }

  /** The same after another publication. */
  Story then(int publication, boolean seen) {
    return new Story(row, name, path, publication, seen);
  }

  /** The version of which that page speaks; the oldest of several. */
  int versionIn(String page) {
    Matcher found = Pattern.compile(name + "(?:</mark>)? stand (\\d+)").matcher(page);
    int oldest = NOTHING;
    while (found.find()) {
      int version = Integer.parseInt(found.group(1));
      oldest = oldest == NOTHING ? version : Math.min(oldest, version);
    }
    return oldest;
  }
}
