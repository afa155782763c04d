package sumakomi.storage;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import sumakomi.knowledge.Fault;

/** A start that fails is told in one line of each language on the error output, with what to do. */
public final class StartLines {

    private StartLines() {}

    /**
     * Tells a failure that one of its causes explains.
     *
     * @param explained what a cause means to whoever starts the application, where it is one of those that are known
     * @return whether it was told
     */
    public static boolean tell(Throwable failure, Function<Throwable, Optional<Fault>> explained) {
        Optional<Fault> fault = Stream.iterate(failure, Objects::nonNull, Throwable::getCause).flatMap(cause -> explained.apply(cause)
                .stream()).findFirst();
        fault.ifPresent(StartLines::tell);
        return fault.isPresent();
    }

    public static void tell(Fault fault) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        List.of(Locale.JAPANESE, Locale.ENGLISH).forEach(language -> err.println("sumakomi: " + fault.in(language)));
    }
}
