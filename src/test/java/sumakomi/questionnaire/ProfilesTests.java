package sumakomi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import sumakomi.TestDatabase;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;

@Tag(TestDatabase.BOTH)
class ProfilesTests {

    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

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
        for (long seed = 1; seed <= 10; seed++) {
            Map<String, GivenAnswer> answers = GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), LocalDate.of(2026, 4, 1))
                    .answers();

            assertThat(profiles.find(profiles.create(answers)).orElseThrow().own()).as("seed %d", seed).isEqualTo(answers);
        }
    }

    /** To a database on another machine each statement is a way there and back. */
    @Test
    void manyAnswersAreKeptAndChangedWithFewStatements() {
        AtomicInteger statements = new AtomicInteger();
        Profiles counted = new Profiles(JdbcClient.create(new Counted(database, statements)), QUESTIONNAIRE, CLOCK);
        Map<String, GivenAnswer> answers = GeneratedProfiles.profile(QUESTIONNAIRE, new Random(1), LocalDate.of(2026, 4, 1)).answers();
        assertThat(answers).hasSizeGreaterThan(60);

        String id = counted.create(answers);
        assertThat(statements.getAndSet(0)).isLessThan(20);
        Map<String, Optional<GivenAnswer>> none = new LinkedHashMap<>();
        answers.keySet().forEach(question -> none.put(question, Optional.empty()));
        assertThat(counted.save(id, 1, none)).isTrue();
        assertThat(statements).hasValueLessThan(30);
        assertThat(profiles.find(id).orElseThrow().own()).isEmpty();
        assertThat(jdbc.sql("select count(*) from trail where field like 'answers.%'").query(Integer.class).single())
                .isEqualTo(2 * answers.size());
    }

    /** Counts the statements that are sent. */
    private static final class Counted extends DelegatingDataSource {

        private final AtomicInteger statements;

        Counted(DataSource database, AtomicInteger statements) {
            super(database);
            this.statements = statements;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        statements.addAndGet(method.getName().equals("prepareStatement") ? 1 : 0);
                        return method.invoke(connection, arguments);
                    });
        }
    }

    @Test
    void keepsBasisSourceAndNoteOfAnAnswer() {
        GivenAnswer given = new GivenAnswer(new Answer.Choice("none"), Basis.INFERRED,
                Optional.of(new Citation("individual-support-2013", "table-2.1")), Optional.of(new Text("推定", "inferred")));

        assertThat(profiles.find(profiles.create(Map.of("vision", given))).orElseThrow().answers()).containsEntry("vision", given);
    }

    @Test
    void anAnswerThatCouldNotBeReadBackIsRefusedAndNothingIsKept() {
        GivenAnswer sound = choice("none");
        List<GivenAnswer> unkeepable = List.of(choice("perhaps"),
                new GivenAnswer(sound.answer(), Basis.GIVEN, Optional.empty(), Optional.of(new Text("あ\uFFFE", "x"))),
                new GivenAnswer(sound.answer(), Basis.GIVEN, Optional.empty(), Optional.of(new Text("あ", "\uD800"))),
                new GivenAnswer(new Answer.Choices(List.of("a\nb")), Basis.GIVEN, Optional.empty(), Optional.empty()));
        unkeepable.forEach(given -> assertThatThrownBy(() -> profiles.create(Map.of("vision", given))).isInstanceOf(FaultyInput.class)
                .hasMessageContaining("answers.vision"));
        String id = profiles.create(Map.of("vision", sound));
        assertThatThrownBy(
                () -> profiles.save(id, 1, Map.of("population", Optional.of(GivenAnswer.of(new Answer.Amount(new BigDecimal("1E-60")))))))
                .isInstanceOf(FaultyInput.class);
        assertThat(profiles.find(id).orElseThrow().answers()).containsOnlyKeys("vision");
    }

    @Test
    void savingSomeQuestionsLeavesTheOthersAlone() {
        String id = profiles.create(Map.of("vision", choice("none"), "council", choice("none"), "theme", choice("one")));

        profiles.save(id, 1, Map.of("vision", Optional.of(choice("adopted")), "council", Optional.empty()));

        assertThat(profiles.find(id).orElseThrow().answers()).isEqualTo(Map.of("vision", choice("adopted"), "theme", choice("one")));
    }

    @Test
    void aChangeMadeOnAnOlderStateIsNotSaved() {
        String id = profiles.create(Map.of());
        assertThat(profiles.save(id, 1, Map.of("vision", Optional.of(choice("none"))))).isTrue();
        assertThat(profiles.save(id, 1, Map.of("vision", Optional.of(choice("adopted"))))).isFalse();
        assertThat(profiles.delete(id, 1)).isFalse();

        assertThat(profiles.find(id)).hasValueSatisfying(stored -> {
            assertThat(stored.revision()).isEqualTo(2);
            assertThat(stored.answers()).isEqualTo(Map.of("vision", choice("none")));
        });
        assertThat(profiles.delete(id, 2)).isTrue();
    }

    @Test
    void nothingIsDoneForAProfileThatIsGone() {
        assertThat(profiles.holding(profiles.create(Map.of()), () -> "done")).contains("done");
        assertThat(profiles.holding("no-such-profile", () -> "done")).isEmpty();
    }

    @Test
    void whatWasStoredBeforeProfilesCountedTheirChangesIsStillThere() {
        DriverManagerDataSource database = TestDatabase.empty();
        TestDatabase.flyway(database).target("2").load().migrate();
        JdbcClient old = JdbcClient.create(database);
        old.sql("insert into profile values ('p', current_timestamp, current_timestamp)").update();
        old.sql("insert into answer values ('p', 'vision', 'none', 'given', null, null, null)").update();
        old.sql("insert into advice values ('a', 'p', current_timestamp, 'k', 'r', date '2026-04-01', 'answers', 'content')").update();
        old.sql("insert into study values ('s', 'p', current_timestamp, current_timestamp, 7, 'study')").update();
        old.sql("insert into study values ('t', null, current_timestamp, current_timestamp, 1, 'own')").update();

        TestDatabase.flyway(database).load().migrate();

        Profiles now = new Profiles(old, QUESTIONNAIRE, CLOCK);
        assertThat(now.find("p")).hasValueSatisfying(stored -> {
            assertThat(stored.revision()).isEqualTo(1);
            assertThat(stored.answers()).isEqualTo(Map.of("vision", choice("none")));
        });
        assertThat(old.sql("select content from advice where id = 'a'").query(String.class).single()).isEqualTo("content");
        assertThat(old.sql("select revision from study where id = 's'").query(Integer.class).single()).isEqualTo(7);
        now.delete("p");
        assertThat(old.sql("select (select count(*) from answer) + (select count(*) from advice)").query(Integer.class).single()).isZero();
        assertThat(old.sql("select id from study").query(String.class).list()).as("what rests on no profile stays").containsExactly("t");
    }

    @Test
    void savingToAProfileThatDoesNotExistSavesNothing() {
        assertThat(profiles.save("no-such-profile", 1, Map.of("vision", Optional.of(choice("none"))))).isFalse();
        assertThat(jdbc.sql("select count(*) from answer").query(Integer.class).single()).isZero();
    }

    @Test
    void anAnswerThatNewerKnowledgeNoLongerOffersCountsAsNotAnswered() {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        answers.put("vision", choice("none"));
        String id = profiles.create(answers);
        jdbc.sql("update answer set answer_values = 'withdrawn-option'").update();

        assertThat(profiles.find(id).orElseThrow().answers()).isEmpty();
    }

    @Test
    void deletesAProfileWithItsAnswers() {
        String id = profiles.create(Map.of("vision", choice("none")));

        profiles.delete(id);

        assertThat(profiles.find(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from answer").query(Integer.class).single()).isZero();
    }

    private static GivenAnswer choice(String option) {
        return GivenAnswer.of(new Answer.Choice(option));
    }
}
