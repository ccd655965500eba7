package bron.article;

import bron.db.Stores;
import bron.media.MediaUseStore;
import bron.text.PictureAddresses;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notes which pictures a revision shows. */
final class PictureUses {
  private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{32})(?![0-9a-f])");

  private PictureUses() {}

  /**
   * Notes the pictures of a new revision, and offers what it says of them to their next uses where
   * nothing is offered yet.
   */
  static void note(Stores stores, long revisionId, Copy copy) {
    MediaUseStore uses = stores.of(MediaUseStore.class);
    copy.picture()
        .ifPresent(
            lead -> {
              uses.add(lead.mediaId(), revisionId, "lead");
              offer(uses, lead.mediaId(), lead.alt(), lead.caption(), lead.credit());
            });
    if (copy.body().contains("/media/")) {
      ADDRESS
          .matcher(copy.body())
          .results()
          .map(found -> found.group(1))
          .distinct()
          .forEach(id -> uses.add(id, revisionId, "body"));
      PictureAddresses.figures(copy.body()).forEach(figure -> offer(uses, figure));
    }
  }

  private static void offer(MediaUseStore uses, PictureAddresses.Described figure) {
    id(figure.address())
        .ifPresent(id -> offer(uses, id, figure.alt(), figure.caption(), figure.credit()));
  }

  /** Offers what is not longer than the editor takes. */
  private static void offer(
      MediaUseStore uses, String id, String alt, String caption, String credit) {
    if (alt.length() <= FormReading.longest("picture_alt")
        && caption.length() <= FormReading.longest("picture_caption")
        && credit.length() <= FormReading.longest("picture_credit")) {
      uses.offer(id, alt, caption, credit);
    }
  }

  private static Optional<String> id(String address) {
    Matcher found = ADDRESS.matcher(address);
    return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
