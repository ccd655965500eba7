package bron.front;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an editor wants on the front page of a language.
 *
 * @param slots those filled by hand, in order
 * @param bannerText empty for no banner
 * @param bannerArticleId the article that it leads to
 * @param bannerUrl what else it leads to; may be empty
 * @param bannerUntil when it goes by itself
 */
record FrontPlan(
    List<SlotStore.Slot> slots,
    String bannerText,
    Optional<Long> bannerArticleId,
    String bannerUrl,
    Optional<Instant> bannerUntil) {

  /** As it is written down under a version. */
  SlotStore.Front front(long version) {
    return new SlotStore.Front(version, bannerText, bannerArticleId, bannerUrl, bannerUntil);
  }
}
