package bron.feed;

import com.rometools.modules.mediarss.MediaEntryModuleImpl;
import com.rometools.modules.mediarss.types.Credit;
import com.rometools.modules.mediarss.types.MediaContent;
import com.rometools.modules.mediarss.types.Metadata;
import com.rometools.modules.mediarss.types.UrlReference;
import com.rometools.rome.feed.module.Module;
import java.net.URI;

/** The lead picture as Media RSS 1.5.1 has it: what RSS and Atom know too little of. */
final class MediaRss {
  private MediaRss() {}

  /**
   * A {@code media:content} with its caption as title, its alternative text as description and who
   * made it as credit, each where there is one.
   */
  static Module of(FeedItem.Picture picture) {
    Metadata about = new Metadata();
    if (!picture.caption().isEmpty()) {
      about.setTitleType("plain");
      about.setTitle(picture.caption());
    }
    if (!picture.alt().isEmpty()) {
      about.setDescriptionType("plain");
      about.setDescription(picture.alt());
    }
    if (!picture.credit().isEmpty()) {
      about.setCredits(new Credit[] {new Credit("urn:ebu", "photographer", picture.credit())});
    }
    MediaContent content = new MediaContent(new UrlReference(URI.create(picture.address())));
    content.setType(picture.type());
    content.setMedium("image");
    content.setWidth(picture.width());
    content.setHeight(picture.height());
    content.setMetadata(about);
    MediaEntryModuleImpl module = new MediaEntryModuleImpl();
    module.setMediaContents(new MediaContent[] {content});
    return module;
  }
}
