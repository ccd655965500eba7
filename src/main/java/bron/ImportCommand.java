package bron;

import bron.transfer.Importer;
import bron.transfer.Outcome;
import bron.transfer.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bron import}. */
@Command(
    name = "import",
    description = {
      "Takes in articles: Markdown files with YAML front matter, and their pictures.",
      "",
      "Works while the site runs, and may be stopped between files without harm. A file that was"
          + " taken in before is left alone. A file that has changed becomes a draft over what the"
          + " article says now, for an editor to publish."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private Options options = new Options();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description =
          "An article file, or a folder: every *.md in it and below, save README.md, in the order"
              + " of publication. Pictures must be in the file's own folder, or in the folder that"
              + " is named here, or below.")
  private List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "Say what would come of it, and change nothing.")
  private boolean dryRun;

  private static final int STOPPED = 130;

  private final ImportTotals totals = new ImportTotals();
  private volatile int files;

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new CommandException("there is no file or folder " + path);
      }
    }
    Interruption interruption = Interruption.watch(this::far);
    try (interruption) {
      CommandSite.withNew(options, site -> run(site, interruption));
    }
    if (interruption.isAsked()) {
      return STOPPED;
    }
    out().println(totals + (dryRun ? " (nothing was changed)" : ""));
    return totals.complete() ? 0 : 1;
  }

  private void run(Services site, Interruption interruption) {
    try {
      site.importer.run(
          paths,
          dryRun,
          new Importer.Listener() {
            @Override
            public void done(String name, int number, int total, Outcome outcome) {
              tell(name, number, total, outcome);
            }

            @Override
            public boolean stops() {
              return interruption.isAsked();
            }
          });
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException("cannot read a folder: " + e.getMessage(), e);
    }
  }

  private void tell(String name, int number, int total, Outcome outcome) {
    totals.add(outcome);
    files = total;
    Progress.clear();
    if (outcome instanceof Outcome.Refused refused) {
      for (Problem problem : refused.problems()) {
        spec.commandLine().getErr().println(name + ": " + problem);
      }
    } else if (outcome instanceof Outcome.Drafted drafted) {
      out().println(name + ": is a draft now (revision " + drafted.number() + "); not published");
    } else if (outcome instanceof Outcome.Published published) {
      String kind = published.kind().name().toLowerCase(Locale.ROOT);
      out().println(name + ": published as " + kind);
    }
    if (Progress.isSeen()) {
      Progress.show(number, total, name);
    }
  }

  /** How far it came, of all that there is to do. */
  private String far() {
    return totals.files()
        + " of "
        + files
        + (files == 1 ? " file: " : " files: ")
        + totals.outcomes()
        + (dryRun ? " (nothing was changed)" : "");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
