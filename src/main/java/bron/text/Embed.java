package bron.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A video or a post elsewhere that can be shown in a frame. Nothing of what was typed gets into the
 * frame's address but letters, digits and the few marks that names and numbers have.
 *
 * @param provider whose it is, by its own name; for networks of many hosts, the network's
 * @param shape how much room it takes
 * @param frame what the frame loads, an https address
 */
public record Embed(String provider, Shape shape, String frame) {
  private static final int LONGEST = 2_000;

  /** A public name, without a port: what ends in digits is no name. */
  private static final String NAME = "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,6}[a-z]{2,24}";

  private static final String HOST = "(" + NAME + ")";

  private static final String END = "/?(?:[?#].*)?";

  /** How much room an embed takes. */
  public enum Shape {
    /** A wide video. */
    WIDE,
    /** An upright video. */
    UPRIGHT,
    /** A post, as long as it is. */
    POST;

    /** As class names have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Rule(String provider, Shape shape, Pattern address, String frame) {
    Rule(String provider, Shape shape, String address, String frame) {
      this(provider, shape, Pattern.compile(address + END), frame);
    }
  }

  // Those of one host first: an address of theirs never counts as one of a network's.
  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "YouTube",
              Shape.UPRIGHT,
              "https?://(?:www\\.|m\\.)?youtube\\.com/shorts/([\\w-]{11})",
              "https://www.youtube-nocookie.com/embed/$1?autoplay=1"),
          new Rule(
              "YouTube",
              Shape.WIDE,
              "https?://(?:www\\.|m\\.)?youtube(?:-nocookie)?\\.com/(?:live/|embed/|v/)([\\w-]{11})",
              "https://www.youtube-nocookie.com/embed/$1?autoplay=1"),
          new Rule(
              "YouTube",
              Shape.WIDE,
              "https?://(?:www\\.|m\\.)?youtube\\.com/watch/?\\?(?:[^#]*&)?v=([\\w-]{11})(?:&.*)?",
              "https://www.youtube-nocookie.com/embed/$1?autoplay=1"),
          new Rule(
              "YouTube",
              Shape.WIDE,
              "https?://youtu\\.be/([\\w-]{11})",
              "https://www.youtube-nocookie.com/embed/$1?autoplay=1"),
          new Rule(
              "Vimeo",
              Shape.WIDE,
              "https?://(?:www\\.)?vimeo\\.com/([0-9]{5,12})/([0-9a-f]{8,20})",
              "https://player.vimeo.com/video/$1?h=$2&dnt=1&autoplay=1"),
          new Rule(
              "Vimeo",
              Shape.WIDE,
              "https?://(?:www\\.|player\\.)?vimeo\\.com/(?:video/)?([0-9]{5,12})",
              "https://player.vimeo.com/video/$1?dnt=1&autoplay=1"),
          new Rule(
              "Dailymotion",
              Shape.WIDE,
              "https?://(?:(?:www\\.)?dailymotion\\.com/video|dai\\.ly)/([a-z0-9]{5,12})",
              "https://geo.dailymotion.com/player.html?video=$1"),
          new Rule(
              "TikTok",
              Shape.UPRIGHT,
              "https?://(?:www\\.)?tiktok\\.com/@[\\w.]{1,40}/video/([0-9]{8,25})",
              "https://www.tiktok.com/player/v1/$1"),
          new Rule(
              "Instagram",
              Shape.POST,
              "https?://(?:www\\.)?instagram\\.com/(p|reel)/([\\w-]{5,40})",
              "https://www.instagram.com/$1/$2/embed/"),
          new Rule(
              "X",
              Shape.POST,
              "https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/\\w{1,30}/status/([0-9]{5,25})",
              "https://platform.twitter.com/embed/Tweet.html?id=$1&dnt=true"),
          new Rule(
              "Bluesky",
              Shape.POST,
              "https?://bsky\\.app/profile/(did:plc:[a-z0-9]{24}|"
                  + NAME
                  + ")/post/([a-z0-9]{8,20})",
              "https://embed.bsky.app/embed/$1/app.bsky.feed.post/$2"),
          new Rule(
              "Mastodon",
              Shape.POST,
              "https://" + HOST + "/@(\\w[\\w.-]{0,60})/([0-9]{10,25})",
              "https://$1/@$2/$3/embed"),
          new Rule(
              "PeerTube",
              Shape.WIDE,
              "https://"
                  + HOST
                  + "/(?:w|videos/watch)/([0-9A-Za-z]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})",
              "https://$1/videos/embed/$2?autoplay=1"));

  private static final Pattern START =
      Pattern.compile(
          "[?&#](?:t|start)=(?:([0-9]{1,2})h)?(?:([0-9]{1,3})m)?(?:([0-9]{1,5})s?)?(?:[&#].*)?$");

  /** What an address leads to, exactly as it was typed; empty for anything that is not known. */
  public static Optional<Embed> of(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    for (Rule rule : RULES) {
      Matcher match = rule.address().matcher(address);
      if (match.matches()) {
        String frame = match.replaceFirst(rule.frame());
        String start = rule.provider().equals("YouTube") ? start(address) : "";
        return Optional.of(new Embed(rule.provider(), rule.shape(), frame + start));
      }
    }
    return Optional.empty();
  }

  /** The machine that the frame asks: a name and nothing else. */
  public String host() {
    int start = "https://".length();
    return frame.substring(start, frame.indexOf('/', start));
  }

  /** Whether it is something to read, and no video. */
  public boolean post() {
    return shape == Shape.POST;
  }

  /** Where in a video somebody wants to begin. */
  private static String start(String address) {
    Matcher match = START.matcher(address);
    if (!match.find()) {
      return "";
    }
    int seconds = 3_600 * number(match, 1) + 60 * number(match, 2) + number(match, 3);
    return seconds == 0 ? "" : "&start=" + seconds;
  }

  private static int number(Matcher match, int group) {
    return match.group(group) == null ? 0 : Integer.parseInt(match.group(group));
  }
}
