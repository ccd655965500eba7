package bron.article;

import bron.db.Stores;
import bron.web.Messages;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an article stands: with its readers, and what they do not see of it on its way to them.
 *
 * @param state with its readers
 * @param unseen the stage of what they do not see; empty where they see all of it
 * @param changed whether the text has changed since it was handed in or approved
 */
public record Progress(State state, Optional<Stage> unseen, boolean changed) {

  /** Of an article, as it is now. */
  public static Progress of(Stores stores, Article article) {
    boolean scheduled =
        stores.of(PlannedStore.class).open(article.id()).stream()
            .anyMatch(
                plan -> plan.revisionId().filter(id -> id == article.revisionId()).isPresent());
    boolean seen = !article.hasDraft();
    if (seen && (article.state() == State.LIVE || !scheduled)) {
      return new Progress(article.state(), Optional.empty(), false);
    }
    boolean changed =
        article.stageRevisionId().filter(id -> id != article.revisionId()).isPresent();
    return scheduled
        ? new Progress(article.state(), Optional.of(Stage.SCHEDULED), false)
        : new Progress(article.state(), Optional.of(article.stage()), changed);
  }

  /**
   * As {@link DeskStore#STAGE} and {@link DeskStore#CHANGED} tell it.
   *
   * @param state in lower case
   * @param stage in lower case; empty where readers see all of it
   */
  public static Progress of(String state, String stage, boolean changed) {
    Optional<Stage> unseen =
        stage.isEmpty()
            ? Optional.empty()
            : Optional.of(Stage.valueOf(stage.toUpperCase(Locale.ROOT)));
    boolean matters = unseen.filter(s -> s == Stage.REVIEW || s == Stage.APPROVED).isPresent();
    return new Progress(State.valueOf(state.toUpperCase(Locale.ROOT)), unseen, changed && matters);
  }

  /** The one word for it; of a published article with something newer, that of what is newer. */
  public Stage stage() {
    return unseen.orElse(state == State.LIVE ? Stage.PUBLISHED : Stage.WITHDRAWN);
  }

  /** The class that gives it a shape. */
  public String css() {
    if (state == State.LIVE) {
      return unseen.isPresent() ? "is-live-with-draft" : "is-live";
    }
    return state == State.WITHDRAWN ? "is-withdrawn" : "is-" + stage().word();
  }

  /** In words: "Goedgekeurd, daarna gewijzigd". */
  public String words(Messages messages, Locale locale) {
    String now =
        switch (state) {
          case DRAFT -> messages.text(locale, "stage." + stage().word());
          case LIVE -> beside(messages, locale, Stage.PUBLISHED);
          case WITHDRAWN -> beside(messages, locale, Stage.WITHDRAWN);
        };
    return changed ? messages.text(locale, "stage.changed", now) : now;
  }

  private String beside(Messages messages, Locale locale, Stage told) {
    String first = messages.text(locale, "stage." + told.word());
    return unseen
        .map(newer -> first + ", " + messages.text(locale, "stage.newer." + newer.word()))
        .orElse(first);
  }
}
