package bron;

import bron.db.Database;
import bron.db.DatabaseException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of Bron. Exit status 0: done; 1: could not be done; 2: asked for wrongly. */
@Command(
    name = "bron",
    description = "A news site in one jar: written, published, read and subscribed to.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.class)
public final class Main implements CommandLine.IVersionProvider {
  /** Of 64 bytes; Jetty would start all of JMX to ask how long a reference is. */
  private static final String CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

  private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("serve", Serve::new);
    COMMANDS.put("import", ImportCommand::new);
    COMMANDS.put("account", AccountCommand::new);
    COMMANDS.put("reindex", ReindexCommand::new);
  }

  /** Runs the command that {@code args} names; {@code serve} where they name none. */
  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty(CACHE_LINE) == null) {
      System.setProperty(CACHE_LINE, "16");
    }
    String[] given = args.length == 0 ? new String[] {"serve"} : args;
    int status = commandLine(given).execute(given);
    if (status != 0) {
      System.exit(status);
    }
  }

  /** The one that {@code args} name knows no other command: to learn of them takes time. */
  static CommandLine commandLine(String... args) {
    CommandLine all = new CommandLine(new Main());
    boolean named = args.length > 0 && COMMANDS.containsKey(args[0]);
    COMMANDS.forEach(
        (name, command) -> {
          if (!named || name.equals(args[0])) {
            all.addSubcommand(command.get());
          }
        });
    return all.setExecutionExceptionHandler(Main::failed)
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
