package bron.workflow;

import bron.text.ReadableDiff;
import bron.web.Choice;
import bron.web.Moment;
import bron.web.WhenFields;
import java.util.List;
import java.util.Optional;

/**
 * What colleagues see of an article together: how far it is, who has it to do, and its paragraphs
 * with what is said about them.
 *
 * @param place the article in the newsroom
 * @param headline of the newest revision
 * @param language the article's
 * @param shape the class of its stage
 * @param stage in words
 * @param compared where it is shown what changed since it was handed in or approved; empty for none
 * @param revision the newest revision
 * @param lastStep the last step; 0 for none
 * @param steps what can be done now, in message keys and addresses
 * @param taken the steps that were taken, the last first
 * @param lastAssignment 0 for none
 * @param assigned who has it to do
 * @param assignedToMe whether that is who looks
 * @param people to whom it can be given
 * @param due the fields of a date
 * @param readers whom a note can ask
 * @param whole the notes on the whole article
 * @param paragraphs of the newest revision, with the notes on them
 * @param gone the notes on paragraphs that are no longer there
 * @param open how many notes are open
 * @param typed what was refused
 * @param said what was done, in words; empty for nothing
 */
public record NotesPage(
    String place,
    String headline,
    String language,
    String shape,
    String stage,
    String compared,
    long revision,
    long lastStep,
    List<Way> steps,
    List<Taken> taken,
    long lastAssignment,
    Optional<Assigned> assigned,
    boolean assignedToMe,
    List<Choice> people,
    WhenFields due,
    List<Choice> readers,
    List<Line> whole,
    List<Paragraph> paragraphs,
    List<Line> gone,
    int open,
    Typed typed,
    String said) {

  /** A step that can be taken: its key and where its form goes. */
  public record Way(String key, String address) {}

  /** A step that was taken: in words with who and when, and what was said with it. */
  public record Taken(String line, Moment when, String words) {}

  /**
   * Who has it to do.
   *
   * @param line in words, with who gave it
   * @param due in words; empty for no date
   * @param late whether that is past
   */
  public record Assigned(String line, Moment when, String words, String due, boolean late) {}

  /** A paragraph. */
  public record Paragraph(int block, List<ReadableDiff.Row> rows, List<Line> notes) {
    /** Whether a note on it is open. */
    public boolean isAsked() {
      return notes.stream().anyMatch(note -> note.resolved().isEmpty());
    }
  }

  /**
   * A note.
   *
   * @param asked whom it asks, in words; empty for nobody
   * @param was what its paragraph said, where that says something else now; may be empty
   * @param replies what was said to it
   * @param resolved who saw that it was done and when, in words; empty while it is open
   * @param last the last reply; 0 for none
   */
  public record Line(
      long id,
      String name,
      Moment when,
      String asked,
      String words,
      String was,
      List<Reply> replies,
      String resolved,
      long last) {}

  /** What was said to a note. */
  public record Reply(String name, Moment when, String words) {}

  /**
   * A form that was refused.
   *
   * @param form {@code step}, {@code assignment}, {@code note}, {@code note-4} for a paragraph,
   *     {@code reply-12} for a note; empty for none
   * @param words what was typed in it
   * @param who the chosen account
   * @param problem what is wrong, in words
   */
  public record Typed(String form, String words, String who, String problem) {
    /** Nothing was refused. */
    public static final Typed NOTHING = new Typed("", "", "", "");

    /** Whether it is that form. */
    public boolean is(String name) {
      return form.equals(name);
    }

    /** What was typed in that form. */
    public String textOf(String name) {
      return is(name) ? words : "";
    }

    /** Who was chosen in that form. */
    public String chosenIn(String name) {
      return is(name) ? who : "";
    }

    /** What is wrong with that form. */
    public String wrong(String name) {
      return is(name) ? problem : "";
    }
  }
}
