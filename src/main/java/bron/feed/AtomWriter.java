package bron.feed;

import static bron.feed.FeedXml.element;

import bron.feed.FeedItem.Person;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as Atom 1.0 (RFC 4287) with the module media. */
final class AtomWriter {
  private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");

  private AtomWriter() {}

  /** The bytes of the feed, in UTF-8. */
  static byte[] write(NewsFeed from) {
    Feed feed = new Feed("atom_1.0");
    feed.setEncoding("UTF-8");
    feed.setId(from.id());
    feed.setTitleEx(content("text", from.title()));
    if (!from.description().isEmpty()) {
      feed.setSubtitle(content("text", from.description()));
    }
    feed.setAlternateLinks(
        List.of(link("alternate", "text/html", from.home(), from.language().orElse(""))));
    feed.setOtherLinks(List.of(link("self", Format.ATOM.type(), from.self(), "")));
    feed.setAuthors(people(List.of(from.publisher())));
    feed.setGenerator(generator());
    feed.setForeignMarkup(dates("updated", Dates.rfc3339(from.updated())));
    feed.setEntries(from.items().stream().map(AtomWriter::entry).toList());
    return FeedXml.bytes(feed, root -> languages(root, from));
  }

  private static Entry entry(FeedItem from) {
    Entry entry = new Entry();
    entry.setId(from.id());
    entry.setTitleEx(content("text", from.title()));
    entry.setAlternateLinks(
        List.of(link("alternate", "text/html", from.address(), from.language())));
    entry.setAuthors(people(from.authors()));
    entry.setContributors(people(from.contributors()));
    entry.setCategories(from.categories().stream().map(AtomWriter::category).toList());
    if (!from.summary().isEmpty()) {
      entry.setSummary(content("text", from.summary()));
    }
    entry.setContents(List.of(content("html", from.html())));
    from.picture().ifPresent(picture -> entry.setModules(List.of(MediaRss.of(picture))));
    entry.setForeignMarkup(
        dates(
            "published",
            Dates.rfc3339(from.published()),
            "updated",
            Dates.rfc3339(from.updated())));
    return entry;
  }

  /** ROME writes dates in UTC alone: these keep the offset of the site's zone. */
  private static List<Element> dates(String... namesAndTexts) {
    List<Element> dates = new ArrayList<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      dates.add(element(namesAndTexts[i], ATOM, namesAndTexts[i + 1]));
    }
    return dates;
  }

  /** ROME has no place for {@code xml:lang}: it goes onto the finished tree. */
  private static void languages(Element root, NewsFeed from) {
    from.language().ifPresent(language -> FeedXml.language(root, language));
    List<Element> entries = root.getChildren("entry", ATOM);
    for (int i = 0; i < entries.size(); i++) {
      FeedXml.language(entries.get(i), from.items().get(i).language());
    }
  }

  private static Content content(String type, String value) {
    Content content = new Content();
    content.setType(type);
    content.setValue(value);
    return content;
  }

  private static Link link(String rel, String type, String href, String language) {
    Link link = new Link();
    link.setRel(rel);
    link.setType(type);
    link.setHref(href);
    if (!language.isEmpty()) {
      link.setHreflang(language);
    }
    return link;
  }

  private static List<SyndPerson> people(List<Person> people) {
    List<SyndPerson> all = new ArrayList<>();
    for (Person from : people) {
      com.rometools.rome.feed.atom.Person person = new com.rometools.rome.feed.atom.Person();
      person.setName(from.name());
      if (!from.address().isEmpty()) {
        person.setUri(from.address());
      }
      all.add(person);
    }
    return all;
  }

  private static Category category(FeedItem.Category from) {
    Category category = new Category();
    category.setTerm(from.name());
    category.setScheme(from.scheme());
    return category;
  }

  private static Generator generator() {
    Generator generator = new Generator();
    generator.setValue("Bron");
    return generator;
  }
}
