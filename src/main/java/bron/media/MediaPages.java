package bron.media;

import bron.db.Database;
import bron.web.ByteRange;
import bron.web.Caching;
import bron.web.Conditions;
import bron.web.SurrogateKeys;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Serves pictures, at addresses that name their content: what was fetched once holds for good. */
public final class MediaPages {
  private final Database database;
  private final Caching caching;

  /** Over that database. */
  public MediaPages(Database database, Caching caching) {
    this.database = database;
    this.caching = caching;
  }

  /** What is sent: its bytes are read only where they are. */
  private record File(
      String mediaId, String tag, String type, long size, Supplier<Optional<byte[]>> bytes) {}

  /**
   * {@code GET /media/{id}/original.{ext}}: whole, a range of it (RFC 9110, section 14), or 304.
   */
  public void original(Context ctx) {
    Media media = find(ctx);
    if (!media.format().equals(ctx.pathParam("ext"))) {
      throw new NotFoundResponse();
    }
    answer(
        ctx,
        new File(
            media.id(),
            "\"" + media.id() + "\"",
            Format.typeOf(media.format()),
            media.size(),
            () -> database.read(stores -> stores.of(MediaStore.class).original(media.id()))));
  }

  /**
   * {@code GET /media/{id}/{width}[-{crop}-{x}-{y}].{ext}}: the same of a rendition. One that is
   * not made yet, or could not be made, leads to the original for the time being, and one around a
   * focal point of before to that of today.
   *
   * @throws NotFoundResponse for a width, shape or format in which the picture is not to be had
   */
  public void rendition(Context ctx) {
    Media media = find(ctx);
    Rendition asked =
        Rendition.of(ctx.pathParam("name")).filter(media::has).orElseThrow(NotFoundResponse::new);
    Rendition today = asked.around(new Focal(media.focalX(), media.focalY()));
    if (!media.rendered()) {
      lead(ctx, media.address());
    } else if (!asked.equals(today)) {
      lead(ctx, today.address(media.id()));
    } else {
      answer(ctx, file(media, today));
    }
  }

  private Media find(Context ctx) {
    return database
        .read(stores -> stores.of(MediaStore.class).find(ctx.pathParam("id")))
        .orElseThrow(NotFoundResponse::new);
  }

  private static void lead(Context ctx, String address) {
    ctx.header("Cache-Control", "no-store");
    ctx.redirect(address, HttpStatus.FOUND);
  }

  private File file(Media media, Rendition rendition) {
    String crop = rendition.crop().key();
    int width = rendition.width();
    long size =
        database
            .read(
                stores ->
                    stores
                        .of(RenditionStore.class)
                        .size(media.id(), crop, width, rendition.format()))
            .orElseThrow(NotFoundResponse::new);
    return new File(
        media.id(),
        "\"" + media.id() + "-" + rendition.name() + "-" + size + "\"",
        Format.typeOf(rendition.format()),
        size,
        () ->
            database.read(
                stores ->
                    stores
                        .of(RenditionStore.class)
                        .bytes(media.id(), crop, width, rendition.format())));
  }

  private void answer(Context ctx, File file) {
    ctx.header("ETag", file.tag());
    caching.forGood(ctx, Set.of(SurrogateKeys.media(file.mediaId())));
    ctx.header("Content-Security-Policy", "default-src 'none'");
    if (Conditions.unchanged(ctx, file.tag(), Optional.empty())) {
      ctx.status(304);
      return;
    }
    ctx.header("Accept-Ranges", "bytes");
    ctx.contentType(file.type());
    if (ctx.method() == HandlerType.HEAD) {
      ctx.header("Content-Length", String.valueOf(file.size()));
      return;
    }
    send(ctx, file, ByteRange.asked(ctx, file.tag(), file.size()));
  }

  private static void send(Context ctx, File file, ByteRange.Asked asked) {
    switch (asked) {
      case ByteRange.Whole all -> send(ctx, bytes(file));
      case ByteRange.Part part -> {
        ctx.status(206);
        ctx.header("Content-Range", part.range() + "/" + file.size());
        send(
            ctx,
            Arrays.copyOfRange(
                bytes(file), (int) part.range().first(), (int) part.range().last() + 1));
      }
      case ByteRange.Unsatisfiable beyond -> {
        ctx.status(416);
        ctx.header("Content-Range", "bytes */" + file.size());
      }
    }
  }

  /** With their number, which the server does not say by itself of what is large. */
  private static void send(Context ctx, byte[] bytes) {
    ctx.header("Content-Length", String.valueOf(bytes.length));
    ctx.result(bytes);
  }

  private static byte[] bytes(File file) {
    return file.bytes().get().orElseThrow(NotFoundResponse::new);
  }
}
