package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCheckTests {

    private static final Path KB = Path.of("kb");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("oneFileOfEachKind")
    void everyKindOfEntryHasASchemaThatRefusesAKeyItDoesNotKnow(Path file) throws IOException {
        assertThat(faults(file, "")).isEmpty();
        assertThat(faults(file, "\nsurprise: true\n")).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("kb.schema");
            assertThat(fault.where()).startsWith(file.toString().replace('\\', '/'));
            assertThat(fault.in(Locale.ENGLISH)).contains("surprise");
        });
    }

    @Test
    void aKindWithoutASchemaIsAFault() throws IOException {
        Files.createDirectories(folder.resolve("novelties"));
        Files.writeString(folder.resolve("novelties/one.yaml"), "id: one\n");

        assertThat(new SchemaCheck(KnowledgeDirectory.read(folder)).faults()).extracting(Fault::key).containsExactly("kb.no-schema");
    }

    @Test
    void aSchemaThatRefersToOneThatIsGoneIsAFaultOfItsOwn() throws IOException {
        faults(Path.of("bodies.yaml"), "");
        Files.delete(folder.resolve("schema/common.schema.json"));

        assertThat(new SchemaFolder(FileSnapshot.read(folder)).faults()).anySatisfy(fault -> {
            assertThat(fault.where()).isEqualTo("schema/bodies.schema.json");
            assertThat(fault.in(Locale.ENGLISH)).contains("common.schema.json");
        });
    }

    static Stream<Path> oneFileOfEachKind() throws IOException {
        try (Stream<Path> paths = Files.walk(KB)) {
            Map<String, Path> byKind = paths.filter(path -> path.toString().endsWith(".yaml")).map(KB::relativize).sorted()
                    .collect(Collectors.toMap(path -> Library.kind(path.toString().replace('\\', '/')), path -> path,
                            (first, second) -> first, TreeMap::new));
            return List.copyOf(byKind.values()).stream();
        }
    }

    private List<Fault> faults(Path file, String added) throws IOException {
        Path schema = Files.createDirectories(folder.resolve("schema"));
        try (Stream<Path> paths = Files.list(KB.resolve("schema"))) {
            for (Path path : paths.toList()) {
                Path copy = schema.resolve(path.getFileName());
                if (!Files.exists(copy)) {
                    Files.copy(path, copy);
                }
            }
        }
        Path copy = folder.resolve(file.toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, Files.readString(KB.resolve(file)) + added);
        return new SchemaCheck(KnowledgeDirectory.read(folder)).faults();
    }
}
