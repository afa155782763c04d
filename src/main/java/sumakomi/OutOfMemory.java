package sumakomi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Ends the process once memory has run out: nobody can tell what is still whole then, and a process that ended can be started
 * again. The virtual machine does the same by itself with {@code -XX:+ExitOnOutOfMemoryError}; this is for those who start
 * without it.
 */
final class OutOfMemory implements Thread.UncaughtExceptionHandler {

    /** The exit code, that of the virtual machine. */
    private static final int EXIT = 3;
    private static final int LONGEST_CHAIN = 50;

    /** Made beforehand, since there is no room for it when it is needed. */
    private static final byte[] MESSAGE = ("sumakomi: メモリが足りないため終了します。-Xmx（例：-Xmx1g）を増やして、もう一度起動してください。"
            + " / Out of memory: this process ends. Start it again, with more for -Xmx (such as -Xmx1g).\n")
            .getBytes(StandardCharsets.UTF_8);
    private static final FileOutputStream ERRORS = new FileOutputStream(FileDescriptor.err);

    private OutOfMemory() {}

    /** From now on, an error of memory that nobody catches ends the process. */
    static void endsTheProcess() {
        Thread.setDefaultUncaughtExceptionHandler(new OutOfMemory());
    }

    /** Ends the process if an error of memory is the cause. */
    static void endIfCauseOf(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < LONGEST_CHAIN; i++) {
            if (cause instanceof OutOfMemoryError) {
                end();
            }
            cause = cause.getCause();
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        endIfCauseOf(thrown);
        System.err.print("Exception in thread \"" + thread.getName() + "\" ");
        thrown.printStackTrace();
    }

    /** One thread alone writes and ends the process; others that ran out of memory in the same moment wait for that. */
    private static synchronized void end() {
        try {
            ERRORS.write(MESSAGE);
        } catch (IOException e) {
            // Nobody reads it; the exit code tells as much.
        } finally {
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
