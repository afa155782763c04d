package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a folder may hold: each oddity works, or is told for what it is. */
@DisabledOnOs(OS.WINDOWS)
class FileSnapshotTests {

    @TempDir
    Path directory;

    private Path kb;

    @BeforeEach
    void aFolderWithOneFile() throws IOException {
        kb = Files.createDirectories(directory.resolve("kb"));
        Files.writeString(kb.resolve("bodies.yaml"), "a: 1\n");
    }

    @Test
    void hiddenFilesAndBackUpsAreNoKnowledge() throws IOException {
        Files.createDirectories(kb.resolve(".git/objects"));
        Files.writeString(kb.resolve(".git/objects/x.yaml"), "");
        Files.writeString(kb.resolve("bodies.yaml~"), "");
        Files.createSymbolicLink(kb.resolve(".#bodies.yaml"), Path.of("someone@somewhere.1234"));
        sparse(kb.resolve(".swap.yaml"), 3L << 30);

        assertThat(FileSnapshot.read(kb).files()).containsOnlyKeys("bodies.yaml");
    }

    @Test
    void aFileInPlaceOfTheDirectoryHasNoFolders() {
        assertThat(FileSnapshot.find(kb.resolve("bodies.yaml"), "kb")).isEmpty();
    }

    @Test
    void aFileOfThreeGigabytesIsRefusedUnreadWithItsSizeAndTheLimit() throws IOException {
        sparse(kb.resolve("huge.yaml"), 3L << 30);

        assertThat(refused()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("knowledge.file-size");
            assertThat(fault.where()).isEqualTo("kb/huge.yaml");
            assertThat(fault.in(Locale.ENGLISH)).contains("3,072 MiB", "8 MiB");
            assertThat(fault.in(Locale.JAPANESE)).contains("3,072 MiB", "8 MiB");
        });
    }

    @Test
    void manyFilesAreBoundedInSumAndInNumber() throws IOException {
        for (int i = 0; i < 5; i++) {
            sparse(kb.resolve("large-" + i + ".csv"), 7L << 20);
        }
        assertThat(refused()).extracting(Fault::key).containsExactly("knowledge.total-size");

        for (int i = 0; i < 5; i++) {
            Files.delete(kb.resolve("large-" + i + ".csv"));
        }
        for (int i = 0; i < FolderReader.MAX_FILES; i++) {
            Files.createFile(kb.resolve("small-" + i + ".csv"));
        }
        assertThat(refused()).extracting(Fault::key).containsExactly("knowledge.file-count");
    }

    @Test
    void linksToFilesAndFoldersAreFollowed() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("elsewhere/parameters"));
        Files.writeString(elsewhere.resolve("rate.yaml"), "b: 2\n");
        Files.createSymbolicLink(kb.resolve("parameters"), elsewhere);
        Files.createSymbolicLink(kb.resolve("rate.yaml"), elsewhere.resolve("rate.yaml"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), kb);

        assertThat(FileSnapshot.read(kb).files()).containsOnlyKeys("bodies.yaml", "parameters/rate.yaml", "rate.yaml");
        assertThat(FileSnapshot.read(link).version()).as("the folder itself is a link").isEqualTo(FileSnapshot.read(kb).version());
    }

    @Test
    void aLinkThatLeadsNowhereOrInACircleIsToldAsSuch() throws IOException {
        Files.createSymbolicLink(kb.resolve("gone.yaml"), directory.resolve("no-such-file"));
        Files.createSymbolicLink(kb.resolve("self.yaml"), kb.resolve("self.yaml"));
        Files.createSymbolicLink(kb.resolve("up"), directory);

        assertThat(refused()).extracting(fault -> fault.where() + " " + fault.key())
                .containsExactlyInAnyOrder("kb/gone.yaml knowledge.link", "kb/self.yaml knowledge.link", "kb/up/kb knowledge.loop");
    }

    @Test
    void aFolderThatIsALinkToNothingOrAFileIsNotTakenForAbsent() throws IOException {
        Files.createSymbolicLink(directory.resolve("rules"), directory.resolve("no-such-folder"));
        assertThat(refused("rules")).extracting(Fault::key).containsExactly("knowledge.link");

        Files.delete(directory.resolve("rules"));
        assertThat(FileSnapshot.find(directory, "rules")).isEqualTo(Optional.empty());

        Files.createFile(directory.resolve("rules"));
        assertThat(refused("rules")).extracting(fault -> fault.where() + " " + fault.key()).containsExactly("rules knowledge.no-folder");
    }

    @Test
    void aPipeAndAFolderWithTheNameOfAFileAreRefused() throws IOException, InterruptedException {
        shell("mkfifo \"$0/pipe.yaml\"");
        Files.createDirectories(kb.resolve("steps.yaml"));
        Files.writeString(kb.resolve("steps.yaml/inner.yaml"), "c: 3\n");

        assertThat(refused()).extracting(fault -> fault.where() + " " + fault.key())
                .containsExactlyInAnyOrder("kb/pipe.yaml knowledge.no-file", "kb/steps.yaml knowledge.folder-name");
    }

    @Test
    void aNameThatIsNotUtf8IsRefusedSinceTwoSuchNamesCouldLookAlike() throws IOException, InterruptedException {
        shell("touch \"$0/$(printf '\\226\\173').yaml\" \"$0/$(printf '\\227\\173').yaml\"");

        assertThat(refused()).hasSize(2).allSatisfy(fault -> assertThat(fault.key()).isEqualTo("knowledge.name"));
    }

    @Test
    void whatMayNotBeReadIsToldAsSuch() throws IOException {
        Files.setPosixFilePermissions(kb.resolve("bodies.yaml"), PosixFilePermissions.fromString("-w-------"));
        assumeFalse(Files.isReadable(kb.resolve("bodies.yaml")), "the user of this test may read everything");

        assertThat(refused()).extracting(fault -> fault.where() + " " + fault.key()).containsExactly("kb/bodies.yaml knowledge.denied");
    }

    private List<Fault> refused() {
        return refused("kb");
    }

    private List<Fault> refused(String folder) {
        List<Fault> faults = catchThrowableOfType(FaultyInput.class, () -> FileSnapshot.find(directory, folder)).faults();
        assertThat(faults).allSatisfy(fault -> assertThat(fault.located(Locale.JAPANESE)).isNotBlank()
                .doesNotContain(directory.toString()));
        return faults;
    }

    /** A file that claims a size and takes no room on the disk. */
    private static void sparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
            made.setLength(bytes);
        }
    }

    private void shell(String command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("sh", "-c", command, kb.toString()).inheritIO().start().waitFor()).isZero();
    }
}
