package bron.gate;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads what is to go out as readers would get it, and tells what is wrong with it. */
public final class Gate {
  private Gate() {}

  /** What is wrong with that; takes a millisecond or two. */
  public static Findings check(Submitted submitted) {
    Element body = Jsoup.parseBodyFragment(submitted.body()).body();
    List<Stretch> stretches = stretches(submitted, body);
    List<Finding> found = new ArrayList<>();
    submitted
        .picture()
        .filter(picture -> PictureRules.isFileName(picture.alt()))
        .ifPresent(
            picture ->
                found.add(
                    Finding.of(
                        Rule.PICTURE_FILE,
                        picture.alt(),
                        new Place(Part.DESCRIPTION, "", "", ""))));
    found.addAll(new MarkupRules(submitted.language(), body).findings());
    found.addAll(Names.findings(submitted, stretches));
    found.addAll(AgeingDates.findings(submitted.language(), stretches));
    return Findings.of(found);
  }

  private static List<Stretch> stretches(Submitted submitted, Element body) {
    List<Stretch> all = new ArrayList<>();
    all.add(Stretch.of(Part.HEADLINE, submitted.headline()));
    all.add(Stretch.of(Part.STANDFIRST, submitted.standfirst()));
    submitted.byline().forEach(name -> all.add(Stretch.of(Part.BYLINE, name)));
    submitted
        .picture()
        .ifPresent(
            picture -> {
              all.add(Stretch.of(Part.DESCRIPTION, picture.alt()));
              all.add(Stretch.of(Part.CAPTION, picture.caption()));
              all.add(Stretch.of(Part.CAPTION, picture.credit()));
            });
    all.addAll(BodyText.of(body));
    return all.stream().filter(stretch -> !stretch.text().isEmpty()).toList();
  }
}
