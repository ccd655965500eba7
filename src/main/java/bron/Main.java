package bron;

import bron.db.Database;
import bron.db.DatabaseException;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of Bron. Exit status 0: done; 1: could not be done; 2: asked for wrongly. */
@Command(
    name = "bron",
    description = "A news site in one jar: written, published, read and subscribed to.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.class,
    subcommands = {Serve.class, ImportCommand.class, AccountCommand.class, ReindexCommand.class})
public final class Main implements CommandLine.IVersionProvider {
  /** Runs the command that {@code args} names; {@code serve} where they name none. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    String[] given = args.length == 0 ? new String[] {"serve"} : args;
    int status = commandLine().execute(given);
    if (status != 0) {
      System.exit(status);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::failed)
        .setParameterExceptionHandler(Main::misused)
        .setUsageHelpAutoWidth(true);
  }

  /** What a person can mend is told in one line; anything else is a bug, with its trace. */
  private static int failed(Exception fault, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    PrintWriter err = command.getErr();
    if (fault instanceof ConfigException) {
      String.valueOf(fault.getMessage()).lines().forEach(line -> err.println("bron: " + line));
      return 2;
    }
    if (fault instanceof DatabaseException || fault instanceof CommandException) {
      err.println("bron: " + fault.getMessage());
      return 1;
    }
    Optional<String> storage = Database.storageFault(fault);
    if (storage.isPresent()) {
      err.println("bron: " + storage.get());
      return 1;
    }
    throw fault;
  }

  /** What was typed makes no sense: one line, and where to read more. */
  private static int misused(CommandLine.ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    String help = command.getCommandSpec().qualifiedName() + " --help";
    command.getErr().println("bron: " + message + " (see: " + help + ")");
    return 2;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Bron " + Version.number() + ", Java " + Runtime.version()};
  }
}
