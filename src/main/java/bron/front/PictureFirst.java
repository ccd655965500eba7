package bron.front;

import bron.article.Teaser;
import java.util.ArrayList;
import java.util.List;

/** Lets a group of articles begin with one that has a picture, if there is one. */
final class PictureFirst {
  private PictureFirst() {}

  /** The same articles; all but the one that moves up keep their order. */
  static List<Teaser> of(List<Teaser> teasers) {
    List<Teaser> ordered = new ArrayList<>(teasers);
    teasers.stream()
        .filter(teaser -> teaser.pictureId().isPresent())
        .findFirst()
        .ifPresent(
            head -> {
              ordered.remove(head);
              ordered.addFirst(head);
            });
    return ordered;
  }
}
