package bron.http;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A second factor that somebody set up, and what they wrote down. */
public record Factor(Phone phone, List<String> codes) {
  private static final String PAGE = "/admin/account/factor";

  /** Sets one up as its owner does, with {@link Staff#PASSWORD}. */
  public static Factor setUp(TestSite site, Browser owner) {
    owner.submit(PAGE, PAGE, "password-begin", Staff.PASSWORD);
    Phone phone = Phone.of(owner.page(PAGE).select("#f-secret").text());
    HttpResponse<String> confirmed =
        owner.submit(PAGE, PAGE + "/confirmations", "code", phone.code(site.clock.instant()));
    Document page = Jsoup.parse(confirmed.body());
    return new Factor(phone, page.select(".codes code").eachText());
  }
}
