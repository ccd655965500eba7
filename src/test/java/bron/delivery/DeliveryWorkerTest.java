package bron.delivery;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {
  /** What leaves a round ends a repeated task for good. */
  @Test
  void nothingLeavesARound() {
    Runnable fault = this::fail;
    Runnable graveFault = this::failGravely;
    assertThatCode(DeliveryWorker.quietly(fault)::run).doesNotThrowAnyException();
    assertThatCode(DeliveryWorker.quietly(graveFault)::run).doesNotThrowAnyException();
  }

  private void fail() {
    throw new IllegalStateException("a fault");
  }

  private void failGravely() {
    throw new StackOverflowError("a grave fault");
  }
}
