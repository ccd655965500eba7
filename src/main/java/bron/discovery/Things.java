package bron.discovery;

import static bron.discovery.LinkedData.put;
import static bron.discovery.LinkedData.thing;

import bron.site.Site;
import bron.web.Link;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The things that many pages speak of, in the words of schema.org. */
public final class Things {
  /** UN/CEFACT's code for it, which schema.org asks for. */
  private static final String PIXEL = "E37";

  private Things() {}

  /** The newspaper, with its nameplate as logo. */
  public static ObjectNode publisher(Site site) {
    SharePicture logo = SharePicture.logo(site);
    ObjectNode publisher = thing("NewsMediaOrganization");
    publisher.put("@id", site.absolute("/#publisher"));
    put(publisher, "name", site.name()).put("url", site.absolute("/"));
    publisher.set("logo", picture(site, logo, SharePicture.Shape.LOGO));
    return publisher;
  }

  /** A picture that the site draws. */
  public static ObjectNode picture(Site site, SharePicture picture, SharePicture.Shape shape) {
    return picture(site.absolute(picture.address(shape)), shape.width(), shape.height());
  }

  /** A picture by its absolute address. */
  public static ObjectNode picture(String address, int width, int height) {
    ObjectNode picture = thing("ImageObject").put("url", address);
    picture.set("width", pixels(width));
    picture.set("height", pixels(height));
    return picture;
  }

  private static ObjectNode pixels(int number) {
    return thing("QuantitativeValue").put("value", number).put("unitCode", PIXEL);
  }

  /** Somebody, by name; the address may be empty, or a path of the site. */
  public static ObjectNode named(Site site, String type, Link who) {
    ObjectNode named = put(thing(type), "name", who.label());
    return put(named, "url", absolute(site, who.address()));
  }

  /**
   * Where a page stands: the front page, and what is below it.
   *
   * @param places from the outer one to the page itself, whose address may be left empty
   */
  public static ObjectNode breadcrumbs(Site site, String language, List<Link> places) {
    ObjectNode list = thing("BreadcrumbList");
    ArrayNode items = list.putArray("itemListElement");
    place(items, site.name(), site.absolute(site.path(language, "/")));
    places.forEach(place -> place(items, place.label(), absolute(site, place.address())));
    return list;
  }

  private static void place(ArrayNode items, String name, String address) {
    ObjectNode item = items.addObject().put("@type", "ListItem").put("position", items.size());
    put(put(item, "name", name), "item", address);
  }

  /** The site in a language, and how it is searched. */
  public static ObjectNode site(Site site, String language) {
    ObjectNode web = thing("WebSite").put("@id", site.absolute(site.path(language, "/#website")));
    put(web, "name", site.name());
    put(web, "description", site.tagline(language));
    web.put("url", site.absolute(site.path(language, "/"))).put("inLanguage", language);
    ObjectNode target = thing("EntryPoint");
    String search = site.absolute(site.prefix(language) + "/search?q={search_term_string}");
    ObjectNode action = thing("SearchAction");
    action.set("target", target.put("urlTemplate", search));
    web.set("potentialAction", action.put("query-input", "required name=search_term_string"));
    return web;
  }

  /** A list of pages in its order. */
  public static ObjectNode list(Site site, List<Link> pages) {
    ObjectNode list = thing("ItemList");
    ArrayNode items = list.putArray("itemListElement");
    for (Link page : pages) {
      ObjectNode item = items.addObject().put("@type", "ListItem").put("position", items.size());
      put(item, "name", page.label()).put("url", absolute(site, page.address()));
    }
    return list;
  }

  /** The absolute address of a path of the site; what is absolute or empty stays as it is. */
  public static String absolute(Site site, String address) {
    return address.startsWith("/") ? site.absolute(address) : address;
  }
}
