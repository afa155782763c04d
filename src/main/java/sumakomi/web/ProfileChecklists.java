package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import sumakomi.advice.Advice;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.FsChecklists;
import sumakomi.document.KeptChecklists;
import sumakomi.economics.study.Studies;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.ChecklistStudies;
import sumakomi.programme.Marks;
import sumakomi.programme.Sessions;
import sumakomi.programme.consultation.Appointments;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.questionnaire.Profiles;
import sumakomi.programme.StudyOrder;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.web.StudyTitles.Titled;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkList;

/** The checklists of stored profiles, with the study chosen for each. */
@EditionScoped
@Component
class ProfileChecklists {

    private static final int STUDY_YEAR = 3;
    private static final int FEWEST = 2;

    private final MainJob mainJob;
    private final KeptChecklists kept;
    private final ChecklistStudies studies;
    private final Sessions sessions;
    private final StudyOrder order;
    private final StudyTitles titles;
    private final WorkList work;
    private final Profiles profiles;
    private final Gatherings gatherings;
    private final Appointments appointments;
    private final Clock clock;

    ProfileChecklists(MainJob mainJob, KeptChecklists kept, ChecklistStudies studies, Sessions sessions, StudyOrder order,
            StudyTitles titles, WorkList work, Profiles profiles, Gatherings gatherings, Appointments appointments, Clock clock) {
        this.mainJob = mainJob;
        this.kept = kept;
        this.sessions = sessions;
        this.studies = studies;
        this.order = order;
        this.titles = titles;
        this.work = work;
        this.profiles = profiles;
        this.gatherings = gatherings;
        this.appointments = appointments;
        this.clock = clock;
    }

    /**
     * An address below a profile.
     *
     * @param path with the id of the profile as {@code {id}}
     * @param values by name, each perhaps none
     */
    static String url(String path, String id, Map<String, ? extends List<?>> values, String fragment) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath(path);
        List<Object> filled = new ArrayList<>(List.of(id));
        values.forEach((name, some) -> {
            if (some.isEmpty()) {
                page.queryParam(name);
            }
            some.forEach(value -> page.queryParam(name, "{" + name + "}"));
            filled.addAll(some);
        });
        if (!fragment.isEmpty()) {
            page.fragment(fragment);
        }
        return page.encode().buildAndExpand(filled.toArray()).toString();
    }

    AdvisedProfile advised(StoredProfile stored) {
        return mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock)));
    }

    AdvisedProfile advised(ProfileDocument sent) {
        return mainJob.advise(sent.profile(mainJob.questionnaire(), LocalDate.now(clock)));
    }

    /** @throws sumakomi.knowledge.FaultyInput as {@link FsChecklists#of} */
    Checklists of(String profile, AdvisedProfile advised, List<String> themes, Optional<Integer> year) {
        return kept.of(profile, advised, themes, year);
    }

    Checklists of(StoredProfile stored, List<String> themes, Optional<Integer> year) {
        return of(stored.id(), advised(stored), themes, year);
    }

    /** The lists of a profile that was sent, with a stored study. */
    Checklists of(ProfileDocument sent, List<String> themes, int year, Optional<String> study) {
        return FsChecklists.of(mainJob, advised(sent), themes,
                Optional.of(year), Given.study(study.flatMap(order::of)));
    }

    /** What was done of the lists. */
    WorkDone done(String profile, Checklists lists) {
        return kept.done(profile, lists);
    }

    /** The list as the stores know it. */
    static Marks.Of list(String profile, Checklist checklist) {
        return KeptChecklists.list(profile, checklist);
    }

    /** The list of one theme. */
    Checklist of(StoredProfile stored, String theme, int year) {
        return of(stored, List.of(theme), Optional.of(year)).first();
    }

    /** The themes that the road map studies in its third year, as far as they are recommended; otherwise the first two recommended. */
    List<String> thirdYear(Advice advice) {
        List<String> recommended = ChecklistMaker.themes(advice);
        List<String> planned = advice.roadmap().stream().filter(step -> step.year() == STUDY_YEAR)
                .flatMap(step -> step.archetype().stream()).distinct().filter(recommended::contains).limit(Checklists.MOST).toList();
        return planned.size() > 1 ? planned : recommended.stream().limit(FEWEST).toList();
    }

    /** The sessions of the programme by number, each with its day where that is known. */
    Map<Integer, Optional<LocalDate>> sessions(String profile, int fiscalYear) {
        Map<Integer, LocalDate> known = sessions.of(profile, fiscalYear);
        Map<Integer, Optional<LocalDate>> all = new LinkedHashMap<>();
        mainJob.knowledge().programme().sessions().forEach(one -> all.put(one.session(), Optional.ofNullable(known.get(one.session()))));
        return all;
    }

    /** Whether the secretariat settled a day: of the sessions, of a consultation, or of a meeting that concerns the municipality. */
    boolean announced(String profile, int fiscalYear) {
        return sessions.announced(profile, fiscalYear)
                || profiles.owner(profile).filter(owner -> gatherings.concern(fiscalYear, owner)
                        || appointments.concern(fiscalYear, owner)).isPresent();
    }

    /** The id of the study that orders the data of a theme. */
    Optional<String> study(String profile, String theme) {
        return studies.of(profile, theme);
    }

    /** Studies to choose from: those of the profile, then all others that are seen; the chosen one is among them. */
    List<Titled> choices(String profile, Optional<String> chosen, Locale locale) {
        List<Titled> all = work.all().stream().filter(item -> item.kind() == WorkItem.Kind.STUDY)
                .map(item -> new Titled(item.id(), item.nameIn(locale), item.changedAt())).toList();
        return Stream.of(titles.ofProfile(profile, locale), all, chosen.map(one -> titles.of(one, locale)).orElse(List.of()))
                .flatMap(List::stream).distinct()
                .toList();
    }
}
