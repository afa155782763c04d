package sumakomi.cli;

import java.util.Locale;

/** A command that was told in which language to answer. */
interface Speaking {
    Locale locale();
}
