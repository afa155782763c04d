package sumakomi.cli;

import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Phrases;

/** A file or folder that cannot be read or written. The call was well formed, so it is answered without the usage. */
final class WrongFile extends ParameterException {

    /** As much of a path as a message shows. */
    private static final int LONGEST_PATH = 200;

    /** @param key of the wording */
    WrongFile(CommandLine command, Locale locale, String key, Object... args) {
        super(command, Phrases.of("checks", locale).say(key, args));
    }

    static String shown(Path path) {
        return Characters.shown(path.toString(), LONGEST_PATH);
    }
}
