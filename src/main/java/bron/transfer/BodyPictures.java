package bron.transfer;

import bron.media.Picture;
import bron.text.PictureAddresses;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Gives the pictures of a body their addresses on the site. */
final class BodyPictures {
  private BodyPictures() {}

  /** Whether an address in a body is the name of a file, and not an address of the web or site. */
  static boolean isFile(String address) {
    return !address.isEmpty()
        && !address.startsWith("/")
        && !address.startsWith("#")
        && !address.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
  }

  /** The file that an address means: {@code %20} is a space. */
  static String file(String address) {
    try {
      String path = URI.create(address).getPath();
      return path == null ? address : path;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /** The body with every file's name replaced by its picture's address. */
  static String placed(String body, Map<String, Picture> pictures) {
    return PictureAddresses.replace(
        body,
        address -> {
          Picture picture = isFile(address) ? pictures.get(file(address)) : null;
          return picture == null ? address : picture.media().address();
        });
  }

  /** The files whose names {@link #placed} cannot replace: they are written by reference. */
  static List<String> leftOver(String body, Map<String, Picture> pictures) {
    return PictureAddresses.of(placed(body, pictures)).stream()
        .filter(BodyPictures::isFile)
        .filter(address -> pictures.containsKey(file(address)))
        .toList();
  }
}
