package bron;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When the heap is collected so that it stays small. */
class SmallHeapTest {
  private static final long MB = 1_000_000;

  private final SmallHeap heap = new SmallHeap(72 * MB);

  @Test
  void oneThatIsSmallEnoughIsLeftAlone() {
    assertThat(heap.isDue(72 * MB)).isFalse();
    assertThat(heap.isDue(73 * MB)).isTrue();
  }

  @Test
  void oneThatNeedsMoreIsNotCollectedWithoutEnd() {
    heap.collected(80 * MB);
    assertThat(heap.isDue(80 * MB)).isFalse();
    assertThat(heap.isDue(92 * MB)).isFalse();
    assertThat(heap.isDue(93 * MB)).isTrue();
    heap.collected(60 * MB);
    assertThat(heap.isDue(72 * MB)).isFalse();
    assertThat(heap.isDue(73 * MB)).isTrue();
  }

  @Test
  void whatAPhotographTookIsLookedForAgainEverMoreSeldom() {
    heap.collected(250 * MB);
    heap.waited(Duration.ofSeconds(4));
    assertThat(heap.isDue(250 * MB)).isFalse();
    heap.waited(Duration.ofSeconds(1));
    assertThat(heap.isDue(250 * MB)).isTrue();
    heap.collected(200 * MB);
    heap.waited(Duration.ofSeconds(9));
    assertThat(heap.isDue(200 * MB)).isFalse();
    heap.waited(Duration.ofSeconds(1));
    assertThat(heap.isDue(200 * MB)).isTrue();
  }
}
