package bron.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.Key;
import io.javalin.config.SizeUnit;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Receives files from forms. What is a little too large is still read, so that the answer reaches
 * its sender; a browser that is cut off in the middle of sending shows no answer at all.
 */
public final class Uploads {
  private static final int MEGABYTE = 1024 * 1024;

  /** So many of the largest files a request may hold: a form can bring several at once. */
  private static final int MOST_FILES = 4;

  /** The largest request with files in it; what the files may be is decided by who takes them. */
  private static final Key<Integer> MOST_BYTES = new Key<>("bron.most-upload-bytes");

  /** So much of a refused request is read and thrown away. */
  private static final long PATIENCE_BYTES = 256L * 1024 * 1024;

  private static final int IN_MEMORY_BYTES = 64 * 1024;

  private Uploads() {}

  /** What a form brought. */
  public sealed interface Upload {}

  /** A file; {@code filename} is as the sender calls it. */
  public record Received(String filename, byte[] bytes) implements Upload {}

  /** No file of that name, or no form that could hold one. */
  public record Missing() implements Upload {}

  /** More than is taken. */
  public record TooLarge() implements Upload {}

  /** Sets the limits of multipart requests by the size of the largest file that is taken. */
  public static void limit(JavalinConfig javalin, int fileMegabytes) {
    int most = fileMegabytes * MOST_FILES * MEGABYTE;
    javalin.appData(MOST_BYTES, most);
    javalin.jetty.multipartConfig.maxFileSize(most, SizeUnit.BYTES);
    javalin.jetty.multipartConfig.maxTotalRequestSize(most, SizeUnit.BYTES);
    javalin.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_BYTES, SizeUnit.BYTES);
  }

  /** The file that a request brings in the field {@code name}. */
  public static Upload file(Context ctx, String name) {
    return all(ctx, name, files -> files.isEmpty() ? new Missing() : received(files.getFirst()));
  }

  /**
   * Hands over the files that a request brings in the field {@code name}, one after the other, so
   * that no more than one is in memory.
   *
   * @return the last of them; {@link Missing} or {@link TooLarge} where there was none
   */
  public static Upload each(Context ctx, String name, Consumer<Received> work) {
    return all(
        ctx,
        name,
        files -> {
          Upload last = new Missing();
          for (UploadedFile file : files) {
            Received received = received(file);
            if (received.bytes().length > 0 || !received.filename().isEmpty()) {
              work.accept(received);
              last = received;
            }
          }
          return last;
        });
  }

  private static Upload all(Context ctx, String name, Function<List<UploadedFile>, Upload> work) {
    if (!ctx.isMultipartFormData()) {
      return new Missing();
    }
    if (ctx.req().getContentLengthLong() > ctx.appData(MOST_BYTES)) {
      drain(ctx);
      return new TooLarge();
    }
    List<UploadedFile> files;
    try {
      files = ctx.uploadedFiles(name);
    } catch (Exception e) {
      if (e instanceof ServletException broken) {
        if (refusal(broken).getStatus() != 413) {
          return new Missing();
        }
        drain(ctx);
        return new TooLarge();
      }
      throw e;
    }
    return work.apply(files);
  }

  /**
   * What a request deserves whose form could not be taken apart: 413 where it holds too much, or
   * else 400.
   */
  public static HttpResponseException refusal(ServletException broken) {
    Throwable cause = broken;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IllegalStateException
        ? new ContentTooLargeResponse()
        : new BadRequestResponse();
  }

  private static Received received(UploadedFile file) {
    try (InputStream content = file.content()) {
      return new Received(file.filename(), content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void drain(Context ctx) {
    try (InputStream body = ctx.req().getInputStream()) {
      body.skip(PATIENCE_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
