package sumakomi.cli;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import sumakomi.document.SessionPack;
import sumakomi.programme.Issues.From;

/** Which support session of a year. */
final class SessionOptions {

    @Option(names = "--session", paramLabel = "1-4", description = "The number of the session; needed for a session pack.")
    private Optional<Integer> session = Optional.empty();

    @Option(names = "--party", paramLabel = "GROUP",
            description = "The number of the group, or the code of a municipality that is in none; needed for a session pack.")
    private Optional<String> party = Optional.empty();

    @Option(names = "--town", paramLabel = "CODE", description = "The municipality whose share it is; without it, that of all.")
    private Optional<String> town = Optional.empty();

    /** @throws ParameterException if the session or the group is not named */
    From.Year from(CommandLine command) {
        if (session.isEmpty() || party.isEmpty()) {
            throw new ParameterException(command, "Missing required options: '--session=1-4', '--party=GROUP'");
        }
        return new From.Year(SessionPack.subject(session.get(), party.get(), town.orElse("")));
    }
}
