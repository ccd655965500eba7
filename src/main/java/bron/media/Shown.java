package bron.media;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture as a page shows it in some place: what its {@code picture} element needs. Width and
 * height are the same whether its renditions are made or not.
 *
 * @param address what a browser takes that knows no other
 * @param width in pixels
 * @param height in pixels
 * @param webp the {@code srcset} in WebP; empty for none
 * @param fallback the {@code srcset} in JPEG or PNG; empty for none
 * @param sizes how wide it is shown; of use with a {@code srcset} alone
 */
public record Shown(
    String address, int width, int height, String webp, String fallback, String sizes) {
  private static final int MIDDLING = 1280;

  static Shown of(Media media, PicturePlace place) {
    Crop crop = place.crop.of(media.width(), media.height());
    List<Integer> all = crop.widths(media.width(), media.height());
    List<Integer> fit =
        all.stream().filter(w -> w >= place.narrowest && w <= place.widest).toList();
    List<Integer> widths = fit.isEmpty() ? List.of(all.getLast()) : fit;
    int width = widths.getLast();
    int height = crop.height(media.width(), media.height(), width);
    if (!media.rendered()) {
      return new Shown(media.address(), width, height, "", "", "");
    }
    int middling = widths.stream().filter(w -> w <= MIDDLING).reduce(widths.getFirst(), Math::max);
    return new Shown(
        media.rendition(crop, middling, media.fallback()),
        width,
        height,
        media.webp() ? srcset(media, crop, widths, "webp") : "",
        srcset(media, crop, widths, media.fallback()),
        place.sizes);
  }

  private static String srcset(Media media, Crop crop, List<Integer> widths, String format) {
    return widths.stream()
        .map(width -> media.rendition(crop, width, format) + " " + width + "w")
        .collect(Collectors.joining(", "));
  }
}
