package bron;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets whoever stops a command (Ctrl+C) wait for the step that is under way, and then read in one
 * line how far it came. The exit status is what the system makes of it: 130 after Ctrl+C.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean asked;

  private Interruption(Supplier<String> told) {
    hook = new Thread(() -> stop(told), "interruption");
  }

  /** From now on, until it is closed; {@code told} is asked when no more step will be taken. */
  static Interruption watch(Supplier<String> told) {
    Interruption interruption = new Interruption(told);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether to take no further step. */
  boolean isAsked() {
    return asked;
  }

  private void stop(Supplier<String> told) {
    asked = true;
    try {
      ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Progress.clear();
    System.err.println("bron: stopped; " + told.get());
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      asked = true;
    }
  }
}
