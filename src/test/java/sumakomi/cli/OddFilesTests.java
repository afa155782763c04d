package sumakomi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.HostileInputs;

/** Commands on files, paths and bytes that nobody would give them on purpose. */
class OddFilesTests {

    private static final String INAGI = "kb/examples/inagi.yaml";
    private static final String STUDY = "examples/study-station-area.yaml";
    private static final int REPORT = 64 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"advise", "study", "replay", "diff"})
    void whatIsNoRegularFileIsRefusedByItsName(String command) throws Exception {
        Path fifo = folder.resolve("fifo");
        assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0, "no FIFO can be made here");
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));
        for (String path : List.of(fifo.toString(), "/dev/zero", "/dev/null", folder.resolve("missing").toString(), loop.toString(),
                dangling.toString(), "x".repeat(5000))) {
            for (String language : List.of("ja", "en")) {
                CommandRun run = run(call(command, path, language));
                assertThat(run.exit()).as(path).isEqualTo(2);
                assertThat(run.err()).as(path).doesNotContain("Exception", "\tat ", "Usage").contains(language.equals("ja") ? "。" : ".");
                assertThat(run.out()).isEmpty();
            }
        }
        if (!command.equals("diff")) {
            assertThat(run(call(command, folder.toString(), "en"))).satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                    .satisfies(run -> assertThat(run.err()).contains("no readable file", folder.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"advise", "study", "replay", "diff"})
    void badContentIsToldWithTheNameOfItsFile(String command) throws IOException {
        Map<String, byte[]> contents = HostileInputs.all();
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        contents.put("noise", noise);
        contents.put("empty", new byte[0]);
        contents.put("an array", utf8("[1, 2]"));
        contents.put("a word", utf8("hello"));
        contents.put("zeros", new byte[4096]);
        contents.put("wrong types",
                utf8("{profile: [], study: {}, answers: 5, title: [1], asOf: {}, measures: {a: 1}, policies: 3, values: [], "
                        + "districtBenefits: true, scenario: 7, recommendations: {}, knowledgeVersion: 1, rulesVersion: []}"));
        Path file = folder.resolve("odd.yaml");
        for (Map.Entry<String, byte[]> content : contents.entrySet()) {
            Files.write(file, content.getValue());
            CommandRun run = run(call(command, file.toString(), "en"));
            assertThat(run.exit()).as(content.getKey()).isEqualTo(2);
            assertThat(run.err()).as(content.getKey()).contains("odd.yaml").doesNotContain("Exception", "\tat ").hasSizeLessThan(REPORT);
            assertThat(run.out()).isEmpty();
        }
    }

    private static String[] call(String command, String path, String language) {
        return command.equals("diff") ? new String[] {"diff", "--knowledge", ".", "--no-database", "--profiles", path, "--lang", language}
                : new String[] {command, path, "--lang", language};
    }

    @ParameterizedTest
    @ValueSource(strings = {"--output", "--xlsx"})
    void onlyRegularFilesAreWritten(String option) throws Exception {
        Path fifo = folder.resolve("fifo");
        assumeTrue(new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() == 0, "no FIFO can be made here");
        Path toFifo = Files.createSymbolicLink(folder.resolve("link"), fifo);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nothing"));
        for (Path path : List.of(Path.of("/dev/null"), fifo, toFifo, dangling, folder, folder.resolve("no/such"),
                Path.of(STUDY, "x"))) {
            CommandRun run = run("study", STUDY, option, path.toString(), "--lang", "en");
            assertThat(run.exit()).as(path.toString()).isEqualTo(2);
            assertThat(run.err()).as(path.toString()).contains(option, "cannot be written").hasLineCount(1);
        }
        assertThat(Files.isRegularFile(fifo)).isFalse();
        assertThat(Files.isSymbolicLink(dangling)).isTrue();
        Path copy = Files.copy(Path.of(STUDY), folder.resolve("study.yaml"));
        assertThat(run("study", copy.toString(), option, copy.toString(), "--lang", "en").err()).contains("reads or writes already");
        assertThat(copy).hasSameBinaryContentAs(Path.of(STUDY));
    }

    @Test
    void onlyAWrongCallIsAnsweredWithTheUsage() {
        assertThat(run("study", STUDY, "--no-such-option").err()).contains("Usage: sumakomi study");
        assertThat(run("study").err()).contains("Usage: sumakomi study");
        assertThat(run("kb", "check", folder.resolve("missing").toString(), "--lang", "en").err()).contains("missing").hasLineCount(1);
    }

    @Test
    void aLinkToARegularFileStaysAndItsFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("there.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        assertThat(run("study", STUDY, "--output", link.toString(), "--overwrite").exit()).isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).content().contains("2.07");
    }

    @Test
    void twoResultsNeverGoToOneFile() {
        Path file = folder.resolve("both");
        CommandRun run = run("study", STUDY, "--xlsx", file.toString(), "--output", folder.resolve("x/../both").toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void profilesWithoutAProfileAreAnError() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "x");
        CommandRun run = run("diff", "--knowledge", ".", "--no-database", "--profiles", folder.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--profiles", "no profile", folder.toString());
    }

    @Test
    void aCheckTakesTheKnowledgeOrTheDirectoryThatHoldsIt() throws IOException {
        Path kb = Files.createDirectories(folder.resolve("own/kb"));
        Files.createDirectories(folder.resolve("own/rules"));
        Files.writeString(kb.resolve("units.yaml"), "");

        for (Path directory : List.of(kb, kb.getParent())) {
            assertThat(run("kb", "check", directory.toString(), "--lang", "en").out()).contains("units.yaml: The file is empty");
        }
    }

    @Test
    void aCheckOfWhatIsNoKnowledgeSaysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        for (String path : List.of(file.toString(), folder.resolve("missing").toString(), "/dev/null")) {
            assertThat(run("kb", "check", path)).satisfies(run -> assertThat(run.exit()).isEqualTo(2))
                    .satisfies(run -> assertThat(run.err()).contains("フォルダー"));
            assertThat(run("kb", "check", path, "--lang", "en").err()).contains("there is no directory");
            assertThat(run("rules", "test", path).err()).contains("フォルダー");
        }
        for (String option : List.of("--knowledge", "--from")) {
            CommandRun run = run("diff", option, file.toString(), "--knowledge=" + (option.equals("--from") ? "." : file), "--no-database",
                    "--lang", "en");
            assertThat(run.exit()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kb check", "kb coverage", "rules check", "rules test", "advise", "study", "diff", "reproduce"})
    void knowledgeThatCannotBeReadIsToldInTheLanguageAskedFor(String command) throws IOException {
        Path kb = Files.createDirectories(folder.resolve("kb"));
        Files.createDirectories(folder.resolve("rules"));
        Files.createSymbolicLink(kb.resolve("loop.yaml"), kb.resolve("loop.yaml"));
        for (String language : List.of("ja", "en")) {
            CommandRun run = run(onKnowledge(command, language));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.err()).contains("loop.yaml", language.equals("ja") ? "。" : ".").doesNotContain("Exception");
            assertThat(run.err().contains("。")).isEqualTo(language.equals("ja"));
        }
    }

    private String[] onKnowledge(String command, String language) {
        String call = switch (command) {
            case "kb check" -> "kb check " + folder.resolve("kb");
            case "rules test" -> "rules test " + folder;
            case "advise" -> "advise " + INAGI + " --knowledge " + folder;
            case "study" -> "study " + STUDY + " --knowledge " + folder;
            case "diff" -> "diff --no-database --knowledge " + folder;
            default -> command + " --knowledge " + folder;
        };
        return (call + " --lang " + language).split(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2011-04-01"})
    void aDayWithoutReasonIsRefused(String day) {
        CommandRun run = run("advise", INAGI, "--as-of", day, "--lang", "en");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--as-of", day);
    }

    @Test
    void aRoundNumberIsPrintedPlainlyAndReplayedIdentical() throws IOException {
        Path profile = Files.writeString(folder.resolve("round.yaml"),
                "profile: 1\nasOf: 2026-04-01\nanswers: {municipality: '13202', aims: [office-efficiency], population: 184000, "
                        + "ev-policy: planned, ev-facilities: 40}\n");
        String advice = run("advise", profile.toString(), "--format", "json").out();
        assertThat(advice).contains("\"population\" : 184000", "\"ev-facilities\" : 40").doesNotContainPattern("[0-9]E[+-]?[0-9]");
        Path file = Files.writeString(folder.resolve("advice.json"), advice);
        assertThat(run("replay", file.toString()).exit()).isZero();
        Files.writeString(file, advice.replace("184000", "1.84E+5"));
        assertThat(run("replay", file.toString()).exit()).as("as it was written before").isZero();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CommandRun run(String... args) {
        return CommandRun.of(args);
    }
}
