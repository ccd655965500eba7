package bron.http;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Actor;
import bron.article.Copy;
import bron.article.Credit;
import bron.article.Kind;
import bron.article.LeadPicture;
import bron.article.Publishing.PublishResult;
import bron.article.Publishing.SaveResult;
import bron.article.Source;
import bron.author.AuthorStore;
import bron.media.MediaStore;
import bron.section.SectionStore;
import bron.site.SettingStore;
import bron.text.Slugs;
import bron.topic.TopicStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a test site with sections, people and articles, as its editors would. */
final class Press {
  private final TestSite site;

  Press(TestSite site) {
    this.site = site;
  }

  /** A section with a name in both languages, shown in the masthead. */
  long section(String slug, String dutch, String english) {
    return site.database()
        .write(
            stores -> {
              SectionStore sections = stores.of(SectionStore.class);
              long id = sections.insert(slug);
              sections.setText(id, "nl", dutch, dutch + ", uitgelegd.");
              sections.setText(id, "en", english, english + ", explained.");
              SettingStore settings = stores.of(SettingStore.class);
              String before = settings.all().getOrDefault("navigation", "");
              settings.put("navigation", (before + " " + slug).strip());
              return id;
            });
  }

  long topic(String slug, String name) {
    return site.database()
        .write(
            stores -> {
              TopicStore topics = stores.of(TopicStore.class);
              long id = topics.insert(slug);
              topics.setText(id, "nl", name, "");
              return id;
            });
  }

  /** An author with a bio, a link and a portrait. */
  long author(String slug, String name) {
    String portrait = picture(slug);
    return site.database()
        .write(
            stores -> {
              AuthorStore authors = stores.of(AuthorStore.class);
              long id = authors.insert(slug, name, Optional.of(portrait));
              authors.setBio(id, "nl", name + " schrijft.");
              authors.addLink(id, 1, "Eigen site", "https://example.org/" + slug);
              return id;
            });
  }

  /** A picture of 1600 by 900 pixels; yields its id. */
  String picture(String name) {
    String id = String.format("%032x", Math.abs((long) name.hashCode()));
    site.database()
        .change(
            stores ->
                stores
                    .of(MediaStore.class)
                    .insert(id, "jpg", 1600, 900, 1, name, site.clock.instant(), Optional.empty()));
    return id;
  }

  /** An article to be written; what is not said is left out. */
  Draft article(String headline) {
    return new Draft(headline);
  }

  final class Draft {
    private final String headline;
    private String language = "nl";
    private String standfirst = "Wat er gebeurde.";
    private String body = "Een alinea.";
    private Optional<Long> section = Optional.empty();
    private Optional<Long> source = Optional.empty();
    private Optional<LeadPicture> picture = Optional.empty();
    private final List<Long> topics = new ArrayList<>();
    private final List<Credit> credits = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Long> related = new ArrayList<>();

    private Draft(String headline) {
      this.headline = headline;
    }

    Draft in(long sectionId) {
      section = Optional.of(sectionId);
      return this;
    }

    Draft about(long topicId) {
      topics.add(topicId);
      return this;
    }

    Draft by(Credit.Role role, String name, Optional<Long> authorId) {
      credits.add(new Credit(role, authorId, name, ""));
      return this;
    }

    Draft from(String label, String url, String supports) {
      sources.add(new Source(label, url, supports));
      return this;
    }

    /** Names an article as worth reading next. */
    Draft naming(Published other) {
      related.add(other.id());
      return this;
    }

    Draft translating(Published original, String into) {
      source = Optional.of(original.id());
      language = into;
      return this;
    }

    Draft pictured() {
      picture =
          Optional.of(
              new LeadPicture(Press.this.picture(headline), "Wat te zien is", "", "Foto X"));
      return this;
    }

    Draft text(String lead, String markdown) {
      standfirst = lead;
      body = markdown;
      return this;
    }

    private Copy copy() {
      return new Copy(
          headline,
          standfirst,
          body,
          Slugs.of(headline),
          section,
          topics,
          credits,
          sources,
          picture,
          "",
          "",
          related);
    }

    /** Publishes it now, and lets a minute go by. */
    Published publish() {
      SaveResult.Saved saved =
          (bron.article.Publishing.SaveResult.Saved)
              site.publishing().create(Actor.COMMAND_LINE, language, source, copy());
      Published published = new Published(saved.articleId(), saved.revisionId());
      tell(published, Kind.FIRST, "");
      return published;
    }
  }

  /** An article that readers can read, as of that revision. */
  record Published(long id, long revision) {}

  /** Tells readers something about an article, and lets a minute go by. */
  void tell(Published article, Kind kind, String note) {
    assertThat(
            site.publishing()
                .publish(Actor.COMMAND_LINE, article.id(), article.revision(), kind, note))
        .isInstanceOf(PublishResult.Published.class);
    site.clock.move(Duration.ofMinutes(1));
  }
}
