package bron.feed;

import static bron.feed.FeedXml.element;
import static org.jdom2.Namespace.NO_NAMESPACE;

import bron.feed.FeedItem.Person;
import com.rometools.modules.atom.modules.AtomLinkModuleImpl;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.module.Module;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as RSS 2.0 with the modules atom, content, dc, media and sy. */
final class RssWriter {
  private static final Namespace SY =
      Namespace.getNamespace("sy", "http://purl.org/rss/1.0/modules/syndication/");
  private static final int MINUTES_BETWEEN_POLLS = 15;

  private RssWriter() {}

  /** The bytes of the feed, in UTF-8. */
  static byte[] write(NewsFeed feed) {
    Channel channel = new Channel("rss_2.0");
    channel.setEncoding("UTF-8");
    channel.setTitle(feed.title());
    channel.setLink(feed.home());
    channel.setDescription(feed.description().isEmpty() ? feed.title() : feed.description());
    feed.language().ifPresent(channel::setLanguage);
    channel.setGenerator("Bron");
    channel.setDocs("https://www.rssboard.org/rss-specification");
    channel.setTtl(MINUTES_BETWEEN_POLLS);
    channel.setModules(List.of(links(feed)));
    channel.setForeignMarkup(foreign(feed));
    channel.setItems(feed.items().stream().map(RssWriter::item).toList());
    return FeedXml.bytes(channel, root -> root.addNamespaceDeclaration(SY));
  }

  private static Module links(NewsFeed feed) {
    Link self = new Link();
    self.setRel("self");
    self.setType(Format.RSS.type());
    self.setHref(feed.self());
    AtomLinkModuleImpl links = new AtomLinkModuleImpl();
    links.setLinks(List.of(self));
    return links;
  }

  /** ROME knows dates in GMT alone, and the syndication module in Atom and RSS 1.0 alone. */
  private static List<Element> foreign(NewsFeed feed) {
    List<Element> foreign = new ArrayList<>();
    foreign.add(element("lastBuildDate", NO_NAMESPACE, Dates.rfc822(feed.updated())));
    foreign.add(element("updatePeriod", SY, "hourly"));
    foreign.add(element("updateFrequency", SY, String.valueOf(60 / MINUTES_BETWEEN_POLLS)));
    return foreign;
  }

  private static Item item(FeedItem from) {
    Item item = new Item();
    item.setTitle(from.title());
    item.setLink(from.address());
    item.setGuid(guid(from.id()));
    if (!from.summary().isEmpty()) {
      item.setDescription(description(from.summary()));
    }
    item.setContent(content(from.html()));
    item.setCategories(from.categories().stream().map(RssWriter::category).toList());
    List<Module> modules = new ArrayList<>(List.of(people(from)));
    from.picture().map(MediaRss::of).ifPresent(modules::add);
    item.setModules(modules);
    item.setForeignMarkup(
        new ArrayList<>(List.of(element("pubDate", NO_NAMESPACE, Dates.rfc822(from.published())))));
    return item;
  }

  private static Guid guid(String id) {
    Guid guid = new Guid();
    guid.setPermaLink(false);
    guid.setValue(id);
    return guid;
  }

  /** Readers take a description for HTML: plain text is escaped for that first. */
  private static Description description(String plain) {
    Description description = new Description();
    description.setValue(plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    return description;
  }

  private static Content content(String html) {
    Content content = new Content();
    content.setType("text/html");
    content.setValue(html);
    return content;
  }

  private static Category category(FeedItem.Category from) {
    Category category = new Category();
    category.setDomain(from.scheme());
    category.setValue(from.name());
    return category;
  }

  private static Module people(FeedItem from) {
    DCModuleImpl dc = new DCModuleImpl();
    dc.setCreators(from.authors().stream().map(Person::name).toList());
    dc.setContributors(from.contributors().stream().map(Person::name).toList());
    dc.setLanguage(from.language());
    return dc;
  }
}
