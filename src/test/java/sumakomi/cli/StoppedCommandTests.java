package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command that is stopped while it writes, as by Ctrl+C, leaves nothing behind. */
class StoppedCommandTests {

    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    /** Writes until it is stopped. */
    @Command
    static final class Endless {

        private Endless() {}

        public static void main(String[] arguments) {
            PrintWriter told = new PrintWriter(System.out, true);
            WholeFile.at(Path.of(arguments[0]), "--out", new Overwriting(), Locale.ENGLISH, new CommandLine(new Endless()), List.of())
                    .write(file -> {
                        file.write(1);
                        file.flush();
                        told.println("written");
                        sleep();
                    }, told);
        }

        private static void sleep() throws IOException {
            try {
                TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    @Test
    void itsDraftGoesWithIt() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty(
                "java.class.path"), Endless.class.getName(), folder.resolve("all.zip").toString()).redirectError(
                        ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader told = process.inputReader()) {
            assertThat(told.readLine()).isEqualTo("written");
            assertThat(folder).isNotEmptyDirectory();
            process.destroy();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
