package bron.bench;

import io.javalin.Javalin;

/** The least that Javalin can serve: {@code Hello PORT}. What Bron's start is measured against. */
final class Hello {
  private Hello() {}

  public static void main(String[] args) {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/", ctx -> ctx.result("hello"));
            })
        .start("127.0.0.1", Integer.parseInt(args[0]));
  }
}
