package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.TestDatabase;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.StoredProfile.UnreadablePart;

/** The municipality's own will in the store: with its profile, under one count of changes. */
@Tag(TestDatabase.BOTH)
class StoredWillsTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Will WILL = Will.of(Map.of("set-aside.study-committee", "議会で決めた。", "weight.partners", "2"));

    private DataSource database;
    private JdbcClient jdbc;
    private Profiles profiles;

    @BeforeEach
    void openAFreshDatabase() {
        database = TestDatabase.migrated();
        jdbc = JdbcClient.create(database);
        profiles = new Profiles(jdbc, QUESTIONNAIRE, CLOCK);
    }

    @Test
    void givesBackWhatWasStored() {
        for (long seed = 1; seed <= 20; seed++) {
            Will will = GeneratedWills.will(QUESTIONNAIRE.knowledge(), new Random(seed), LocalDate.of(2026, 4, 1));

            StoredProfile stored = profiles.find(profiles.create(Map.of(), will)).orElseThrow();
            assertThat(stored.will()).as("seed %d", seed).isEqualTo(will);
            assertThat(stored.profile(QUESTIONNAIRE, LocalDate.of(2026, 4, 1)).will()).isEqualTo(will);
        }
    }

    @Test
    void partsChangeAndGoOnTheStateThatTheirAuthorHadSeenOrNotAtAll() {
        String id = profiles.create(Map.of(), WILL);

        assertThat(profiles.save(id, 1, Map.of(), Map.of("weight.partners", Optional.empty(), "weight.wish", Optional.of("0.5")))).isTrue();
        assertThat(profiles.save(id, 1, Map.of(), Map.of("set-aside.study-committee", Optional.empty()))).isFalse();
        assertThat(profiles.find(id).orElseThrow()).satisfies(stored -> {
            assertThat(stored.revision()).isEqualTo(2);
            assertThat(stored.will().parts()).isEqualTo(Map.of("set-aside.study-committee", "議会で決めた。", "weight.wish", "0.5"));
        });
    }

    @Test
    void aChangeOfAnswersLeavesTheWillAndGoesWithItUnderOneCount() {
        String id = profiles.create(Map.of(), WILL);

        profiles.save(id, 1, Map.of("vision", Optional.of(GivenAnswer.of(new Answer.Choice("none")))));
        assertThat(profiles.find(id).orElseThrow().will()).isEqualTo(WILL);
        assertThat(profiles.save(id, 1, Map.of(), Map.of("weight.wish", Optional.of("2")))).isFalse();
    }

    @Test
    void theWillGoesWithItsProfile() {
        profiles.delete(profiles.create(Map.of(), WILL));

        assertThat(jdbc.sql("select count(*) from own_will").query(Integer.class).single()).isZero();
    }

    @Test
    void aPartThatNewerKnowledgeDoesNotKnowCountsAsNotGivenAndItsRowStays() {
        String id = profiles.create(Map.of(), WILL);
        jdbc.sql("update own_will set part = 'weight.luck' where part = 'weight.partners'").update();

        assertThat(profiles.find(id).orElseThrow()).satisfies(stored -> {
            assertThat(stored.will()).isEqualTo(WILL.only(java.util.Set.of("set-aside.study-committee")));
            assertThat(stored.unreadableWill()).isEmpty();
        });
        assertThat(jdbc.sql("select count(*) from own_will").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void aPartThatCannotBeReadCountsForNothingAndIsNamed() {
        String id = profiles.create(Map.of(), WILL);
        jdbc.sql("update own_will set content = '9' where part = 'weight.partners'").update();

        assertThat(profiles.find(id).orElseThrow()).satisfies(stored -> {
            assertThat(stored.will().weights()).isEmpty();
            assertThat(stored.unreadableWill()).containsExactly(new UnreadablePart("weight.partners", "9"));
        });
    }

    /** A database of before there were wills is taken on, and its profiles have none. */
    @Test
    void profilesOfBeforeHaveNoWill() {
        DriverManagerDataSource old = TestDatabase.empty();
        TestDatabase.flyway(old).target("3").load().migrate();
        JdbcClient.create(old).sql("insert into profile (id, created_at, updated_at) values ('p', now(), now())").update();
        TestDatabase.flyway(old).load().migrate();

        assertThat(new Profiles(JdbcClient.create(old), QUESTIONNAIRE, CLOCK).find("p").orElseThrow().will()).isEqualTo(Will.NONE);
    }
}
