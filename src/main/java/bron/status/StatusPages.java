package bron.status;

import bron.account.Newsroom;
import bron.account.SignedIn;
import bron.cache.CacheFigures;
import io.javalin.http.Context;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.function.Supplier;

/** What an administrator can see of how the site runs. */
public final class StatusPages {
  private final Newsroom newsroom;
  private final Supplier<CacheFigures> cache;
  private final String version;

  /** Of a running site of that version. */
  public StatusPages(Newsroom newsroom, Supplier<CacheFigures> cache, String version) {
    this.newsroom = newsroom;
    this.cache = cache;
    this.version = version;
  }

  /**
   * What the page shows, in figures as the reader's language writes them.
   *
   * @param share of the requests that no page was made for
   * @param megabytes what kept answers take
   */
  public record Page(
      String version,
      String share,
      String hits,
      String joined,
      String made,
      String ahead,
      String answers,
      String megabytes) {}

  /** {@code GET /admin/status}. */
  public void show(Context ctx) {
    newsroom.show(
        ctx,
        "admin/status/status",
        "status",
        newsroom.text(ctx, "admin.place.status"),
        page(cache.get(), SignedIn.of(ctx).locale()));
  }

  private Page page(CacheFigures figures, Locale locale) {
    NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
    NumberFormat decimals = NumberFormat.getNumberInstance(locale);
    decimals.setMaximumFractionDigits(1);
    NumberFormat shares = NumberFormat.getPercentInstance(locale);
    shares.setMaximumFractionDigits(1);
    long all = figures.hits() + figures.joined() + figures.made();
    return new Page(
        version,
        shares.format(all == 0 ? 0 : (double) (all - figures.made()) / all),
        numbers.format(figures.hits()),
        numbers.format(figures.joined()),
        numbers.format(figures.made()),
        numbers.format(figures.ahead()),
        numbers.format(figures.answers()),
        decimals.format(figures.bytes() / 1e6));
  }
}
