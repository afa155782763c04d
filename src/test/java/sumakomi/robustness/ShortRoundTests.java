package sumakomi.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;

/** A short round of the fuzzers; {@code bin/fuzz} runs long ones. */
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:fuzz;DB_CLOSE_DELAY=-1", "sumakomi.test.signed-in=false",
                "sumakomi.account.password-work=4"})
@ExtendWith(OutputCaptureExtension.class)
class ShortRoundTests {

    private static final int REQUESTS = 120;
    private static final int COMMANDS = 30;
    private static final int PATIENCE_MILLIS = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noRequestHurts(CapturedOutput output) throws InterruptedException {
        Verdicts verdicts = new Verdicts(PATIENCE_MILLIS, List.of(Path.of("").toAbsolutePath().toString(), "BOOT-INF", "file:/"));
        Key key = new Key("fuzzer", "somebody who tries everything");
        office.create(key.name(), new Details("Fuzzer", Role.SECRETARIAT, Optional.empty(), true), key.password());
        RequestFuzzer fuzzer = new RequestFuzzer(1, new Wire(port, PATIENCE_MILLIS), key, verdicts, () -> true);

        RequestFuzzer.Report report = fuzzer.run(0, REQUESTS, 2, sent -> {});
        assertThat(report.findings()).isEmpty();
        assertThat(report.statuses().get(200)).as("most goes behind the door").isGreaterThan(report.exchanges() / 3);
        assertThat(jdbc.sql("select count(*) from trail where kind in ('profile', 'study') and who_name = 'Fuzzer'").query(Integer.class)
                .single()).as("work was made and changed there").isGreaterThan(20);
        assertThat(output.getAll()).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void noCommandHurts(@TempDir Path folder) throws IOException {
        CommandFuzzer fuzzer = new CommandFuzzer(1, folder);
        List<String> faults = new ArrayList<>();
        for (int index = 0; index < COMMANDS; index++) {
            int number = index;
            fuzzer.run(index).faults().forEach(fault -> faults.add(number + ": " + fault));
        }
        assertThat(faults).isEmpty();
    }
}
