package bron.media;

import static bron.media.TestPictures.chunk;
import static bron.media.TestPictures.file;
import static bron.media.TestPictures.insert;
import static bron.media.TestPictures.join;
import static bron.media.TestPictures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moves keeps moving: it has no renditions. */
class AnimationTest {
  private static final int GIF_SCREEN_BYTES = 13;

  @Test
  void aGifOfTwoFrames() {
    byte[] one = file("gif", 40, 20);
    int colours = 3 << ((one[10] & 7) + 1);
    byte[] frame = Arrays.copyOfRange(one, GIF_SCREEN_BYTES + colours, one.length - 1);
    byte[] two = insert(one, one.length - 1, frame);

    assertThat(Animation.moves(Format.GIF, one)).isFalse();
    assertThat(Animation.moves(Format.GIF, two)).isTrue();
    Picture picture = ((Pictures.Checked.Accepted) new Pictures().check(two)).picture();
    assertThat(
            new Renderer(picture.media(), Focal.CENTRE, () -> false)
                .render(picture.bytes(), List.of(Crop.values())))
        .contains(Renderer.Result.NOTHING);
  }

  @Test
  void aPngThatSaysSo() {
    byte[] still = file("png", 40, 20);

    assertThat(Animation.moves(Format.PNG, still)).isFalse();
    assertThat(Animation.moves(Format.PNG, insert(still, 33, chunk("acTL", new byte[8])))).isTrue();
  }

  @Test
  void aWebpThatSaysSo() {
    byte[] still = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    byte[] extended = join(Arrays.copyOf(still, 12), text("VP8X\n\0\0\0"), new byte[10], still);

    assertThat(Animation.moves(Format.WEBP, still)).isFalse();
    assertThat(Animation.moves(Format.WEBP, extended)).isFalse();
    extended[20] = 2;
    assertThat(Animation.moves(Format.WEBP, extended)).isTrue();
  }
}
