package bron.sitemap;

import bron.db.Stores;
import bron.site.Alternates;
import bron.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pages that are lists: front pages, sections, topics, authors. One without an article is not
 * told of, and none says that it changed but by a new article.
 */
final class Places {
  private static final int PART = 1_000;

  private final Site site;
  private final SitemapStore store;

  Places(Stores stores, Site site) {
    this.site = site;
    this.store = stores.of(SitemapStore.class);
  }

  /** The names of the files that list any. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    if (!fronts().isEmpty()) {
      files.add("fronts-0");
    }
    add(files, "sections", store.lastSection());
    add(files, "topics", store.lastTopic());
    add(files, "authors", store.lastAuthor());
    return files;
  }

  private void add(List<String> files, String kind, long last) {
    IntStream.rangeClosed(0, (int) (last / PART))
        .filter(part -> site.languages().stream().anyMatch(l -> !read(kind, part, l, 1).isEmpty()))
        .forEach(part -> files.add(kind + "-" + part));
  }

  /** Writes those of a file; yields how many addresses. */
  int write(SitemapXml xml, String kind, int part) {
    Map<Long, List<SitemapStore.Place>> places = new LinkedHashMap<>();
    for (String language : site.languages()) {
      read(kind, part, language, PART)
          .forEach(place -> places.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(place));
    }
    int listed = 0;
    for (List<SitemapStore.Place> same : places.values()) {
      Map<String, String> paths = new LinkedHashMap<>();
      same.forEach(place -> paths.put(place.language(), path(kind, place)));
      for (SitemapStore.Place place : same) {
        xml.begin("url", site.absolute(path(kind, place))).changed(place.newestAt());
        xml.alternates(Alternates.told(site, path(kind, place), paths)).end();
        listed++;
      }
    }
    return listed;
  }

  private String path(String kind, SitemapStore.Place place) {
    return kind.equals("fronts")
        ? site.path(place.language(), "/")
        : site.prefix(place.language()) + "/" + kind + "/" + place.slug();
  }

  private List<SitemapStore.Place> read(String kind, int part, String language, int limit) {
    return switch (kind) {
      case "fronts" ->
          part == 0
              ? fronts().stream().filter(f -> f.language().equals(language)).toList()
              : List.of();
      case "sections" -> store.sections(part, language, limit);
      case "topics" -> store.topics(part, language, limit);
      case "authors" -> store.authors(part, language, limit);
      default -> List.of();
    };
  }

  private List<SitemapStore.Place> fronts() {
    return site.languages().stream()
        .flatMap(
            language -> {
              Optional<SitemapStore.Place> front =
                  store
                      .newest(language)
                      .map(newest -> new SitemapStore.Place(0, "", language, newest));
              return front.stream();
            })
        .toList();
  }
}
