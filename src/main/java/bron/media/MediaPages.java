package bron.media;

import bron.db.Database;
import bron.web.ByteRange;
import bron.web.Conditions;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import java.util.Optional;

/** Serves pictures, at addresses that name their content: what was fetched once holds for good. */
public final class MediaPages {
  private final Database database;

  /** Over that database. */
  public MediaPages(Database database) {
    this.database = database;
  }

  /**
   * {@code GET /media/{id}/original.{ext}}: whole, a range of it (RFC 9110, section 14), or 304.
   */
  public void original(Context ctx) {
    Media media = find(ctx);
    String tag = "\"" + media.id() + "\"";
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", "public, max-age=31536000, immutable");
    ctx.header("Content-Security-Policy", "default-src 'none'");
    if (Conditions.unchanged(ctx, tag, Optional.empty())) {
      ctx.status(304);
      return;
    }
    ctx.header("Accept-Ranges", "bytes");
    ctx.contentType(Format.ofEnding(media.format()).orElseThrow().type());
    if (ctx.method() == HandlerType.HEAD) {
      ctx.header("Content-Length", String.valueOf(media.size()));
      return;
    }
    send(ctx, media, ByteRange.asked(ctx, tag, media.size()));
  }

  private Media find(Context ctx) {
    return database
        .read(stores -> stores.of(MediaStore.class).find(ctx.pathParam("id")))
        .filter(media -> media.format().equals(ctx.pathParam("ext")))
        .orElseThrow(NotFoundResponse::new);
  }

  private void send(Context ctx, Media media, ByteRange.Asked asked) {
    switch (asked) {
      case ByteRange.Whole all -> ctx.result(bytes(media));
      case ByteRange.Part part -> {
        ctx.status(206);
        ctx.header("Content-Range", part.range() + "/" + media.size());
        ctx.result(
            Arrays.copyOfRange(
                bytes(media), (int) part.range().first(), (int) part.range().last() + 1));
      }
      case ByteRange.Unsatisfiable beyond -> {
        ctx.status(416);
        ctx.header("Content-Range", "bytes */" + media.size());
      }
    }
  }

  private byte[] bytes(Media media) {
    return database
        .read(stores -> stores.of(MediaStore.class).original(media.id()))
        .orElseThrow(NotFoundResponse::new);
  }
}
