package sumakomi.robustness;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bin/fuzz}: odd requests and odd commands by number. Exits with 1 when something was found. */
@Command(name = "bin/fuzz", mixinStandardHelpOptions = true,
        description = "Sends odd requests and gives odd commands; the same again for the same seed.")
final class Fuzz {

    private Fuzz() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Fuzz()).execute(args));
    }

    @Command(name = "requests", mixinStandardHelpOptions = true, description = "To the application in target/sumakomi.jar, started for it.")
    int requests(@Mixin Options options) throws Exception {
        return FuzzRequests.run(options) ? 0 : 1;
    }

    @Command(name = "commands", mixinStandardHelpOptions = true, description = "To the command line, within one process.")
    int commands(@Mixin Options options) throws Exception {
        return FuzzCommands.run(options) ? 0 : 1;
    }
}
