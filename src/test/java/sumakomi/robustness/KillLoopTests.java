package sumakomi.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.TestDatabase;
import sumakomi.TestPostgres;
import sumakomi.robustness.KillLoop.Report;

/** The kill loop itself, and a short round of it. */
class KillLoopTests {

    private static final int KILLS = 4;

    @TempDir
    Path folder;

    @Test
    void whateverWasAcknowledgedIsThereAfterAKill() throws IOException, InterruptedException {
        Report report = KillLoop.run(folder, 1, KILLS, List.of());

        assertThat(report.wrong()).isEmpty();
        assertThat(report.acknowledged()).isPositive();
    }

    @Test
    @Tag(TestDatabase.POSTGRESQL)
    void orOnPostgres() throws IOException, InterruptedException {
        Report report = KillLoop.run(folder, 1, KILLS, KillLoop.on(TestPostgres.newDatabase(), TestPostgres.USER));

        assertThat(report.wrong()).isEmpty();
        assertThat(report.acknowledged()).isPositive();
    }

    /** H2 writes half a second late unless it is told otherwise. */
    @Test
    void aStoreThatWritesLateIsFoundOut() throws IOException, InterruptedException {
        Report report = KillLoop.run(folder, 1, KILLS,
                List.of("--spring.datasource.url=jdbc:h2:file:./data/late;WRITE_DELAY=20000;DB_CLOSE_ON_EXIT=FALSE"));

        assertThat(report.wrong()).anySatisfy(line -> assertThat(line).startsWith("lost "));
    }

    @Test
    void theLedgerKnowsWhatWasBegunAndWhatWasDone() {
        Ledger ledger = new Ledger();
        List.of("made PROFILE p p 1", "made ADVICE a p 0", "begin p 2", "done p 2", "begin p 3").forEach(ledger::hear);
        assertThat(ledger.lines()).containsExactly("PROFILE p p 2 3", "ADVICE a p 0");

        List.of("begin p -1").forEach(ledger::hear);
        assertThat(Ledger.parse(ledger.lines()).lines()).containsExactly("PROFILE p p 2 -1", "ADVICE a p 0 -1");

        ledger.hear("done p -1");
        ledger.forgetGone();
        assertThat(ledger.lines()).isEmpty();
    }
}
