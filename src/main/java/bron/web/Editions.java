package bron.web;

import java.util.Set;

/** The editions of the site, as far as what is kept of it is concerned. */
public interface Editions {
  /** The number of the one that readers see now; it only grows. */
  long number();

  /**
   * Whether an answer that was made in an edition is still what the site says in the one of {@link
   * #number}, or a newer one.
   *
   * @param edition the one that was current when its making began
   * @param keys its surrogate keys; {@link SurrogateKeys#SITE}, which every answer has, need not be
   *     among them
   */
  boolean holds(long edition, Set<String> keys);
}
