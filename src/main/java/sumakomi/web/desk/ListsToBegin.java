package sumakomi.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.programme.Checklist;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Given;
import sumakomi.programme.Marks;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.questionnaire.Profiles;

/** Lays out the checklists of municipalities that have not begun, so that what they lack is counted too. */
@EditionScoped
@Component
record ListsToBegin(MainJob mainJob, Profiles profiles, Marks marks, Clock clock) {

    /** Each is an advice, so that not all 62 are made for one request. */
    static final int AT_ONCE = 20;

    /**
     * @param rows participants with a profile
     * @return of how many a list was laid out; not where nothing is recommended
     */
    int begin(List<Row> rows, int fiscalYear) {
        return rows.stream().limit(AT_ONCE).mapToInt(row -> begin(row, fiscalYear)).sum();
    }

    private int begin(Row row, int fiscalYear) {
        String profile = row.work().orElseThrow().profile();
        Optional<AdvisedProfile> advised = profiles.find(profile)
                .map(stored -> mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock))));
        List<String> themes = advised.map(one -> themes(row, one)).orElse(List.of());
        themes.forEach(theme -> {
            Checklist list = FsChecklists.of(mainJob, advised.orElseThrow(), List.of(theme), Optional.of(fiscalYear), Given.NOTHING)
                    .first();
            profiles.holding(profile, () -> {
                marks.note(new Marks.Of(profile, theme, fiscalYear), list);
                return profile;
            });
        });
        return themes.isEmpty() ? 0 : 1;
    }

    /** Those that were chosen, as far as they are recommended; else the first that is. */
    private static List<String> themes(Row row, AdvisedProfile advised) {
        List<String> recommended = ChecklistMaker.themes(advised.advice());
        return row.themes().isEmpty() ? recommended.stream().limit(1).toList()
                : recommended.stream().filter(row.chosen()::contains).toList();
    }
}
