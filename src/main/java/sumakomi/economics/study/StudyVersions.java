package sumakomi.economics.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Trail;
import sumakomi.economics.study.Studies.StoredStudy;

/** States of studies that were handed out. A version is never changed; it goes with its study. */
@Repository
public class StudyVersions {

    private static final String HEAD = "study_id, number_in_study, revision, created_at, fiscal_year, knowledge_version, note";

    private final JdbcClient jdbc;
    private final Studies studies;
    private final StudyTrail trail;
    private final Clock clock;

    StudyVersions(JdbcClient jdbc, Studies studies, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.studies = studies;
        this.trail = new StudyTrail(trail);
        this.clock = clock;
    }

    /**
     * A version without what it holds.
     *
     * @param number counts the versions of a study from 1
     * @param revision the state of the study that was handed out
     * @param knowledgeVersion of the knowledge with which it was worked out
     * @param note for whom or for what, in the words of the author; may be empty
     */
    public record Head(String study, int number, int revision, Instant createdAt, int fiscalYear, String knowledgeVersion, String note) {}

    /**
     * A version.
     *
     * @param content the study as its author gave it
     * @param results what was worked out then, in the form of the JSON that the command {@code study} writes
     */
    public record Version(Head head, String content, String results) {}

    /** How many versions of a study are kept. */
    @Transactional(readOnly = true)
    public int count(String study) {
        return jdbc.sql("select count(*) from study_version where study_id = :study").param("study", study).query(Integer.class).single();
    }

    /** The versions of a study, the latest first. */
    @Transactional(readOnly = true)
    public List<Head> of(String study) {
        return jdbc.sql("select " + HEAD + " from study_version where study_id = :study order by number_in_study desc")
                .param("study", study).query(StudyVersions::head).list();
    }

    @Transactional(readOnly = true)
    public Optional<Version> find(String study, int number) {
        return jdbc.sql("select " + HEAD + ", content, results from study_version where study_id = :study and number_in_study = :number")
                .param("study", study).param("number", number)
                .query((row, at) -> new Version(head(row, at), row.getString("content"), row.getString("results"))).optional();
    }

    /**
     * Keeps a state of a study as its next version.
     *
     * @param study a state that can be worked out
     * @param results what was worked out of it, with that knowledge
     * @return number of the version; empty when the study is gone or was changed meanwhile
     */
    @Transactional
    public Optional<Integer> keep(StoredStudy study, String knowledgeVersion, String note, String results) {
        Optional<Integer> held = jdbc.sql("select revision from study where id = :study and revision = :revision for update")
                .param("study", study.id()).param("revision", study.revision()).query(Integer.class).optional();
        return held.map(revision -> {
            int number = 1 + jdbc.sql("select coalesce(max(number_in_study), 0) from study_version where study_id = :study")
                    .param("study", study.id()).query(Integer.class).single();
            jdbc.sql("insert into study_version (id, " + HEAD + ", content, results) values (:id, :study, :number, :revision, :now, :year, "
                    + ":knowledge, :note, :content, :results)").param("id", UUID.randomUUID().toString()).param("study", study.id())
                    .param("number", number).param("revision", revision)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).param("year", study.fiscalYear())
                    .param("knowledge", knowledgeVersion).param("note", note).param("content", StudyWriter.stored(study.document()))
                    .param("results", results).update();
            String owner = studies.owner(study.id()).orElseThrow();
            trail.handedOut(new Trail.Subject(StudyTrail.KIND, study.id(), owner, study.profileId()), number, note);
            return number;
        });
    }

    private static Head head(ResultSet row, int at) throws SQLException {
        return new Head(row.getString("study_id"), row.getInt("number_in_study"), row.getInt("revision"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(), row.getInt("fiscal_year"),
                row.getString("knowledge_version"), row.getString("note"));
    }
}
