package sumakomi.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import sumakomi.knowledge.Fault;

/** A start that fails is told in one line of each language on the error output, with what to do. */
public final class StartLines {

    private StartLines() {}

    public static void tell(Fault fault) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        List.of(Locale.JAPANESE, Locale.ENGLISH).forEach(language -> err.println("sumakomi: " + fault.in(language)));
    }
}
