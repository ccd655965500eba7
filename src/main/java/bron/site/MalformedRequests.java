package bron.site;

import bron.web.Coding;
import bron.web.Content;
import java.nio.ByteBuffer;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server refuses before any route sees it (a malformed address, a header that is
 * too long) with the site's own page.
 */
public final class MalformedRequests extends ErrorHandler {
  private final BiFunction<String, Integer, Content> pages;

  /** With the page for a path and a status from there. */
  public MalformedRequests(ErrorPages errors) {
    this.pages = errors::page;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    String path = request.getHttpURI().getPath();
    Content page = pages.apply(path == null ? "/" : path, code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, page.type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response
        .getHeaders()
        .put("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'");
    response.write(true, ByteBuffer.wrap(page.body().in(Coding.IDENTITY)), callback);
  }
}
