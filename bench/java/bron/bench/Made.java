package bron.bench;

import java.nio.charset.StandardCharsets;

/** An event, the article as it is from then on, and the file that says so. */
record Made(Event event, MadeArticle article, String file) {
  /** Makes it. */
  static Made of(Archive archive, ArticleMarkdown markdown, Event event) {
    int publications = event.telling().map(MadeArticle.Telling::number).orElse(1);
    MadeArticle article = archive.after(event.article(), publications);
    return new Made(event, article, markdown.of(article, event.telling()));
  }

  byte[] bytes() {
    return file.getBytes(StandardCharsets.UTF_8);
  }
}
