package bron.article;

import bron.web.Choice;
import bron.web.Link;
import bron.web.Moment;
import java.util.List;
import java.util.Optional;

/**
 * What the list of articles shows.
 *
 * @param filter what was asked for
 * @param states what can be asked for: value and words
 * @param assignees row and name
 * @param narrowed whether the filter leaves anything out
 * @param sections row and name
 * @param authors row and name
 * @param languages tag and own name
 * @param sorts the orders: label and address; the current one without an address
 * @param rows the articles
 * @param first the first page; empty when this is it
 * @param next what follows; empty at the end
 * @param searched how many articles were looked at, where there are more; 0 for all
 * @param newAddresses where an article is begun, by language
 */
public record DeskPage(
    Filter filter,
    List<Choice> states,
    List<Choice> assignees,
    boolean narrowed,
    List<Choice> sections,
    List<Choice> authors,
    List<Choice> languages,
    List<Link> sorts,
    List<Row> rows,
    String first,
    String next,
    int searched,
    List<Link> newAddresses) {

  /** The filter as the form shows it. */
  public record Filter(
      String q,
      String state,
      String section,
      String author,
      String language,
      String translation,
      String assignee,
      String sort) {}

  /**
   * An article.
   *
   * @param id its row
   * @param stage in words: "Gepubliceerd, nieuwe versie ter beoordeling"
   * @param shape the class that gives it a shape
   * @param changedBy in words
   * @param behind how many of its parts are behind the source that it translates
   * @param published empty for one that never was
   * @param assignee the name of who has it to do; empty for nobody
   * @param notes how many notes of colleagues are open
   * @param planned when the next of what is planned for it happens, in words; empty for nothing
   */
  public record Row(
      long id,
      String address,
      String headline,
      String language,
      String stage,
      String shape,
      String section,
      String authors,
      Moment changed,
      String changedBy,
      Optional<Moment> published,
      int behind,
      String assignee,
      int notes,
      String planned) {}
}
