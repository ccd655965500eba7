package bron.front;

import static bron.discovery.LinkedData.put;
import static bron.discovery.LinkedData.thing;

import bron.discovery.Card;
import bron.discovery.LinkedData;
import bron.discovery.SharePicture;
import bron.discovery.Things;
import bron.site.Reading;
import bron.site.Site;
import bron.web.HeadData;
import bron.web.Link;
import bron.web.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the heads of the front page and of lists tell machines. */
public final class ListHeads {
  /** The kicker of the page of an author. */
  static final String AUTHOR = "list.author";

  private final Messages messages;

  /** With the words of those messages. */
  public ListHeads(Messages messages) {
    this.messages = messages;
  }

  /** Of the front page: the site and who publishes it. */
  HeadData ofFront(Reading reading, Optional<String> older) {
    Site site = reading.site();
    String tagline = site.tagline(reading.language());
    String data = LinkedData.graph(Things.site(site, reading.language()), Things.publisher(site));
    return head(reading, "website", site.name(), tagline, reading.path("/"), data)
        .between(Optional.empty(), older);
  }

  /** Of a list: what is on it, or whose it is. */
  HeadData of(Reading reading, String path, Listing listing) {
    Site site = reading.site();
    String address = site.absolute(path);
    boolean profile = listing.kicker().equals(AUTHOR);
    ObjectNode page = thing(profile ? "ProfilePage" : "CollectionPage").put("@id", address);
    page.put("url", address).put("inLanguage", reading.language());
    put(put(page, "name", listing.heading()), "description", listing.description());
    page.putObject("isPartOf").put("@id", site.absolute(reading.path("/#website")));
    List<Link> articles =
        listing.teasers().stream().map(t -> new Link(t.headline(), t.address())).toList();
    if (profile) {
      page.set("mainEntity", person(site, address.replaceAll("\\?.*", ""), listing));
      put(page, "hasPart", articles.stream().map(article -> article(site, article)).toList());
    } else {
      page.set("mainEntity", Things.list(site, articles));
    }
    List<Link> places =
        Stream.concat(listing.trail().stream(), Stream.of(new Link(listing.heading(), path)))
            .toList();
    String data = LinkedData.graph(page, Things.breadcrumbs(site, reading.language(), places));
    String type = profile ? "profile" : "website";
    return head(reading, type, listing.heading(), listing.description(), path, data)
        .between(listing.newer(), listing.older());
  }

  private static ObjectNode article(Site site, Link article) {
    return put(thing("NewsArticle"), "headline", article.label())
        .put("url", site.absolute(article.address()));
  }

  private static ObjectNode person(Site site, String address, Listing listing) {
    ObjectNode person = thing("Person").put("@id", address + "#person").put("url", address);
    put(put(person, "name", listing.heading()), "description", listing.description());
    listing.portrait().ifPresent(picture -> person.put("image", site.absolute(picture.address())));
    if (!listing.elsewhere().isEmpty()) {
      ArrayNode same = person.putArray("sameAs");
      listing.elsewhere().stream()
          .map(Link::address)
          .filter(elsewhere -> elsewhere.startsWith("http"))
          .forEach(same::add);
    }
    return person;
  }

  private HeadData head(
      Reading reading, String type, String title, String description, String path, String data) {
    Site site = reading.site();
    SharePicture drawn = SharePicture.ofSite(site, reading.language());
    Card card =
        new Card(
            type, title, description, site.absolute(path), Card.Picture.of(site, drawn), List.of());
    String locale = messages.text(reading.locale(), "language.locale");
    return new HeadData(card.properties(site, locale), data, Optional.empty(), Optional.empty());
  }
}
