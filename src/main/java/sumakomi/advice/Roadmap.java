package sumakomi.advice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.HowFar;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.advice.RoadmapStep.Decides;
import sumakomi.advice.Themes.Open;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.ThreeYears;
import sumakomi.knowledge.ThreeYears.Only;
import sumakomi.knowledge.ThreeYears.Standing;
import sumakomi.knowledge.ThreeYears.Takes;
import sumakomi.knowledge.ThreeYears.Task;
import sumakomi.knowledge.ThreeYears.Work;
import sumakomi.knowledge.ThreeYears.Year;
import sumakomi.rules.Effect.Plans;
import sumakomi.rules.Effect.Stands;
import sumakomi.rules.EffectKind;
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
        return !(rule.effect() instanceof Plans plans) || steps.stream()
                .anyMatch(step -> step.work().filter(work -> concerns(plans, work.id(), step.archetype())).isPresent());
    }

    private static boolean concerns(Plans plans, String work, Optional<String> theme) {
        return plans.work().equals(work) && (plans.archetype().isEmpty() || plans.archetype().equals(theme));
    }

    private Stream<RoadmapStep> steps(Year year) {
        Only now = themes.committee().isPresent() ? Only.WITH_COMMITTEE : Only.WITHOUT_COMMITTEE;
        List<Task> tasks = year.works().stream().filter(task -> task.only().isEmpty() || task.only().get() == now).toList();
        boolean sideBySide = tasks.stream().filter(task -> task.takes() != Takes.COMMITTEE && task.takes() != Takes.URGENT)
                .mapToLong(task -> themes.taken(task.takes()).size() + themes.open(task.takes()).stream().count()).sum() > 1;
        return tasks.stream().flatMap(task -> steps(year.year(), task, sideBySide && task.takes() != Takes.COMMITTEE));
    }

    private Stream<RoadmapStep> steps(int year, Task task, boolean sideBySide) {
        List<Ranked> taken = task.takes() == Takes.URGENT
                ? themes.taken(Takes.URGENT).stream().filter(theme -> plans(task.work(), archetype(theme)).findAny().isPresent()).toList()
                : themes.taken(task.takes());
        Optional<Open> open = themes.open(task.takes());
        Work work = years.work(task.work());
        Named named = work.alone().filter(alone -> taken.size() + open.stream().count() == 1)
                .map(alone -> new Named(work, alone.title(), alone.text())).orElseGet(() -> new Named(work, work.title(), work.text()));
        List<Decides> deciding = sideBySide ? deciding(work, task.takes()) : List.of();
        return Stream.concat(open.stream().map(theme -> open(year, named, theme, deciding)),
                taken.stream().map(theme -> step(year, named, theme, task.takes(), deciding)));
    }

    /** A work under the name that it has with so many themes. */
    private record Named(Work work, Text title, Text text) {}

    private RoadmapStep step(int year, Named named, Ranked theme, Takes takes, List<Decides> deciding) {
        boolean committee = themes.committee().filter(theme::equals).isPresent();
        Optional<String> archetype = archetype(theme);
        Stream<Reason> weighed = weighed(theme).filter(reason -> takes != Takes.URGENT || reason.effect() == EffectKind.OPPOSES);
        return new RoadmapStep(year, archetype, theme.archetype().title(), named.text(), named.work().source(),
                Optional.of(named.work().basis()), Optional.of(new RoadmapStep.Work(named.work().id(), named.title())),
                committee || themes.recommended(theme) ? Optional.of(themes.grade(theme)) : Optional.empty(),
                Stream.concat(planned(named.work(), archetype), weighed).toList(),
                committee ? List.of() : themes.notes(theme, takes), deciding);
    }

    private static Optional<String> archetype(Ranked theme) {
        return Optional.of(theme.archetype().id());
    }

    /** Of themes that are still to be named. */
    private RoadmapStep open(int year, Named named, Open theme, List<Decides> deciding) {
        return new RoadmapStep(year, Optional.empty(), theme.title(), named.text(), named.work().source(),
                Optional.of(named.work().basis()), Optional.of(new RoadmapStep.Work(named.work().id(), named.title())), Optional.empty(),
                Stream.concat(planned(named.work(), Optional.empty()), theme.notes().isEmpty()
                        ? themes.committee().stream().flatMap(this::weighed) : Stream.empty()).toList(),
                theme.notes(), deciding);
    }

    private Stream<Reason> planned(Work work, Optional<String> theme) {
        return plans(work.id(), theme).map(reasons::of).map(Roadmap::answered);
    }

    private Stream<Rule> plans(String work, Optional<String> theme) {
        return elaborated.stream().filter(rule -> rule.effect() instanceof Plans plans && concerns(plans, work, theme));
    }

    /** What speaks for a theme and what against it, the strongest of each aspect. */
    private Stream<Reason> weighed(Ranked theme) {
        return theme.weighing().judgements().stream().filter(one -> one.counts() && one.judgement().points() != 0).map(reasons::of)
                .map(Roadmap::answered);
    }

    private List<Decides> deciding(Work work, Takes takes) {
        List<Ranked> leftOut = themes.leftOut(takes);
        Stream<String> equal = Stream.concat(themes.equalPoints(takes) ? Stream.of(ThreeYears.EQUAL) : Stream.of(),
                leftOut.isEmpty() ? Stream.of() : Stream.of(ThreeYears.LEFT_OUT));
        return work.deciding().isEmpty() ? List.of()
                : Stream.concat(work.deciding().stream(), equal).map(years::criterion)
                        .map(one -> new Decides(one.title(), one.text(), one.id().equals(ThreeYears.LEFT_OUT) ? leftOut.stream()
                                .map(theme -> theme.archetype().title()).toList() : List.of(), one.basis(), one.source()))
                        .toList();
    }

    /** A reason that names answers only. */
    private static Reason answered(Reason reason) {
        return reason.because(reason.because().stream().filter(Because::known).toList());
    }
}
