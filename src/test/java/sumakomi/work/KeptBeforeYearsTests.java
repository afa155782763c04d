package sumakomi.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.TestDatabase;
import sumakomi.economics.study.Studies;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Heading;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.work.WorkItem.Kind;
import sumakomi.work.WorkItem.State;

/** A database from before there were names and fiscal years. */
@Tag(TestDatabase.BOTH)
class KeptBeforeYearsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private JdbcClient jdbc;
    private DriverManagerDataSource database;

    @BeforeEach
    void aDatabaseOfThatTime() {
        database = TestDatabase.empty();
        TestDatabase.flyway(database).target("6").load().migrate();
        jdbc = JdbcClient.create(database);
    }

    @Test
    void belongsToTheFiscalYearInWhichItWasMadeByTheClockOfTokyo() {
        profile("march", "2026-03-31T14:59:59Z", "13225");
        profile("april", "2026-03-31T15:00:00Z", "13225");

        TestDatabase.flyway(database).load().migrate();

        assertThat(heading("march").fiscalYear()).isEqualTo(2025);
        assertThat(heading("april").fiscalYear()).isEqualTo(2026);
    }

    @Test
    void theProfilesOfOneMunicipalityAndYearAreCountedInTheOrderInWhichTheyWereMade() {
        profile("second", "2026-07-02T00:00:00Z", "13225");
        profile("first", "2026-07-01T00:00:00Z", "13225");
        profile("elsewhere", "2026-07-03T00:00:00Z", "13101");

        TestDatabase.flyway(database).load().migrate();

        assertThat(List.of(heading("first").number(), heading("second").number(), heading("elsewhere").number())).containsExactly(1, 2, 1);
        assertThat(heading("first").name()).as("called by municipality, year and number").isEmpty();
    }

    @Test
    void standsInTheListWithItsKindItsNameAndItsState() {
        profile("p", "2026-07-01T00:00:00Z", "13225");
        jdbc.sql(
                "insert into advice values ('a', 'p', timestamp with time zone '2026-08-01 00:00:00+00', 'k', "
                        + "'r', date '2026-08-01', '', '')")
                .update();
        jdbc.sql("insert into study values ('s', 'p', timestamp with time zone '2025-08-01 00:00:00+00', "
                + "timestamp with time zone '2026-09-01 00:00:00+00', 3, '{\"study\":1,\"title\":\"屋根の検討\"}')").update();

        TestDatabase.flyway(database).load().migrate();

        List<WorkItem> all = new WorkList(jdbc, new Studies(jdbc, CLOCK)).all();
        assertThat(all).extracting(WorkItem::kind).containsExactly(Kind.STUDY, Kind.ADVICE, Kind.PROFILE);
        assertThat(all).extracting(WorkItem::name).containsExactly("屋根の検討", "", "");
        assertThat(all).extracting(WorkItem::state).containsExactly(State.OPEN, State.HANDED_OUT, State.HANDED_OUT);
        assertThat(all).extracting(WorkItem::fiscalYear).containsExactly(2025, 2026, 2026);
        assertThat(all).allSatisfy(item -> assertThat(item.municipality()).contains("13225"));
        assertThat(jdbc.sql("select title from study").query(String.class).single()).as("told apart from now on").isEqualTo("屋根の検討");
    }

    private void profile(String id, String at, String municipality) {
        jdbc.sql("insert into profile (id, created_at, updated_at) values (:id, :at, :at)").param("id", id)
                .param("at", java.time.OffsetDateTime.parse(at)).update();
        jdbc.sql("insert into answer (profile_id, question_id, answer_values, basis) values (:id, 'municipality', :town, 'given')")
                .param("id", id).param("town", municipality).update();
    }

    private Heading heading(String id) {
        return new Profiles(jdbc, new Questionnaire(Knowledge.packed()), CLOCK).find(id).orElseThrow().heading();
    }
}
