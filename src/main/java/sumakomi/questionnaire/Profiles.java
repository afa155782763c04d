package sumakomi.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Text;

/**
 * The stored profiles. Every call is one transaction: an answer is kept whole or not at all. There is one for every edition of
 * the knowledge, because the questions say which answers count.
 */
public class Profiles {

    private static final String SEPARATOR = "\n";
    private static final String COLUMNS = "id, created_at, updated_at, revision";

    private final JdbcClient jdbc;
    private final Questionnaire questionnaire;
    private final AnswerReader reader;
    private final Clock clock;

    public Profiles(JdbcClient jdbc, Questionnaire questionnaire, Clock clock) {
        this.jdbc = jdbc;
        this.questionnaire = questionnaire;
        this.reader = new AnswerReader(questionnaire.knowledge());
        this.clock = clock;
    }

    /** Stores a new profile with these answers and returns its id. */
    @Transactional
    public String create(Map<String, GivenAnswer> answers) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into profile (id, created_at, updated_at) values (:id, :now, :now)").param("id", id).param("now", now()).update();
        answers.forEach((question, given) -> insert(id, question, given));
        return id;
    }

    /** How many profiles there are. */
    @Transactional(readOnly = true)
    public int count() {
        return jdbc.sql("select count(*) from profile").query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<StoredProfile> find(String id) {
        return jdbc.sql("select " + COLUMNS + " from profile where id = :id").param("id", id).query(this::profile).optional();
    }

    /** The profiles changed last, the newest first. */
    @Transactional(readOnly = true)
    public List<StoredProfile> latest(int atMost) {
        return jdbc.sql("select " + COLUMNS + " from profile order by updated_at desc, id limit :n").param("n", atMost)
                .query(this::profile).list();
    }

    /** All profiles, in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<StoredProfile> all() {
        return jdbc.sql("select " + COLUMNS + " from profile order by created_at, id").query(this::profile).list();
    }

    /**
     * Changes the answers to some questions.
     *
     * @param revision the one on which the change was made
     * @param changes by question; empty for one that becomes unanswered
     * @return whether it was saved; not when the profile is gone or was changed meanwhile
     */
    @Transactional
    public boolean save(String id, int revision, Map<String, Optional<GivenAnswer>> changes) {
        int found = jdbc.sql("update profile set updated_at = :now, revision = revision + 1 where id = :id and revision = :revision")
                .param("id", id).param("revision", revision).param("now", now()).update();
        if (found == 0) {
            return false;
        }
        changes.forEach((question, answer) -> {
            jdbc.sql("delete from answer where profile_id = :id and question_id = :question")
                    .param("id", id).param("question", question).update();
            answer.ifPresent(given -> insert(id, question, given));
        });
        return true;
    }

    /** Deletes a profile with all that rests on it; nothing happens when there is none. */
    @Transactional
    public void delete(String id) {
        jdbc.sql("delete from profile where id = :id").param("id", id).update();
    }

    /**
     * Deletes a profile as it was seen, with all that rests on it.
     *
     * @return whether it was deleted; not when it is gone or was changed meanwhile
     */
    @Transactional
    public boolean delete(String id, int revision) {
        return jdbc.sql("delete from profile where id = :id and revision = :revision").param("id", id).param("revision", revision)
                .update() == 1;
    }

    /**
     * Does something that rests on a profile, in one transaction, during which the profile can neither go nor change.
     *
     * @return what was done; empty when there is no such profile
     */
    @Transactional
    public <T> Optional<T> holding(String id, Supplier<T> work) {
        return jdbc.sql("select id from profile where id = :id for update").param("id", id).query(String.class).optional()
                .map(held -> work.get());
    }

    /** What cannot be read back as it was given is not kept at all. */
    private void insert(String profile, String question, GivenAnswer given) {
        StoredAnswer stored = new StoredAnswer(question, String.join(SEPARATOR, given.answer().values()), given.basis().toString(),
                given.source().map(Citation::toString).orElse(null), given.note().map(Text::ja).orElse(null),
                given.note().map(Text::en).orElse(null));
        if (!stored.writable() || !read(stored).equals(Optional.of(given))) {
            throw new FaultyInput(Fault.of("profile.unkept", "answers." + question, 0));
        }
        jdbc.sql("""
                insert into answer (profile_id, question_id, answer_values, basis, source, note_ja, note_en)
                values (:profile, :question, :values, :basis, :source, :ja, :en)""")
                .param("profile", profile).param("question", question).param("values", stored.values()).param("basis", stored.basis())
                .param("source", stored.source()).param("ja", stored.ja()).param("en", stored.en())
                .update();
    }

    private StoredProfile profile(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        return new StoredProfile(id, instant(row, "created_at"), instant(row, "updated_at"), row.getInt("revision"), answers(id));
    }

    private Map<String, GivenAnswer> answers(String profile) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        jdbc.sql("select question_id, answer_values, basis, source, note_ja, note_en from answer where profile_id = :id")
                .param("id", profile)
                .query((row, number) -> new StoredAnswer(row.getString("question_id"), row.getString("answer_values"),
                        row.getString("basis"), row.getString("source"), row.getString("note_ja"), row.getString("note_en")))
                .list().forEach(stored -> read(stored).ifPresent(given -> answers.put(stored.question(), given)));
        return answers;
    }

    /** Empty for an answer that cannot be read, or that newer knowledge no longer asks for: it counts as not answered, the row stays. */
    private Optional<GivenAnswer> read(StoredAnswer stored) {
        try {
            return questionnaire.question(stored.question())
                    .map(question -> reader.read(question, List.of(stored.values().split(SEPARATOR)), stored.question(), 0))
                    .map(answer -> new GivenAnswer(answer, Basis.parse(stored.basis()),
                            Optional.ofNullable(stored.source()).map(Citation::parse),
                            stored.note()));
        } catch (FaultyInput | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private record StoredAnswer(String question, String values, String basis, @Nullable String source, @Nullable String ja,
            @Nullable String en) {
        private boolean writable() {
            return Stream.of(values, source, ja, en).filter(Objects::nonNull).allMatch(Characters::writable);
        }

        Optional<Text> note() {
            return Optional.ofNullable(ja).map(text -> new Text(text, Optional.ofNullable(en).orElse("")));
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
