package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Decides;
import sumakomi.advice.Advice.HowFar;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.RoadmapStep;
import sumakomi.advice.Advice.RoadmapWork;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.ThreeYears;
import sumakomi.knowledge.ThreeYears.Standing;
import sumakomi.knowledge.ThreeYears.Takes;
import sumakomi.knowledge.ThreeYears.Task;
import sumakomi.knowledge.ThreeYears.Work;
import sumakomi.knowledge.ThreeYears.Year;
import sumakomi.rules.Effect.Plans;
import sumakomi.rules.Effect.Stands;
import sumakomi.rules.Rule;

/**
 * Three years from where the municipality stands. Rules say where that is and what the answers mean for each work, the knowledge says
 * what falls into which year; here the two are put together with the themes. No line names a question that is not answered.
 */
final class Roadmap {

    private final ThreeYears years;
    private final Themes themes;
    private final List<Rule> judged;
    private final List<Rule> elaborated;
    private final Reasons reasons;
    private final Standing standing;
    private final List<RoadmapStep> steps;

    /**
     * @param judged the rules that judge the profile
     * @param elaborated the rules that say what it needs
     */
    Roadmap(Knowledge knowledge, Themes themes, List<Rule> judged, List<Rule> elaborated, Reasons reasons) {
        this.years = knowledge.threeYears();
        this.themes = themes;
        this.judged = judged;
        this.elaborated = elaborated;
        this.reasons = reasons;
        this.standing = years.standings().stream().filter(one -> stands(one).findAny().isPresent()).reduce((less, more) -> more)
                .orElse(years.standings().get(0));
        this.steps = themes.recommendsNothing() ? List.of() : standing.years().stream().flatMap(this::steps).toList();
    }

    private Stream<Rule> stands(Standing place) {
        return judged.stream().filter(rule -> rule.effect() instanceof Stands stands && stands.standing().equals(place.id()));
    }

    /** Where the municipality stands, with all that answers tell of it; absent as long as none does. */
    Optional<HowFar> howFar() {
        List<Reason> grounds = judged.stream().filter(rule -> rule.effect() instanceof Stands).map(reasons::of).map(Roadmap::answered)
                .toList();
        return grounds.isEmpty() ? Optional.empty()
                : Optional.of(new HowFar(standing.id(), standing.title(), grounds, standing.basis(), standing.source()));
    }

    /** Year by year; empty where nothing is recommended. */
    List<RoadmapStep> steps() {
        return steps;
    }

    /** Whether a rule has something to say: one on a work has not, unless that falls into the three years. */
    boolean lets(Rule rule) {
        return !(rule.effect() instanceof Plans plans)
                || steps.stream().flatMap(step -> step.work().stream()).anyMatch(work -> work.id().equals(plans.work()));
    }

    private Stream<RoadmapStep> steps(Year year) {
        List<Task> tasks = year.works().stream()
                .filter(task -> task.takes() != Takes.LEAD_WITHOUT_COMMITTEE || themes.committee().isEmpty()).toList();
        boolean sideBySide = tasks.stream().filter(task -> task.takes() != Takes.COMMITTEE).mapToLong(task -> taken(task).size()).sum() > 1;
        return tasks.stream().flatMap(task -> steps(year.year(), task, sideBySide));
    }

    private Stream<RoadmapStep> steps(int year, Task task, boolean sideBySide) {
        Work work = years.work(task.work());
        if (task.takes() != Takes.COMMITTEE && task.takes() != Takes.OTHERS && themes.all().isEmpty()) {
            return Stream.of(open(year, work));
        }
        return taken(task).stream().map(theme -> step(year, work, theme, sideBySide && task.takes() != Takes.COMMITTEE));
    }

    private List<Ranked> taken(Task task) {
        List<Ranked> all = themes.all();
        return switch (task.takes()) {
            case COMMITTEE -> themes.committee().stream().toList();
            case LEAD, LEAD_WITHOUT_COMMITTEE -> all.stream().limit(1).toList();
            case THEMES -> all;
            case OTHERS -> all.stream().skip(1).toList();
        };
    }

    private RoadmapStep step(int year, Work work, Ranked theme, boolean sideBySide) {
        boolean graded = themes.recommended(theme);
        boolean committee = themes.committee().filter(theme::equals).isPresent();
        return new RoadmapStep(year, Optional.of(theme.archetype().id()), theme.archetype().title(), work.text(), work.source(),
                Optional.of(work.basis()), Optional.of(new RoadmapWork(work.id(), work.title())),
                graded ? Optional.of(themes.grade(theme)) : Optional.empty(),
                Stream.concat(planned(work), inFavour(theme)).toList(), committee ? List.of() : themes.notes(theme),
                sideBySide ? deciding(work) : List.of());
    }

    /** Of themes that the committee is still to find. */
    private RoadmapStep open(int year, Work work) {
        return new RoadmapStep(year, Optional.empty(), years.openTheme().title(), work.text(), work.source(), Optional.of(work.basis()),
                Optional.of(new RoadmapWork(work.id(), work.title())), Optional.empty(),
                Stream.concat(planned(work), themes.committee().stream().flatMap(this::inFavour)).toList(), List.of(), List.of());
    }

    private Stream<Reason> planned(Work work) {
        return elaborated.stream().filter(rule -> rule.effect() instanceof Plans plans && plans.work().equals(work.id())).map(reasons::of)
                .map(Roadmap::answered);
    }

    /** What speaks for a theme, the strongest of each aspect. */
    private Stream<Reason> inFavour(Ranked theme) {
        return theme.weighing().judgements().stream().filter(one -> one.counts() && one.judgement().points() > 0).map(reasons::of)
                .map(Roadmap::answered);
    }

    private List<Decides> deciding(Work work) {
        Stream<String> equal = themes.equalPoints() ? Stream.of(ThreeYears.EQUAL) : Stream.of();
        return work.deciding().isEmpty() ? List.of()
                : Stream.concat(work.deciding().stream(), equal).map(years::criterion)
                        .map(one -> new Decides(one.title(), one.text(), one.basis(), one.source())).toList();
    }

    /** A reason that names answers only. */
    private static Reason answered(Reason reason) {
        return reason.because(reason.because().stream().filter(Because::known).toList());
    }
}
