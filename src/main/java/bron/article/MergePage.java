package bron.article;

import bron.text.ParagraphDiff;
import bron.web.FormFields;
import java.util.List;

/**
 * What somebody chooses from when two people changed the same.
 *
 * @param action where the form is posted
 * @param headline of the article, as typed
 * @param who saved the other text
 * @param own whether that is whoever looks, in another window
 * @param when in words
 * @param against the revision that the other text is
 * @param fields all that was typed, to be sent with the choice
 * @param button what was asked for: {@code save} or {@code publish}
 * @param clashes in the order of the editor
 * @param missing whether it was sent with something not chosen
 */
public record MergePage(
    String action,
    String headline,
    String who,
    boolean own,
    String when,
    long against,
    List<FormFields.Field> fields,
    String button,
    List<Clash> clashes,
    boolean missing) {

  /**
   * One choice.
   *
   * @param name of the field of the form
   * @param label the field of the article, in words
   * @param mine what whoever looks made of it; empty where they took it away
   * @param theirs what the other did
   * @param rows from theirs to mine
   * @param both whether both can stay
   */
  public record Clash(
      String name,
      String label,
      String mine,
      String theirs,
      List<ParagraphDiff.Row> rows,
      boolean both) {}
}
