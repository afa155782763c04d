package sumakomi.cli;

import java.util.Locale;
import picocli.CommandLine.Option;

/** The option that chooses the language of text and messages. */
final class Language {

    static final String OPTION = "--lang";

    /** The languages a command speaks, named as they are written on the command line. */
    enum Choice {
        ja, en;

        Locale locale() {
            return this == en ? Locale.ENGLISH : Locale.JAPANESE;
        }
    }

    @Option(names = {OPTION, "--language"}, paramLabel = "<language>", defaultValue = "ja",
            description = "ja (default) or en; the language of text and of messages. JSON holds both.")
    private Choice choice = Choice.ja;

    Locale locale() {
        return choice.locale();
    }
}
