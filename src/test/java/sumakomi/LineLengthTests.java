package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The formatter breaks code, but neither texts nor comments: these keep to the same length by hand. */
class LineLengthTests {

    private static final int MOST = 140;

    @Test
    void noLineOfASourceIsLongerThanTheFormAllows() throws IOException {
        List<String> longer = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int line = 0; line < lines.size(); line++) {
                    if (lines.get(line).length() > MOST) {
                        longer.add(file + ":" + (line + 1));
                    }
                }
            }
        }
        assertThat(longer).isEmpty();
    }
}
