package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound files damaged at random, from a seed: a command answers or refuses with field and file, and never breaks. */
class CommandNoiseTests {

    private static final int ROUNDS = 120;
    private static final List<String> SCRAPS = List.of("null", "[]", "{}", "true", "-1", "1e400", "1E-30", "99999999999999999", "\"\"",
            "\u0000", "\uFFFE",
            "\"x\"", "&a ", "*a", "!!str ", "? ", ": ", ", ", "\n", "\t", "{", "}", "[", "]", "'", "あ", "=1+1", "2011-01-01", "unknown",
            "-");

    @TempDir
    Path folder;

    @Test
    void damagedProfilesStudiesAndAdvicesNeverBreakACommand() throws IOException {
        byte[] advice = run("advise", "kb/examples/inagi.yaml", "--format", "json").out().getBytes(StandardCharsets.UTF_8);
        byte[] profile = Files.readAllBytes(Path.of("kb/examples/inagi.yaml"));
        byte[] study = Files.readAllBytes(Path.of("examples/study-station-area.yaml"));
        Random random = new Random(20261130);
        List<Integer> exits = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            exits.add(survives(round, damaged(profile, random), "advise", "PROFILE"));
            exits.add(survives(round, damaged(study, random), "study", "STUDY"));
            exits.add(survives(round, damaged(advice, random), "replay", "ADVICE"));
        }
        assertThat(exits).as("some damage is refused, some goes unnoticed").contains(0, 2);
    }

    private int survives(int round, byte[] content, String command, String what) throws IOException {
        Path file = Files.write(folder.resolve("damaged.yaml"), content);
        CommandRun run = run(command, file.toString(), "--lang", "en");
        String about = what + " of round " + round + ": " + run.err();
        assertThat(run.exit()).as(about).isIn(command.equals("replay") ? List.of(0, 1, 2) : List.of(0, 2));
        assertThat(run.err()).as(about).doesNotContain("Exception", "Error:", "\tat ").hasSizeLessThan(64 * 1024);
        assertThat(run.err().isEmpty()).as(about).isEqualTo(run.exit() != 2);
        if (run.exit() == 2) {
            assertThat(run.err()).contains("damaged.yaml");
        }
        return run.exit();
    }

    /** A few bytes changed, a piece taken out, doubled or moved, or a scrap put in. */
    private static byte[] damaged(byte[] sound, Random random) {
        StringBuilder text = new StringBuilder(new String(sound, StandardCharsets.UTF_8));
        for (int n = 1 + random.nextInt(4); n > 0 && text.length() > 10; n--) {
            int at = random.nextInt(text.length() - 1);
            int end = Math.min(text.length(), at + 1 + random.nextInt(30));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, text.substring(at, end));
                case 2 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 3 -> text.setCharAt(at, (char) random.nextInt(0x3100));
                case 4 -> value(text, at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                default -> text.setLength(random.nextInt(8) == 0 ? at : text.length());
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Puts a scrap in place of the next value. */
    private static void value(StringBuilder text, int from, String scrap) {
        int colon = text.indexOf(": ", from);
        if (colon > 0) {
            int end = colon + 2;
            while (end < text.length() && "\n,}".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            text.replace(colon + 2, end, scrap);
        }
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }
}
