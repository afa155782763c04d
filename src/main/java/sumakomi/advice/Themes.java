package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Note;
import sumakomi.advice.Places.Standing;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.ThreeYears;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * The recommended types as themes to be studied side by side. A study committee leads to them and is none. Where fewer are recommended
 * than are studied side by side, types that need no place are added. What lies beyond the means of the municipality does not lead, as
 * long as another one that is recommended does not.
 */
final class Themes {

    private static final String COMMITTEE = "study-committee";

    private final ThreeYears years;
    private final Budgets budgets;
    private final Grades grades;
    private final Optional<Answer> means;
    private final Optional<Ranked> committee;
    private final List<Ranked> recommended;
    private final List<Ranked> all;

    /**
     * @param ranking of all types
     * @param chosen those that are recommended
     */
    Themes(Knowledge knowledge, Ranking ranking, List<Ranked> chosen, Budgets budgets, Profile profile) {
        this.years = knowledge.threeYears();
        this.budgets = budgets;
        this.grades = Grades.of(knowledge, profile.asOf());
        this.means = profile.counting(years.means().question());
        this.committee = chosen.stream().filter(Themes::isCommittee).findFirst();
        Comparator<Ranked> order = Comparator.comparingInt(Ranked::score).reversed().thenComparing(this::beyondMeans)
                .thenComparing(this::grade).thenComparingInt(one -> one.archetype().number());
        this.recommended = chosen.stream().filter(one -> !isCommittee(one)).sorted(order).toList();
        Optional<Ranked> lead = recommended.stream().filter(Predicate.not(this::beyondMeans)).findFirst()
                .or(() -> recommended.stream().findFirst());
        List<Ranked> leadFirst = Stream.concat(lead.stream(), recommended.stream().filter(one -> lead.filter(one::equals).isEmpty()))
                .limit(years.sideBySide().most()).toList();
        Stream<Ranked> more = ranking.all().stream().filter(one -> anywhere(one) && !recommended.contains(one))
                .sorted(Comparator.comparing(this::beyondMeans).thenComparing(order))
                .limit(Math.max(0, years.sideBySide().least() - leadFirst.size()));
        this.all = Stream.concat(leadFirst.stream(), more).toList();
    }

    private static boolean isCommittee(Ranked one) {
        return one.archetype().id().equals(COMMITTEE);
    }

    /** What can be begun without a place, unless more speaks against it. */
    private static boolean anywhere(Ranked one) {
        return one.place() == Standing.NEEDLESS && !one.excluded() && one.score() >= 0 && !isCommittee(one);
    }

    Optional<Ranked> committee() {
        return committee;
    }

    boolean recommendsNothing() {
        return recommended.isEmpty() && committee.isEmpty();
    }

    /** Side by side, the one that leads first; empty where a committee is to find them. */
    List<Ranked> all() {
        return all;
    }

    /** Whether points alone do not settle the order. */
    boolean equalPoints() {
        return recommended.stream().map(Ranked::score).distinct().count() < recommended.size();
    }

    boolean recommended(Ranked theme) {
        return recommended.contains(theme);
    }

    Grade grade(Ranked theme) {
        return grades.grade(theme);
    }

    /** Whether its lowest budget lies above all that the municipality expects to raise; false where it has not said. */
    private boolean beyondMeans(Ranked theme) {
        return means.flatMap(answer -> years.means().belowYen(answer.values().get(0)))
                .filter(ceiling -> budgets.budget(theme.archetype()).lowYen() >= ceiling).isPresent();
    }

    /** What is to be said of a theme beside its reasons. */
    List<Note> notes(Ranked theme) {
        Stream<Note> added = recommended(theme) ? Stream.of() : Stream.of(note(years.anywhere(), List.of()));
        Stream<Note> alone = all.size() < years.sideBySide().least() ? Stream.of(note(years.alone(), List.of())) : Stream.of();
        Stream<Note> beyond = beyondMeans(theme)
                ? Stream.of(note(years.beyond(), List.of(new Because(years.means().question(),
                        new Advice.Answered(means.orElseThrow().values())))))
                : Stream.of();
        return Stream.of(added, alone, beyond).flatMap(Function.identity()).toList();
    }

    private static Note note(ThreeYears.Statement statement, List<Because> because) {
        return new Note(statement.text(), because, statement.basis(), statement.source());
    }
}
