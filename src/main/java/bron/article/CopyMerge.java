package bron.article;

import bron.text.Blocks;
import bron.text.Slugs;
import bron.text.ThreeWay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Joins what two people made of the same revision, three ways: each field on its own, the body
 * paragraph by paragraph, lists item by item. What only one of them changed is taken; what both
 * changed, and not alike, is a {@link Clash}, for which one of them chooses.
 */
final class CopyMerge {
  /** Of the three bodies together; longer ones, which nobody writes, take long to compare. */
  private static final int MOST_BLOCKS = 10_000;

  private final Copy base;
  private final Copy mine;
  private final Copy theirs;
  private final Map<String, Choice> choices;
  private final List<Clash> clashes = new ArrayList<>();

  private CopyMerge(Copy base, Copy mine, Copy theirs, Map<String, Choice> choices) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.choices = choices;
  }

  /** Whose words stay. */
  enum Choice {
    MINE,
    THEIRS,
    /** Theirs, and mine after it. */
    BOTH
  }

  /**
   * What both changed in their own way.
   *
   * @param key names it in a form: {@code headline}, {@code body-2}
   * @param label the message key of the field
   * @param mine what one of them made of it, and nothing else of the field
   * @param theirs what the other did
   * @param both whether both can stay
   */
  record Clash(String key, String label, Copy mine, Copy theirs, boolean both) {}

  /**
   * What came of it.
   *
   * @param copy all of it; in a clash, mine
   * @param clashes those for which nothing was chosen
   */
  record Joined(Copy copy, List<Clash> clashes) {}

  /**
   * Joins {@code mine} and {@code theirs}, both made from {@code base}.
   *
   * @param choices by the key of the clash
   */
  static Joined join(Copy base, Copy mine, Copy theirs, Map<String, Choice> choices) {
    CopyMerge merge = new CopyMerge(base, mine, theirs, choices);
    Copy copy = merge.copy();
    return new Joined(copy, List.copyOf(merge.clashes));
  }

  private Copy copy() {
    String headline = field("headline", Copy::headline);
    return new Copy(
        headline,
        field("standfirst", Copy::standfirst),
        body(),
        slug(headline),
        field("section", Copy::sectionId),
        list("topics", Copy::topicIds).stream().distinct().toList(),
        list("credits", Copy::credits).stream().distinct().toList(),
        list("sources", Copy::sources).stream().distinct().toList(),
        picture(),
        field("shareTitle", Copy::shareTitle),
        field("shareDescription", Copy::shareDescription),
        list("related", Copy::relatedIds).stream().distinct().toList());
  }

  private <T> T field(String name, Function<Copy, T> part) {
    T old = part.apply(base);
    T one = part.apply(mine);
    T other = part.apply(theirs);
    if (one.equals(old)) {
      return other;
    }
    return other.equals(old) || one.equals(other) || keepsMine(name, mine, theirs) ? one : other;
  }

  /** Whether mine is chosen, which it is for as long as nobody chose. */
  private boolean keepsMine(String name, Copy one, Copy other) {
    Choice choice = choices.get(name);
    if (choice == null || choice == Choice.BOTH) {
      clashes.add(new Clash(name, "editor." + name, one, other, false));
    }
    return choice != Choice.THEIRS;
  }

  /**
   * Where both follow their headlines, it follows the headline; what somebody typed goes before.
   */
  private String slug(String headline) {
    if (follows(mine) && follows(theirs)) {
      return Slugs.of(headline);
    }
    if (follows(base) && follows(mine)) {
      return theirs.slug();
    }
    return follows(base) && follows(theirs) ? mine.slug() : field("slug", Copy::slug);
  }

  private static boolean follows(Copy copy) {
    return copy.slug().equals(Slugs.of(copy.headline()));
  }

  private <T> List<T> list(String name, Function<Copy, List<T>> part) {
    List<T> joined = new ArrayList<>();
    for (ThreeWay.Part<T> stretch :
        ThreeWay.join(part.apply(base), part.apply(mine), part.apply(theirs))) {
      switch (stretch) {
        case ThreeWay.Settled<T> settled -> joined.addAll(settled.items());
        case ThreeWay.Clash<T> clash -> {
          return field(name, part);
        }
      }
    }
    return joined;
  }

  /** Of one picture each of its texts is a field of its own; two pictures are a choice. */
  private Optional<LeadPicture> picture() {
    if (base.picture().isEmpty() || !same(base, mine) || !same(base, theirs)) {
      return field("picture", Copy::picture);
    }
    Optional<LeadPicture> joined =
        Optional.of(
            new LeadPicture(
                base.picture().get().mediaId(),
                text(LeadPicture::alt),
                text(LeadPicture::caption),
                text(LeadPicture::credit)));
    boolean apart =
        agrees(LeadPicture::alt) && agrees(LeadPicture::caption) && agrees(LeadPicture::credit);
    return apart ? joined : field("picture", Copy::picture);
  }

  private static boolean same(Copy one, Copy other) {
    return one.picture()
        .map(LeadPicture::mediaId)
        .equals(other.picture().map(LeadPicture::mediaId));
  }

  private String text(Function<LeadPicture, String> part) {
    String one = of(mine, part);
    return one.equals(of(base, part)) ? of(theirs, part) : one;
  }

  private boolean agrees(Function<LeadPicture, String> part) {
    String old = of(base, part);
    String one = of(mine, part);
    String other = of(theirs, part);
    return one.equals(old) || other.equals(old) || one.equals(other);
  }

  private static String of(Copy copy, Function<LeadPicture, String> part) {
    return copy.picture().map(part).orElse("");
  }

  private String body() {
    if (mine.body().equals(base.body())) {
      return theirs.body();
    }
    if (theirs.body().equals(base.body()) || theirs.body().equals(mine.body())) {
      return mine.body();
    }
    List<String> old = Blocks.of(base.body());
    List<String> one = Blocks.of(mine.body());
    List<String> other = Blocks.of(theirs.body());
    if (old.size() + one.size() + other.size() > MOST_BLOCKS) {
      return field("body", Copy::body);
    }
    List<String> blocks = new ArrayList<>();
    int number = 0;
    int before = clashes.size();
    for (ThreeWay.Part<String> stretch : ThreeWay.join(old, one, other)) {
      switch (stretch) {
        case ThreeWay.Settled<String> settled -> blocks.addAll(settled.items());
        case ThreeWay.Clash<String> clash -> blocks.addAll(chosen("body-" + ++number, clash));
      }
    }
    String joined = text(blocks);
    boolean chosen = number > 0 && clashes.size() == before;
    if (chosen || (Blocks.of(joined).equals(blocks) && !repeats(blocks, one, other))) {
      return joined;
    }
    // A block that swallows what follows it, such as code that does not end, or that both moved.
    clashes.subList(before, clashes.size()).clear();
    return field("body", Copy::body);
  }

  /** Whether a block stands in it more often than in either text. */
  private static boolean repeats(List<String> blocks, List<String> one, List<String> other) {
    return blocks.stream()
        .distinct()
        .anyMatch(
            block ->
                Collections.frequency(blocks, block)
                    > Math.max(
                        Collections.frequency(one, block), Collections.frequency(other, block)));
  }

  private List<String> chosen(String key, ThreeWay.Clash<String> clash) {
    Choice choice = choices.get(key);
    if (choice == null) {
      clashes.add(
          new Clash(
              key,
              "editor.body",
              withBody(mine, text(clash.mine())),
              withBody(theirs, text(clash.theirs())),
              !clash.mine().isEmpty() && !clash.theirs().isEmpty()));
    }
    List<String> blocks = new ArrayList<>();
    if (choice == Choice.THEIRS || choice == Choice.BOTH) {
      blocks.addAll(clash.theirs());
    }
    if (choice != Choice.THEIRS) {
      blocks.addAll(clash.mine());
    }
    return blocks;
  }

  private static String text(List<String> blocks) {
    return blocks.stream().collect(Collectors.joining(Blocks.GAP));
  }

  private static Copy withBody(Copy copy, String body) {
    return new Copy(
        copy.headline(),
        copy.standfirst(),
        body,
        copy.slug(),
        copy.sectionId(),
        copy.topicIds(),
        copy.credits(),
        copy.sources(),
        copy.picture(),
        copy.shareTitle(),
        copy.shareDescription(),
        copy.relatedIds());
  }
}
