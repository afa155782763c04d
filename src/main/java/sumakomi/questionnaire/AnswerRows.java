package sumakomi.questionnaire;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.account.Rows;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;

/** The rows of the answers of a profile. */
final class AnswerRows {

    private static final List<String> COLUMNS = List.of("profile_id", "question_id", "answer_values", "basis", "source", "note_ja",
            "note_en");

    private final JdbcClient jdbc;
    private final Questionnaire questionnaire;
    private final AnswerReader reader;

    AnswerRows(JdbcClient jdbc, Questionnaire questionnaire) {
        this.jdbc = jdbc;
        this.questionnaire = questionnaire;
        this.reader = new AnswerReader(questionnaire.knowledge());
    }

    List<StoredAnswer> of(String profile) {
        return jdbc.sql("select question_id, answer_values, basis, source, note_ja, note_en from answer where profile_id = :id")
                .param("id", profile)
                .query((row, number) -> new StoredAnswer(row.getString("question_id"), row.getString("answer_values"),
                        row.getString("basis"), row.getString("source"), row.getString("note_ja"), row.getString("note_en")))
                .list();
    }

    /** What a row says in the words of today; empty when it cannot be read. */
    Optional<GivenAnswer> read(StoredAnswer stored, Question asked) {
        return stored.read(asked, reader);
    }

    /** @throws FaultyInput if one of them could not be read back as it was given; then none is kept */
    void insert(String profile, Map<String, GivenAnswer> answers) {
        List<StoredAnswer> kept = answers.entrySet().stream().map(answer -> keepable(answer.getKey(), answer.getValue())).toList();
        Rows.insert(jdbc, "answer", COLUMNS, kept.stream().map(stored -> Arrays.<@Nullable Object>asList(profile, stored.question(),
                stored.values(), stored.basis(), stored.source(), stored.ja(), stored.en())).toList());
    }

    private StoredAnswer keepable(String question, GivenAnswer given) {
        StoredAnswer stored = StoredAnswer.of(question, given);
        boolean sound = questionnaire.formerAnswers().of(question, given.answer().values()).isPresent()
                || questionnaire.question(question).flatMap(asked -> read(stored, asked)).equals(Optional.of(given));
        if (!stored.writable() || !sound) {
            throw new FaultyInput(Fault.of("profile.unkept", "answers." + question, 0));
        }
        return stored;
    }

    void clear(String profile, Collection<String> questions) {
        if (!questions.isEmpty()) {
            jdbc.sql("delete from answer where profile_id = :id and question_id in (:questions)").param("id", profile)
                    .param("questions", questions).update();
        }
    }
}
