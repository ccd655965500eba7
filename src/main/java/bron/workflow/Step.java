package bron.workflow;

import bron.article.Article;
import bron.article.Stage;

/** A step on the way of what is written and not published. */
public enum Step {
  /** Its writer asks for somebody to look at it. */
  HAND_IN(Stage.REVIEW, "review.handIn", "reviews"),
  /** An editor finds it good. */
  APPROVE(Stage.APPROVED, "review.approve", "approvals"),
  /** An editor says what has to be done to it. */
  SEND_BACK(Stage.DRAFT, "review.sendBack", "returns"),
  /** Its writer was too early. */
  TAKE_BACK(Stage.DRAFT, "review.takeBack", "reviews/removals");

  private final Stage leadsTo;
  private final String act;
  private final String noun;

  Step(Stage leadsTo, String act, String noun) {
    this.leadsTo = leadsTo;
    this.act = act;
    this.noun = noun;
  }

  /** The stage in which it leaves the article. */
  public Stage leadsTo() {
    return leadsTo;
  }

  /** What the audit trail calls it. */
  public String act() {
    return act;
  }

  /** What is posted to the article to take it. */
  public String noun() {
    return noun;
  }

  /** What message keys call it. */
  public String key() {
    return act.substring(act.indexOf('.') + 1);
  }

  /** Whether an article is where this step begins. */
  public boolean fits(Article article) {
    boolean waits = article.stage() != Stage.DRAFT;
    boolean same = article.stageRevisionId().filter(id -> id == article.revisionId()).isPresent();
    return article.hasDraft()
        && switch (this) {
          case HAND_IN -> !(waits && same);
          case APPROVE -> !(article.stage() == Stage.APPROVED && same);
          case SEND_BACK -> waits;
          case TAKE_BACK -> article.stage() == Stage.REVIEW;
        };
  }
}
