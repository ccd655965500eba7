package bron.feed;

import bron.article.Credit;
import bron.feed.FeedItem.Person;
import bron.text.Carriable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who a feed says an article is by.
 *
 * <p>Its authors are those credited as such. Where nobody is, the article came by somebody ("Via"),
 * or else from an editor: a reader's program then shows them. A translator or photographer is never
 * made the author: like everybody else in the byline they are contributors.
 *
 * @param authors in the order of the byline, none twice
 * @param contributors everybody else, likewise
 */
record Byline(List<Person> authors, List<Person> contributors) {
  private static final List<Credit.Role> BY =
      List.of(Credit.Role.AUTHOR, Credit.Role.VIA, Credit.Role.EDITOR);

  /** Of those credits; {@code authorsAddress} is what the addresses of author pages begin with. */
  static Byline of(List<FeedStore.CreditLine> credits, String authorsAddress) {
    Set<Person> authors = new LinkedHashSet<>();
    for (Credit.Role role : BY) {
      if (authors.isEmpty()) {
        credits.stream()
            .filter(credit -> credit.role() == role)
            .forEach(credit -> authors.add(person(credit, authorsAddress)));
      }
    }
    Set<Person> contributors = new LinkedHashSet<>();
    credits.forEach(credit -> contributors.add(person(credit, authorsAddress)));
    contributors.removeAll(authors);
    return new Byline(List.copyOf(authors), List.copyOf(contributors));
  }

  private static Person person(FeedStore.CreditLine credit, String authorsAddress) {
    return new Person(
        Carriable.text(credit.name()),
        credit.authorSlug().map(slug -> authorsAddress + slug).orElse(credit.url()));
  }
}
