package sumakomi.cli;

import java.util.Locale;

/** The languages a command speaks, named as they are written on the command line. */
enum Language {
    ja, en;

    Locale locale() {
        return this == en ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
