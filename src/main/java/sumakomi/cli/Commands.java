package sumakomi.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;

/** The command line. Exit codes: 0 answered, 1 failed on our side, 2 the call or its input is wrong. */
@Command(name = "sumakomi", mixinStandardHelpOptions = true, version = "sumakomi 0.1.0",
        description = "Advises municipalities on smart-community projects. Without a command the web application starts.")
public final class Commands implements Runnable {

    private static final List<Class<?>> ALL = List.of(AdviseCommand.class, AutonomyCommand.class, BackupCommand.class,
            BenchmarkCommand.class, EstimateCommand.class, RestoreCommand.class, DiffCommand.class, DocumentCommand.class, KbCommand.class,
            ProfilesCommand.class, ReplayCommand.class,
            RulesCommand.class, ReproduceCommand.class, StudyCommand.class,
            ZeroCarbonCommand.class);
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_PATH = 200;

    @Spec
    private CommandSpec spec;

    private Commands() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing; see --help.");
    }

    /** Whether the arguments name a command or ask for help, rather than set an option of the web application. */
    public static boolean wanted(String[] args) {
        return args.length > 0 && (!args[0].startsWith("--") || args[0].equals("--help") || args[0].equals("--version"));
    }

    /** Runs a command on the process's own streams, which are UTF-8 whatever the platform says. */
    public static int run(String[] args) {
        answersAlone();
        return run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /** Keeps what libraries log or print out of the answer: it goes to standard error. */
    static void answersAlone() {
        System.setOut(System.err);
    }

    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine commands = new CommandLine(new Commands());
        named(args).forEach(commands::addSubcommand);
        commands
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)).setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((thrown, command, parsed) -> report(thrown, command))
                .setParameterExceptionHandler((wrong, given) -> refuse(wrong))
                .registerConverter(Path.class, Commands::path);
        int exit = execute(commands, args);
        commands.getOut().flush();
        commands.getErr().flush();
        return exit;
    }

    /** The command that is called, or all of them where none is: to read the options of all takes longer than some commands do. */
    private static List<Class<?>> named(String[] args) {
        List<Class<?>> called = ALL.stream().filter(one -> args.length > 0 && one.getAnnotation(Command.class).name().equals(args[0]))
                .limit(1).toList();
        return called.isEmpty() ? ALL : called;
    }

    private static int execute(CommandLine commands, String[] args) {
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            commands.getErr().println("sumakomi: " + e);
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /**
     * An argument may be of any length and hold anything; what is said of it is short and harmless. Only a wrong call is answered
     * with the usage too: it would hide what is said of a wrong file.
     */
    private static int refuse(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(command.getColorScheme().errorText(Characters.shown(wrong.getMessage(), LONGEST_MESSAGE)));
        if (!(wrong instanceof WrongFile)) {
            CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
            command.usage(err, command.getColorScheme());
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static Path path(String typed) {
        try {
            if (!typed.isBlank()) {
                return Path.of(typed);
            }
        } catch (InvalidPathException e) {
            // Told below, as an empty one is.
        }
        throw new TypeConversionException("\"" + Characters.shown(typed, LONGEST_PATH)
                + "\" is not the name of a file or directory.");
    }

    private static int report(Exception thrown, CommandLine command) {
        PrintWriter err = command.getErr();
        if (thrown instanceof FaultyInput faulty) {
            Locale locale = command.getParseResult().matchedOptionValue(Language.OPTION, Language.Choice.ja).locale();
            faulty.told().forEach(fault -> err.println(fault.located(locale)));
            return CommandLine.ExitCode.USAGE;
        }
        err.println("sumakomi: " + thrown);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
