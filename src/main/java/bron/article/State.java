package bron.article;

/** Where an article stands with its readers. */
public enum State {
  /** Never published. */
  DRAFT,
  /** Readers can read it. */
  LIVE,
  /** Was published and is taken back. */
  WITHDRAWN
}
