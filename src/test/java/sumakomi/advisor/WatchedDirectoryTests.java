package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.knowledge.Fault;

/** Whatever happens to a watched directory: it is told, it is tried again, and nothing else is put in force meanwhile. */
@DisabledOnOs(OS.WINDOWS)
class WatchedDirectoryTests {

    private static final String RULES = "rules/judgements/public-facilities.drl";
    private static final String RULE = "public-facilities.adjacent-buildings";

    @TempDir
    Path folder;

    private final Editions editions = new Editions();
    /** What goes wrong at the next changes, one after the other. */
    private final Deque<Error> errors = new ArrayDeque<>();
    private CountDownLatch tries = new CountDownLatch(0);

    @Test
    void aFolderThatVanishesIsToldAndTheLastEditionStaysUntilItIsBack() throws IOException {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.strengthen(RULES, RULE, "moderate", "weak");
        EditionWatch watch = watch(folder);
        Edition before = editions.current();

        for (String gone : List.of("kb", "rules")) {
            Files.move(folder.resolve(gone), folder.resolve("away"));
            Watched.looks(watch);
            assertThat(told(watch)).containsExactly(gone + " knowledge.gone");
            assertThat(editions.current()).as("never the built-in one").isSameAs(before);

            Files.move(folder.resolve("away"), folder.resolve(gone));
            watch.look();
            assertThat(watch.state().refusal()).as("what is in force is there again").isEmpty();
            assertThat(editions.current()).isSameAs(before);
        }

        Files.move(folder.resolve("kb"), folder.resolve("away"));
        Files.createDirectory(folder.resolve("kb"));
        Watched.looks(watch);
        assertThat(watch.state().refusal()).as("an empty folder, such as that of a disk that is gone").isPresent();
        assertThat(editions.current()).isSameAs(before);
    }

    @Test
    void aHugeFileOrABadLinkIsToldAndWhatWasThereBeforeComesBack() throws IOException {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        EditionWatch watch = watch(folder);
        Edition before = editions.current();
        Path huge = folder.resolve("kb/huge.yaml");
        try (RandomAccessFile made = new RandomAccessFile(huge.toFile(), "rw")) {
            made.setLength(3L << 30);
        }
        watch.look();
        assertThat(told(watch)).containsExactly("kb/huge.yaml knowledge.file-size");

        Files.delete(huge);
        Path link = Files.createSymbolicLink(folder.resolve("rules/more.drl"), folder.resolve("nothing"));
        watch.look();
        assertThat(told(watch)).containsExactly("rules/more.drl knowledge.link");
        assertThat(editions.current()).isSameAs(before);

        Files.delete(link);
        copy.strengthen(RULES, RULE, "moderate", "weak");
        Watched.looks(watch);
        assertThat(watch.state().refusal()).isEmpty();
        assertThat(editions.current()).isNotSameAs(before);
    }

    @Test
    void aFaultIsToldAgainAfterSomethingElseWentWrong() throws IOException {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        EditionWatch watch = watch(folder);
        copy.edit("kb/bodies.yaml", "id: council", "id: municipality");
        Watched.looks(watch);
        List<String> faults = told(watch);

        Files.move(folder.resolve("rules"), folder.resolve("away"));
        watch.look();
        assertThat(told(watch)).containsExactly("rules knowledge.gone");
        Files.move(folder.resolve("away"), folder.resolve("rules"));
        Watched.looks(watch);
        assertThat(told(watch)).isEqualTo(faults).isNotEmpty();
    }

    @Test
    void linksToTheDirectoryAndToItsFoldersWork() throws IOException {
        KnowledgeCopy.in(Files.createDirectories(folder.resolve("versions/1"))).strengthen(RULES, RULE, "moderate", "weak");
        Path directory = Files.createDirectories(folder.resolve("directory"));
        Files.createSymbolicLink(directory.resolve("kb"), folder.resolve("versions/1/kb"));
        Files.createSymbolicLink(directory.resolve("rules"), folder.resolve("versions/1/rules"));
        EditionWatch watch = watch(Files.createSymbolicLink(folder.resolve("current"), directory));

        assertThat(watch.state().refusal()).isEmpty();
        assertThat(watch.state().directory()).contains("current");
        assertThat(editions.current().origin()).isEqualTo(new Origin(true, true));
        assertThat(editions.current().rulesVersion()).isNotEqualTo(Edition.packed().rulesVersion());
    }

    @Test
    void aFolderThatIsALinkToNothingIsRefusedAtStartInsteadOfTheBuiltInOneStandingIn() throws IOException {
        KnowledgeCopy.in(folder);
        Files.move(folder.resolve("kb"), folder.resolve("away"));
        Files.createSymbolicLink(folder.resolve("kb"), folder.resolve("nothing"));
        EditionWatch watch = watch(folder);

        assertThat(told(watch)).containsExactly("kb knowledge.link");
        assertThat(watch.state().refusal()).hasValueSatisfying(refusal -> assertThat(refusal.atStart()).isTrue());
        assertThat(editions.current().origin()).isEqualTo(Origin.BUILT_IN);
    }

    @Test
    void anErrorOfAnyKindIsToldAndTriedAgainAtTheNextLook() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        EditionWatch watch = watch(folder);
        Edition before = editions.current();
        copy.strengthen(RULES, RULE, "moderate", "weak");
        errors.add(new StackOverflowError("in " + folder));
        errors.add(new AssertionError());

        Watched.looks(watch);
        assertThat(told(watch)).containsExactly(" knowledge.failed");
        assertThat(watch.state().refusal().orElseThrow().faults().get(0).located(Locale.ENGLISH)).contains("StackOverflowError")
                .doesNotContain(folder.toString());
        watch.look();
        assertThat(watch.state().refusal().orElseThrow().faults().get(0).in(Locale.JAPANESE)).contains("AssertionError");
        assertThat(editions.current()).isSameAs(before);

        watch.look();
        assertThat(watch.state().refusal()).isEmpty();
        assertThat(editions.current()).isNotSameAs(before);
    }

    @Test
    void theScheduleOutlivesWhateverALookThrows() throws InterruptedException {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        EditionWatch watch = watch(folder);
        copy.strengthen(RULES, RULE, "moderate", "weak");
        errors.add(new StackOverflowError());
        errors.add(new OutOfMemoryError("thrown by a test"));
        tries = new CountDownLatch(3);

        EditionPolling polling = new EditionPolling(watch, Duration.ofMillis(10));
        polling.start();
        try {
            assertThat(tries.await(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            polling.stop();
        }
    }

    /** It is for whoever handles uncaught errors to end the process. */
    @Test
    void anErrorOfMemoryIsNotKept() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        EditionWatch watch = watch(folder);
        copy.strengthen(RULES, RULE, "moderate", "weak");
        errors.add(new OutOfMemoryError("thrown by a test"));
        watch.look();

        assertThatThrownBy(watch::look).isInstanceOf(OutOfMemoryError.class);
        watch.look();
        assertThat(editions.current().origin()).isEqualTo(new Origin(true, true));
        assertThat(editions.current().rulesVersion()).isNotEqualTo(Edition.packed().rulesVersion());
    }

    private EditionWatch watch(Path directory) {
        return Watched.in(directory, editions, () -> {
            tries.countDown();
            Error next = errors.poll();
            if (next != null) {
                throw next;
            }
        });
    }

    private static List<String> told(EditionWatch watch) {
        return watch.state().refusal().stream().flatMap(refusal -> refusal.faults().stream()).map(WatchedDirectoryTests::told).toList();
    }

    private static String told(Fault fault) {
        return fault.where() + " " + fault.key();
    }
}
