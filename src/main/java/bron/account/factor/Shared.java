package bron.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.bouncycastle.util.encoders.Base32;

/**
 * A secret as it goes to a phone.
 *
 * @param qr to be scanned
 * @param link to be opened on the phone itself
 * @param text to be typed: base 32 in groups of four
 */
public record Shared(QrCode qr, String link, String text) {
  /** That of an account at a site, as authenticators write it. */
  static Shared of(byte[] secret, String siteName, String email) {
    String base32 = Base32.toBase32String(secret);
    String issuer = encoded(siteName);
    String link =
        "otpauth://totp/"
            + issuer
            + ":"
            + encoded(email)
            + "?secret="
            + base32
            + "&issuer="
            + issuer
            + "&algorithm=SHA1&digits=6&period=30";
    String groups = base32.toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1 ");
    return new Shared(QrCode.of(link), link, groups);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
