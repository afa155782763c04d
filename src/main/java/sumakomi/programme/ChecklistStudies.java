package sumakomi.programme;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.account.Trail;
import sumakomi.economics.study.Studies;

/** Which study the data of a checklist are ordered by: one for each theme of a profile. A study that is deleted is chosen no more. */
@Repository
public class ChecklistStudies {

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Studies studies;
    private final Trail trail;

    ChecklistStudies(JdbcClient jdbc, Marks marks, Studies studies, Trail trail) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.studies = studies;
        this.trail = trail;
    }

    /** The id of the study chosen for a theme. */
    @Transactional(readOnly = true)
    public Optional<String> of(String profile, String theme) {
        return jdbc.sql("select study_id from checklist_study where profile_id = :profile and theme = :theme").param("profile", profile)
                .param("theme", theme).query(String.class).optional();
    }

    /**
     * Chooses a study that there is and that the person who acts sees, or none.
     *
     * @param seen what was chosen when the author looked
     * @return whether it was kept; not when somebody else chose otherwise meanwhile
     */
    @Transactional
    public boolean choose(String profile, String theme, Optional<String> study, Optional<String> seen) {
        Optional<String> now = of(profile, theme);
        if (!now.equals(seen) && !now.equals(study)) {
            return false;
        }
        jdbc.sql("delete from checklist_study where profile_id = :profile and theme = :theme").param("profile", profile)
                .param("theme", theme).update();
        Optional<String> chosen = study.filter(id -> studies.owner(id).isPresent());
        chosen.ifPresent(id -> jdbc.sql("insert into checklist_study (profile_id, theme, study_id) select :profile, :theme, id from study"
                + " where id = :study").param("profile", profile).param("theme", theme).param("study", id).update());
        trail.note(marks.subject("checklist-study", profile, theme), "changed", "", now.orElse(""), chosen.orElse(""));
        return true;
    }
}
