package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.HostileInputs;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** A process with little memory refuses inputs made to exhaust it, with a short report, and goes on. */
class BoundedReadingTests {

    private static final int REPORT = 64 * 1024;
    /** Far more than it takes; only against a process that hangs. */
    private static final int MINUTES = 4;

    @TempDir
    Path folder;

    @Test
    void aProcessWithLittleMemoryRefusesThemAllAndGoesOn() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), BoundedReadingTests.class.getName())
                .redirectErrorStream(true).redirectOutput(out.toFile()).start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended by itself").isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> told = Files.readAllLines(out);
        assertThat(process.exitValue()).as(String.join("\n", told)).isZero();
        assertThat(told).hasSize(HostileInputs.all().size() * 3);
        assertThat(told).allSatisfy(line -> {
            assertThat(line).contains(" refused ");
            assertThat(Integer.parseInt(line.replaceFirst(".* refused (\\d+) .*", "$1"))).as(line).isLessThan(REPORT).isPositive();
            assertThat(Long.parseLong(line.replaceFirst(".* in (\\d+) ms", "$1"))).as(line).isLessThan(TimeUnit.MINUTES.toMillis(1));
        });
    }

    /** Reads each input as a profile, as a study and as an advice; one line for each. */
    public static void main(String[] args) {
        MainJob mainJob = MainJob.packed();
        StudyBuilder builder = new StudyBuilder(new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library()));
        for (Map.Entry<String, byte[]> input : HostileInputs.all().entrySet()) {
            tell("profile: " + input.getKey(), () -> mainJob.profileReader().read(input.getValue()));
            tell("study: " + input.getKey(), () -> builder.build(StudyReader.read(input.getValue())));
            tell("advice: " + input.getKey(), () -> Replay.of(mainJob, input.getValue()));
        }
    }

    private static void tell(String name, Runnable reading) {
        long before = System.nanoTime();
        try {
            reading.run();
            System.out.println(name + " accepted");
        } catch (FaultyInput e) {
            int bytes = e.told().stream().map(fault -> fault.located(Locale.JAPANESE)).collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8).length;
            System.out
                    .println(name + " refused " + bytes + " bytes in " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before) + " ms");
        }
    }
}
