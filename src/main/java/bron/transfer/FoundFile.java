package bron.transfer;

import bron.media.Picture;
import bron.media.Pictures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An article file as it was found on the disk.
 *
 * @param name as it is shown
 * @param article what it says; empty where that cannot be told
 * @param pictures the bytes of the pictures that it names, by those names
 * @param digest the SHA-256 of its bytes and of its pictures', in hexadecimal
 * @param problems what is wrong with it
 */
record FoundFile(
    String name,
    Optional<ArticleFile> article,
    Map<String, byte[]> pictures,
    String digest,
    List<Problem> problems) {

  /**
   * The same with its pictures looked at.
   *
   * @param check yields the picture that some bytes are
   */
  ReadyFile ready(Function<byte[], Pictures.Checked> check) {
    Map<String, Picture> checked = new LinkedHashMap<>();
    List<Problem> all = new ArrayList<>(problems);
    pictures.forEach(
        (file, bytes) -> {
          try {
            checked.put(file, PictureFiles.accepted(check.apply(bytes), file));
          } catch (PictureFiles.Unavailable e) {
            all.add(new Problem("picture", String.valueOf(e.getMessage())));
          }
        });
    return new ReadyFile(name, article, checked, digest, all);
  }
}
