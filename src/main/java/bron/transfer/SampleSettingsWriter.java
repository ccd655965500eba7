package bron.transfer;

import bron.author.AuthorStore;
import bron.db.Stores;
import bron.media.Picture;
import bron.media.Pictures;
import bron.section.SectionStore;
import bron.site.Changes;
import bron.site.SettingStore;
import bron.topic.TopicStore;
import bron.transfer.SampleSettings.Heading;
import bron.transfer.SampleSettings.Link;
import bron.transfer.SampleSettings.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes what {@code site.yaml} says into an empty site. */
final class SampleSettingsWriter {
  private final Stores stores;
  private final Pictures pictures;
  private final Instant now;

  SampleSettingsWriter(Stores stores, Pictures pictures, Instant now) {
    this.stores = stores;
    this.pictures = pictures;
    this.now = now;
  }

  /** {@code portraits} by the names that the settings give them. */
  void write(SampleSettings settings, Map<String, Picture> portraits) {
    settings.settings().forEach(stores.of(SettingStore.class)::put);
    settings.sections().forEach(this::section);
    settings.topics().forEach(this::topic);
    settings
        .authors()
        .forEach(author -> author(author, Optional.ofNullable(portraits.get(author.portrait()))));
    Changes.everywhere(stores, now);
  }

  private void section(Heading section) {
    SectionStore sections = stores.of(SectionStore.class);
    long id = sections.insert(section.slug());
    section
        .names()
        .forEach((language, name) -> sections.setText(id, language, name, section.about(language)));
  }

  private void topic(Heading topic) {
    TopicStore topics = stores.of(TopicStore.class);
    long id = topics.insert(topic.slug());
    topic
        .names()
        .forEach((language, name) -> topics.setText(id, language, name, topic.about(language)));
  }

  private void author(Person person, Optional<Picture> portrait) {
    AuthorStore authors = stores.of(AuthorStore.class);
    portrait.ifPresent(
        picture -> pictures.store(stores, picture, person.portrait(), Optional.empty(), now));
    Optional<String> portraitId = portrait.map(picture -> picture.media().id());
    long id = authors.insert(person.slug(), person.name(), portraitId);
    person.bios().forEach((language, bio) -> authors.setBio(id, language, bio));
    int position = 0;
    for (Link link : person.links()) {
      position++;
      authors.addLink(id, position, link.label(), link.url());
    }
  }
}
