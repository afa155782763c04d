package sumakomi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the packaged jar, and that its bill of materials says so. */
class JarIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    /** The packaging puts this in by itself; the launcher unpacks the jar with it. */
    private static final String TOOLS = "spring-boot-jarmode-tools";

    private static JarFile jar;

    @BeforeAll
    static void open() throws IOException {
        jar = new JarFile("target/sumakomi.jar");
    }

    @AfterAll
    static void close() throws IOException {
        jar.close();
    }

    /** A library that is new here comes with a line in the list, and nothing that only tests need has one. */
    @Test
    void itHoldsTheListedLibrariesOnly() throws IOException {
        assertThat(libraries()).extracting(file -> file.replaceFirst("-[0-9][^/]*\\.jar$", ""))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(Path.of("src/test/resources/libraries.txt")));
    }

    @Test
    void theBillOfMaterialsNamesEveryLibraryWithItsVersion() throws IOException {
        String place = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
        JsonNode bill;
        try (InputStream in = jar.getInputStream(jar.getEntry(place))) {
            bill = JsonMapper.shared().readTree(in);
        }
        List<String> components = StreamSupport.stream(bill.get("components").spliterator(), false)
                .map(component -> component.get("name").asString() + "-" + component.get("version").asString() + ".jar")
                .filter(file -> !file.startsWith("spring-boot-starter")).toList();

        assertThat(bill.get("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(components).as("starters hold no code and are not packaged")
                .containsExactlyInAnyOrderElementsOf(libraries().stream().filter(file -> !file.startsWith(TOOLS)).toList());
    }

    private static List<String> libraries() {
        return jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .map(name -> name.substring(LIBRARIES.length())).toList();
    }
}
