package bron.transfer;

import bron.db.Stores;
import bron.media.Pictures;
import bron.site.Site;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Imports article files that are on no disk, within a transaction. */
public final class TextImport {
  private final ArticleImport articles;

  /** In that transaction, at that instant. */
  public TextImport(Stores stores, Site site, Instant now) {
    this.articles = new ArticleImport(stores, site, new Pictures(), UUID::randomUUID, now, now);
  }

  /**
   * Imports a file without pictures.
   *
   * @throws IllegalArgumentException when it is refused
   */
  public void run(String name, byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    Optional<ArticleFile> article =
        new ArticleFileReader(problems).read(new String(bytes, StandardCharsets.UTF_8));
    Outcome outcome = articles.run(new ReadyFile(name, article, Map.of(), digest(bytes), problems));
    if (outcome instanceof Outcome.Refused refused) {
      throw new IllegalArgumentException(name + ": " + refused.problems());
    }
  }

  /** What a file is known by once it has been imported. */
  public static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
