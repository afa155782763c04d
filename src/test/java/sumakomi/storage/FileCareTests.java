package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file is made smaller while others write, none of whom fails or loses anything. */
class FileCareTests {

    private static final int ROWS = 50;
    private static final int MOST_SAVES = 20_000;

    @TempDir
    Path folder;

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private DatabaseFile file;
    private FileCare care;

    @BeforeEach
    void open() {
        DatabaseSettings settings = new DatabaseSettings("jdbc:h2:file:" + folder.resolve("sumakomi") + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0",
                "sa", "");
        file = settings.file().orElseThrow();
        pool = new HikariDataSource();
        pool.setJdbcUrl(settings.url());
        pool.setUsername("sa");
        pool.setAllowPoolSuspension(true);
        new ReopeningPool().postProcessBeforeInitialization(pool, "pool");
        jdbc = JdbcClient.create(pool);
        jdbc.sql("create table kept (id int primary key, saves int not null, content text not null)").update();
        care = new FileCare(settings, file, new StillMoment(pool), jdbc, new RoomOnDisk(file, 0));
    }

    @AfterEach
    void close() {
        care.stop();
        pool.close();
    }

    @Test
    void theFileShrinksUnderSavesAndEverySaveStays() throws Exception {
        int[] saves = new int[ROWS];
        Random random = new Random(1);
        for (int row = 0; row < ROWS; row++) {
            jdbc.sql("insert into kept values (:id, 0, 'new')").param("id", row).update();
        }
        care.start();
        long largest = 0;
        int made = 0;
        while (file.length() >= largest && made < MOST_SAVES) {
            largest = file.length();
            int row = random.nextInt(ROWS);
            saves[row]++;
            made++;
            assertThat(jdbc.sql("update kept set saves = saves + 1, content = :content where id = :id")
                    .param("content", "x".repeat(7000) + saves[row]).param("id", row).update()).isEqualTo(1);
        }

        assertThat(made).as("saves before the file was made smaller").isLessThan(MOST_SAVES);
        assertThat(largest).isGreaterThan(FileCare.SMALL);
        for (int row = 0; row < ROWS; row++) {
            assertThat(jdbc.sql("select saves from kept where id = :id").param("id", row).query(Integer.class).single())
                    .isEqualTo(saves[row]);
            if (saves[row] > 0) {
                assertThat(jdbc.sql("select content from kept where id = :id").param("id", row).query(String.class).single())
                        .endsWith("x" + saves[row]);
            }
        }
    }

    @Test
    void settingsAreThoseOfTheApplication() throws Exception {
        assertThat(java.nio.file.Files.readString(Path.of("src/main/resources/application.yaml")))
                .contains("${SUMAKOMI_DATABASE_URL:" + DatabaseSettings.DEFAULT_URL + "}");
    }

    @Test
    void addressesOfFilesAreToldFromOthers() {
        assertThat(DatabaseFile.of("jdbc:h2:file:./data/sumakomi;WRITE_DELAY=0")).isPresent();
        assertThat(DatabaseFile.of("jdbc:h2:~/sumakomi"))
                .hasValue(new DatabaseFile(Path.of(System.getProperty("user.home"), "sumakomi.mv.db")));
        assertThat(DatabaseFile.of("jdbc:h2:/var/lib/x")).hasValue(new DatabaseFile(Path.of("/var/lib/x.mv.db")));
        assertThat(DatabaseFile.of("jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1")).isEmpty();
        assertThat(DatabaseFile.of("jdbc:h2:tcp://localhost/x")).isEmpty();
        assertThat(DatabaseFile.of("jdbc:postgresql://localhost/x")).isEmpty();
    }
}
