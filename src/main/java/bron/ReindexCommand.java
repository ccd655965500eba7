package bron;

import bron.search.SearchCheck;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bron reindex}. */
@Command(
    name = "reindex",
    description = {
      "Makes the search index anew from the articles.",
      "",
      "There is no need to: the index follows every change by itself. Works while the site runs;"
          + " until it is done, search finds less."
    },
    mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Options options = new Options();

  @Option(
      names = "--check",
      description = "Only tell whether the index agrees with the articles; exit status 1 if not.")
  private boolean check;

  private boolean agrees = true;

  @Override
  public Integer call() {
    CommandSite.with(
        options,
        site -> {
          if (check) {
            check(site.searchCheck);
          } else {
            rebuild(site.searchCheck);
          }
        });
    return agrees ? 0 : 1;
  }

  private void check(SearchCheck index) {
    SearchCheck.Result result = index.check();
    agrees = result.agrees();
    out()
        .println(
            agrees
                ? "The search index agrees with all " + result.articles() + " live articles."
                : "The search index is wrong about %d of %d articles, of which %d wait: %s"
                    .formatted(
                        result.wrong().size(),
                        result.articles(),
                        result.waiting(),
                        result.wrong().stream().limit(20).toList()));
  }

  private void rebuild(SearchCheck index) {
    int articles =
        index.rebuild(
            (done, all) -> {
              if (Progress.isSeen()) {
                Progress.show(done, all, "articles");
              }
            });
    out().println(articles + " articles indexed");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
