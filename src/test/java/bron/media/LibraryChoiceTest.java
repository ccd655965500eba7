package bron.media;

import static org.assertj.core.api.Assertions.assertThat;

import bron.account.Role;
import bron.http.TestSite;
import bron.http.Visitor;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Choosing the lead picture from the library, in a browser without scripts. */
class LibraryChoiceTest {
  private final TestSite site = TestSite.start();
  private final Visitor editor = site.signedIn(Role.EDITOR);

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void theLeadPictureIsChosenAndNothingTypedIsLost() {
    String mill = stored("molen", "Een molen", "De Ster", "Jansen");
    stored("fiets", "Een fiets", "", "");

    Document open = sent("library", "headline", "Half getypt");
    assertThat(open.select("#lead[open] .library-name").eachText())
        .containsExactlyInAnyOrder("molen.jpg", "fiets.jpg");
    assertThat(open.select("[name=headline]").val()).isEqualTo("Half getypt");

    Document found = sent("library-find", "library_q", "molen", "body", "Tekst.");
    assertThat(found.select(".library button").val()).isEqualTo("library-take-" + mill);
    assertThat(found.select("[name=library_q]").val()).isEqualTo("molen");

    Document taken = sent("library-take-" + mill, "picture_caption", "Mijn bijschrift");
    assertThat(taken.select("[name=picture]").val()).isEqualTo(mill);
    assertThat(taken.select("#lead-shown img")).hasSize(1);
    assertThat(taken.select("[name=picture_alt]").val()).isEqualTo("Een molen");
    assertThat(taken.select("[name=picture_caption]").val()).isEqualTo("Mijn bijschrift");
    assertThat(taken.select("[name=picture_credit]").val()).isEqualTo("Jansen");
    assertThat(taken.select(".library")).isEmpty();
  }

  @Test
  void whatWasSaidOfAnotherPictureGoesWithIt() {
    String mill = stored("molen", "Een molen", "De Ster", "Jansen");
    String bicycle = stored("fiets", "", "", "Pietersen");

    Document taken =
        sent(
            "library-take-" + bicycle,
            "picture",
            mill,
            "picture_alt",
            "Een molen",
            "picture_caption",
            "De Ster");

    assertThat(taken.select("[name=picture]").val()).isEqualTo(bicycle);
    assertThat(taken.select("[name=picture_alt]").val()).isEmpty();
    assertThat(taken.select("[name=picture_caption]").val()).isEmpty();
    assertThat(taken.select("[name=picture_credit]").val()).isEqualTo("Pietersen");
  }

  @Test
  void whatIsNotThereIsNotTaken() {
    Document same = sent("library-take-" + "0".repeat(32), "picture_alt", "Getypt");

    assertThat(same.select("[name=picture]").val()).isEmpty();
    assertThat(same.select("[name=picture_alt]").val()).isEqualTo("Getypt");
    assertThat(sent("library-more-x~y", "headline", "H").select("[name=headline]").val())
        .isEqualTo("H");
  }

  private Document sent(String button, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(fields, 0, all, 0, fields.length);
    all[fields.length] = "language";
    all[fields.length + 1] = "nl";
    all[fields.length + 2] = "do";
    all[fields.length + 3] = button;
    HttpResponse<String> answer = editor.post("/admin/articles", all);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private String stored(String name, String alt, String caption, String credit) {
    Pictures pictures = new Pictures();
    byte[] file = TestPictures.file("jpeg", 100 + name.charAt(0), 20);
    Picture picture = ((Pictures.Checked.Accepted) pictures.check(file)).picture();
    site.database()
        .change(
            stores -> {
              pictures.store(
                  stores, picture, name + ".jpg", Optional.empty(), site.clock.instant());
              stores.of(MediaUseStore.class).offer(picture.media().id(), alt, caption, credit);
            });
    return picture.media().id();
  }
}
