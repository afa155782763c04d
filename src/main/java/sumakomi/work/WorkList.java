package sumakomi.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Acting;
import sumakomi.economics.study.Studies;
import sumakomi.questionnaire.Answer;
import sumakomi.work.WorkItem.Kind;
import sumakomi.work.WorkItem.State;

/** Everything that is kept, read without its content. */
@Repository
public class WorkList {

    private static final String TOWN = "left join answer on answer.profile_id = profile.id and answer.question_id = 'municipality'";
    private static final String PROFILES = "select 'PROFILE' as kind, profile.id, name, number_in_year, answer_values, fiscal_year, "
            + "updated_at as changed_at, (select max(created_at) from advice where profile_id = profile.id) as handed_out, "
            + "(select count(*) from answer known where known.profile_id = profile.id and known.answer_values <> '" + Answer.WORD
            + "') as answered, null as english "
            + "from profile " + TOWN;
    private static final String ADVICES = "select 'ADVICE' as kind, advice.id, name, number_in_year, answer_values, advice.fiscal_year, "
            + "advice.created_at as changed_at, advice.created_at as handed_out, 0 as answered, null as english "
            + "from advice join profile on profile.id = advice.profile_id " + TOWN;
    private static final String STUDIES = "select 'STUDY' as kind, study.id, title as name, 1 as number_in_year, answer_values, "
            + "study.fiscal_year, study.updated_at as changed_at, "
            + "(select max(created_at) from study_version where study_id = study.id) as handed_out, 0 as answered, title_en as english "
            + "from study left join profile on profile.id = study.profile_id " + TOWN;

    private final JdbcClient jdbc;
    private final Studies studies;

    WorkList(JdbcClient jdbc, Studies studies) {
        this.jdbc = jdbc;
        this.studies = studies;
    }

    /** All work that the person who acts sees, what was changed last first. */
    @Transactional
    public List<WorkItem> all() {
        return Stream.of(Acting.seen(jdbc, PROFILES + " where profile.id is not null", "profile.owner", ""),
                Acting.seen(jdbc, ADVICES + " where advice.id is not null", "profile.owner", ""),
                Acting.seen(jdbc, STUDIES + " where study.id is not null", "coalesce(profile.owner, study.owner)", ""))
                .flatMap(rows -> rows.query(WorkList::row).list().stream())
                .map(this::item)
                .sorted(Comparator.comparing(WorkItem::changedAt).reversed().thenComparing(WorkItem::id)).toList();
    }

    private WorkItem item(Row row) {
        return new WorkItem(row.kind(), row.id(), row.name().orElseGet(() -> studies.tellTitle(row.id())), row.number(),
                row.municipality(), row.fiscalYear(), State.of(row.changedAt(), row.handedOut()), row.changedAt(), row.answered(),
                row.english());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("id"),
                Optional.ofNullable(row.getString("name")), row.getInt("number_in_year"),
                Optional.ofNullable(row.getString("answer_values")).filter(code -> !code.equals(Answer.WORD)), row.getInt("fiscal_year"),
                instant(row, "changed_at").orElseThrow(), instant(row, "handed_out"), row.getInt("answered"),
                Optional.ofNullable(row.getString("english")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** @param name absent for a study whose title was not told apart from its content yet */
    private record Row(Kind kind, String id, Optional<String> name, int number, Optional<String> municipality, int fiscalYear,
            Instant changedAt, Optional<Instant> handedOut, int answered, Optional<String> english) {}
}
