package bron.transfer;

import bron.media.Picture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An article file of which everything is known that can be known without the site.
 *
 * @param name as it is shown
 * @param article what it says; empty where that cannot be told
 * @param pictures the pictures that it names, by those names
 * @param digest the SHA-256 of its bytes and of its pictures', in hexadecimal
 * @param problems what is wrong with it
 */
record ReadyFile(
    String name,
    Optional<ArticleFile> article,
    Map<String, Picture> pictures,
    String digest,
    List<Problem> problems) {

  /** The same without the bytes of its pictures, for a transaction that is undone anyway. */
  ReadyFile light() {
    Map<String, Picture> light = new LinkedHashMap<>();
    pictures.forEach((file, picture) -> light.put(file, new Picture(picture.media(), new byte[0])));
    return new ReadyFile(name, article, light, digest, problems);
  }
}
