package sumakomi.questionnaire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.account.Trail;

/** Notes what was changed of a profile: each answer and each part of the own will, with the value before and after. */
final class ProfileTrail {

    private static final String KIND = "profile";
    private static final String ANSWER = "answers.";
    private static final String WILL = "will.";

    private final JdbcClient jdbc;
    private final Trail trail;

    ProfileTrail(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** What is kept of a profile, by the field: a note or a source that changes under the same value is a change too. */
    record Kept(Map<String, String> values) {}

    Kept kept(String profile) {
        Map<String, String> values = new LinkedHashMap<>();
        jdbc.sql("select question_id, answer_values, basis, source, note_ja, note_en from answer where profile_id = :id")
                .param("id", profile).query((RowCallbackHandler) row -> values.put(ANSWER + row.getString("question_id"),
                        Told.nothing().and("answer", row.getString("answer_values")).and("basis", row.getString("basis"))
                                .and("source", row.getString("source")).and("note", row.getString("note_ja"))
                                .and("note-en", row.getString("note_en")).toString()));
        jdbc.sql("select part, content from own_will where profile_id = :id").param("id", profile)
                .query((RowCallbackHandler) row -> values.put(WILL + row.getString("part"), row.getString("content")));
        return new Kept(values);
    }

    void made(String profile, Map<String, GivenAnswer> answers, Map<String, String> will) {
        trail.note(of(profile, owner(profile)), "made", "", "", Integer.toString(answers.size() + will.size()));
        changed(profile, new Kept(Map.of()));
    }

    void changed(String profile, Kept before) {
        Kept now = kept(profile);
        Set<String> fields = new TreeSet<>(before.values.keySet());
        fields.addAll(now.values.keySet());
        Trail.Subject of = of(profile, owner(profile));
        trail.changed(of, fields.stream().map(field -> new Trail.Change(field, before.values.getOrDefault(field, ""),
                now.values.getOrDefault(field, ""))).toList());
    }

    void renamed(String profile, String before, String now) {
        trail.note(of(profile, owner(profile)), "changed", "name", before, now);
    }

    void deleted(String profile, String owner) {
        trail.forgetValues(profile);
        trail.note(of(profile, owner), "deleted", "", "", "");
    }

    private String owner(String profile) {
        return jdbc.sql("select owner from profile where id = :id").param("id", profile).query(String.class).optional()
                .orElse(Person.SECRETARIAT);
    }

    private static Trail.Subject of(String profile, String owner) {
        return new Trail.Subject(KIND, profile, owner, Optional.of(profile));
    }
}
