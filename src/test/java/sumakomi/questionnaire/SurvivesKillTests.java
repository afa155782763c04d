package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.StrictYaml;

/** Kills a process while it stores profiles: whatever it had acknowledged must be there afterwards. */
class SurvivesKillTests {

    private static final int ACKNOWLEDGED = 40;
    private static final String STORED = "stored ";

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedProfileIsThereAfterAKill() throws IOException, InterruptedException {
        String url = "jdbc:h2:file:" + folder.resolve("sumakomi") + ";" + settingsOfTheApplication();
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), url).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(STORED)) {
                    acknowledged.add(line.substring(STORED.length()));
                }
                if (acknowledged.size() == ACKNOWLEDGED) {
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        writer.waitFor();

        Profiles profiles = profiles(url);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        assertThat(acknowledged).filteredOn(id -> profiles.find(id).filter(found -> found.answers().containsKey("vision")).isEmpty()).isEmpty();
    }

    /** The part after the first semicolon of the default address in application.yaml. */
    private static String settingsOfTheApplication() throws IOException {
        String url = StrictYaml.read(Files.readAllBytes(Path.of("src/main/resources/application.yaml"))).root()
                .at("/spring/datasource/url").asString();
        return url.substring(url.indexOf(';') + 1, url.length() - 1);
    }

    private static Profiles profiles(String url) {
        DriverManagerDataSource database = new DriverManagerDataSource(url, "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        return new Profiles(JdbcClient.create(database), new Questionnaire(Knowledge.packed()), Clock.systemUTC());
    }

    /** Stores profiles without end and prints the id of each once it is stored. */
    static final class Writer {
        public static void main(String[] args) throws IOException {
            Profiles profiles = profiles(args[0] + ";DB_CLOSE_DELAY=-1");
            while (true) {
                String id = profiles.create(Map.of("vision", GivenAnswer.of(new Answer.Choice("none"))));
                System.out.write((STORED + id + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.flush();
            }
        }
    }
}
