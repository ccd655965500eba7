package bron.transfer;

import bron.article.Article;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.LeadPicture;
import bron.article.RevisionStore;
import bron.audit.AuditStore;
import bron.db.Stores;
import bron.media.Picture;
import bron.media.Pictures;
import bron.section.SectionStore;
import bron.text.Slugs;
import bron.topic.TopicStore;
import bron.transfer.ArticleFile.Byline;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes a file's words the site's own: with its sections, topics, authors and pictures. */
final class Copies {
  private final Stores stores;
  private final Known known;
  private final Pictures pictures;
  private final Instant now;

  Copies(Stores stores, Known known, Pictures pictures, Instant now) {
    this.stores = stores;
    this.known = known;
    this.pictures = pictures;
    this.now = now;
  }

  /** What the file says; stores its pictures, and makes the section and topics that are new. */
  Copy copy(ReadyFile ready, ArticleFile file, Optional<Article> existing) {
    ready
        .pictures()
        .forEach((name, picture) -> pictures.store(stores, picture, name, Optional.empty(), now));
    return new Copy(
        file.headline(),
        file.standfirst(),
        BodyPictures.placed(file.body(), ready.pictures()),
        file.slug().or(() -> existing.map(Article::slug)).orElseGet(() -> Matching.slug(file)),
        file.section().map(name -> section(file.language(), name)),
        topics(file),
        file.credits().stream().map(this::credit).toList(),
        file.sources(),
        file.picture().map(lead -> lead(ready, lead)),
        file.shareTitle(),
        file.shareDescription(),
        existing.map(this::related).orElse(List.of()));
  }

  /** No file says what goes with its article: what an editor chose stays. */
  private List<Long> related(Article existing) {
    return stores.of(RevisionStore.class).relatedIds(existing.revisionId());
  }

  private static LeadPicture lead(ReadyFile ready, ArticleFile.Lead lead) {
    Picture picture = Objects.requireNonNull(ready.pictures().get(lead.file()));
    return new LeadPicture(picture.media().id(), lead.alt(), lead.caption(), lead.credit());
  }

  private List<Long> topics(ArticleFile file) {
    Set<Long> ids = new LinkedHashSet<>();
    file.topics().forEach(name -> ids.add(topic(file.language(), name)));
    return List.copyOf(ids);
  }

  private long section(String language, String name) {
    return known.section(name).orElseGet(() -> newSection(language, name));
  }

  private long newSection(String language, String name) {
    SectionStore sections = stores.of(SectionStore.class);
    long id = sections.insert(Slugs.ofName(name));
    sections.setText(id, language, name, "");
    noted("section.create", "section/" + id, name);
    return id;
  }

  private long topic(String language, String name) {
    return known.topic(name).orElseGet(() -> newTopic(language, name));
  }

  private long newTopic(String language, String name) {
    TopicStore topics = stores.of(TopicStore.class);
    long id = topics.insert(Slugs.ofName(name));
    topics.setText(id, language, name, "");
    noted("topic.create", "topic/" + id, name);
    return id;
  }

  private Credit credit(Byline byline) {
    Optional<Long> author =
        byline.author().flatMap(known::authorBySlug).or(() -> known.authorByName(byline.name()));
    return new Credit(byline.role(), author, byline.name(), byline.url());
  }

  private void noted(String act, String subject, String name) {
    stores.of(AuditStore.class).add(now, Optional.empty(), act, subject, name, "");
  }
}
