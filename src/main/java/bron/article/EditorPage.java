package bron.article;

import bron.media.MediaLists;
import bron.media.Shown;
import bron.text.ReadableDiff;
import bron.web.Choice;
import bron.web.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the article editor shows.
 *
 * @param action where the form is posted
 * @param previewAction where the form is posted to see it in the site's layout
 * @param isNew whether nothing is saved yet
 * @param form as typed
 * @param problems the message key of what is wrong, by the name of the field
 * @param status the sentence in the bar: what is saved, what is live
 * @param notes how many notes of colleagues are open
 * @param notice what was just done, in words; empty for nothing
 * @param liveAddress where readers read it; empty while they do not
 * @param mayPublish whether who looks may publish
 * @param languages the languages that a new article may have, tag and own name
 * @param sections row and name
 * @param topics the names of all topics
 * @param authors the names of all authors
 * @param roles of credits: value and word
 * @param longest the most characters of each field
 * @param picture the lead picture as it stands
 * @param source the article that this one translates: headline and address in the editor
 * @param editions the other editions of the story: language and address in the editor
 * @param missing where it is translated: into the languages that the story lacks, and beside the
 *     article that it translates
 * @param related the articles worth reading next
 * @param typing the form as it lies open, and what was typed before and not saved
 * @param importMap the browser's import map, JSON
 * @param script the address of the rich-text editor
 * @param pageScript the address of the script of this page
 * @param labels the rich-text editor's words, JSON
 */
public record EditorPage(
    String action,
    String previewAction,
    boolean isNew,
    ArticleForm form,
    Map<String, String> problems,
    String status,
    int notes,
    String notice,
    String liveAddress,
    boolean mayPublish,
    List<Choice> languages,
    List<Choice> sections,
    List<String> topics,
    List<String> authors,
    List<Choice> roles,
    Map<String, Integer> longest,
    LeadPanel picture,
    Optional<Link> source,
    List<Link> editions,
    List<Link> missing,
    RelatedPart related,
    Typing typing,
    String importMap,
    String script,
    String pageScript,
    String labels) {

  /**
   * The lead picture as it stands.
   *
   * @param shown small; empty for none
   * @param library the pictures to choose from, if that is open
   */
  public record LeadPanel(Optional<Shown> shown, Optional<Library> library) {}

  /**
   * Pictures to choose from.
   *
   * @param q what was looked for
   * @param lines those found
   * @param next where more begin; empty at the end
   */
  public record Library(String q, List<MediaLists.Line> lines, String next) {}

  /**
   * The form as it lies open.
   *
   * @param token names it
   * @param continues names the form whose words it began with; empty for none
   * @param account the row of whoever writes: what a browser keeps is for them alone
   * @param address where what is typed is sent
   * @param offers what was typed earlier and not saved
   * @param restored when what the form says was typed, in words; empty where it is what is saved
   * @param others who else has the article open, in words; empty for nobody
   */
  public record Typing(
      String token,
      String continues,
      long account,
      String address,
      List<Offer> offers,
      String restored,
      String others) {}

  /**
   * Text that was typed and not saved.
   *
   * @param token names the form in which it was typed
   * @param when in words
   * @param address of the editor with that text in it
   * @param fields how it differs from what is saved
   */
  public record Offer(String token, String when, String address, List<Difference> fields) {}

  /**
   * A field that differs.
   *
   * @param label its name, in words
   * @param theirs all that the other saved there
   * @param rows from theirs to mine, passage by passage
   */
  public record Difference(String label, String theirs, List<ReadableDiff.Row> rows) {}
}
