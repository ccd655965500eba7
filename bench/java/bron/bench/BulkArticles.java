package bron.bench;

import bron.article.Article;
import bron.article.Source;
import bron.bench.MadeArticle.MadeCredit;
import bron.site.Site;
import bron.transfer.TextImport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes first publications straight into the tables, as importing their files would: {@link
 * GeneratorTest} holds one against the other, row by row. What follows from rows by triggers is
 * left to these.
 */
final class BulkArticles implements AutoCloseable {
  private final Connection connection;
  private final Site site;
  private final Instant now;
  private final List<Rows> all = new ArrayList<>();
  private final Rows story;
  private final Rows article;
  private final Rows revision;
  private final Rows revisionTopic;
  private final Rows credit;
  private final Rows source;
  private final Rows articleTopic;
  private final Rows articleAuthor;
  private final Rows publication;
  private final Rows imported;
  private final Rows audit;
  private final Statement other;
  private long lastStory;
  private long lastArticle;
  private long lastRevision;

  /** In the transaction of that connection, at that instant. */
  BulkArticles(Connection connection, Site site, Instant now) throws SQLException {
    this.connection = connection;
    this.site = site;
    this.now = now;
    story = rows("story", "id");
    article =
        rows(
            "article",
            "id, uuid, story_id, language, created_at, state, revision_id, live_revision_id,"
                + " section_id, slug, dateline, published_at, changed_at");
    revision =
        rows(
            "revision",
            "id, article_id, number, at, note, headline, standfirst, body, slug, section_id,"
                + " picture_alt, picture_caption, picture_credit, share_title, share_description");
    revisionTopic = rows("revision_topic", "revision_id, position, topic_id");
    credit = rows("credit", "revision_id, position, role, author_id, name, url");
    source = rows("source", "revision_id, position, label, url, supports");
    articleTopic = rows("article_topic", "topic_id, language, published_at, article_id");
    articleAuthor = rows("article_author", "author_id, language, published_at, article_id");
    publication = rows("publication", "article_id, number, revision_id, kind, note, at");
    imported = rows("imported", "digest, article_id, revision_id, at");
    audit = rows("audit", "at, act, subject, detail, address");
    other = connection.createStatement();
    other.execute("PRAGMA defer_foreign_keys = ON");
    follow();
  }

  private Rows rows(String table, String columns) throws SQLException {
    Rows rows = new Rows(connection, table, columns);
    all.add(rows);
    return rows;
  }

  /** Takes note of what others have written in this transaction. */
  void follow() throws SQLException {
    lastStory = last("story");
    lastArticle = last("article");
    lastRevision = last("revision");
  }

  private long last(String table) throws SQLException {
    try (ResultSet row = other.executeQuery("SELECT COALESCE(MAX(id), 0) FROM " + table)) {
      return row.getLong(1);
    }
  }

  /** Writes one that is no translation. */
  void publish(Made made) throws SQLException {
    MadeArticle a = made.article();
    String name = made.event().path();
    long id = ++lastArticle;
    long rev = ++lastRevision;
    long section = a.section() + 1;
    story.add(++lastStory);
    article.add(
        id,
        a.uuid(),
        lastStory,
        a.language(),
        now,
        "live",
        rev,
        rev,
        section,
        a.slug(),
        Article.dateline(site, a.published()),
        a.published(),
        now);
    revision.add(
        rev,
        id,
        1,
        now,
        "Import: " + name,
        a.headline(),
        a.standfirst(),
        a.body(),
        a.slug(),
        section,
        "",
        "",
        "",
        a.shareTitle(),
        "");
    topics(a, id, rev);
    credits(a, id, rev);
    sources(a.sources(), rev);
    publication.add(id, 1, rev, "first", "", a.published());
    imported.add(TextImport.digest(made.bytes()), id, rev, now);
    audit.add(now, "article.import", "article/" + id, name + ": " + a.headline(), "");
  }

  private void topics(MadeArticle a, long id, long rev) throws SQLException {
    int position = 1;
    for (int topic : a.topics()) {
      revisionTopic.add(rev, position++, topic + 1);
      articleTopic.add(topic + 1, a.language(), a.published(), id);
    }
  }

  private void credits(MadeArticle a, long id, long rev) throws SQLException {
    int position = 1;
    for (MadeCredit each : a.credits()) {
      Integer author = each.author().map(number -> number + 1).orElse(null);
      credit.add(rev, position++, each.role(), author, each.name(), each.url());
      if (author != null) {
        articleAuthor.add(author, a.language(), a.published(), id);
      }
    }
  }

  private void sources(List<Source> sources, long rev) throws SQLException {
    int position = 1;
    for (Source each : sources) {
      source.add(rev, position++, each.label(), each.url(), each.supports());
    }
  }

  /** Moves the edition on by so many publications. */
  void edition(int publications) throws SQLException {
    other.execute(
        "UPDATE edition SET number = number + %d, changed_at = MAX(changed_at, %d)"
            .formatted(publications, now.toEpochMilli()));
  }

  @Override
  public void close() throws SQLException {
    for (Rows rows : all) {
      rows.close();
    }
    other.close();
  }
}
