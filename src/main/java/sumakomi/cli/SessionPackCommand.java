package sumakomi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sumakomi.document.SessionPack;
import sumakomi.programme.Issues.From;

/** {@code document session-pack}: what is handed out in a support session, as Word or PDF. */
@Command(name = "session-pack", mixinStandardHelpOptions = true,
        description = "Writes the material of a support session of a group, or the share of one municipality, from the database.")
final class SessionPackCommand extends YearPaperCommand {

    @Mixin
    private SessionOptions session = new SessionOptions();

    SessionPackCommand() {
        super(SessionPack.KIND, SessionPack.FORMATS);
    }

    @Override
    From.Year from(CommandLine command) {
        return session.from(command);
    }
}
