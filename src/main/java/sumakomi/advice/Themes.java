package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.advice.RoadmapStep.Note;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.ThreeYears;
import sumakomi.knowledge.ThreeYears.SettledTheme;
import sumakomi.knowledge.ThreeYears.Statement;
import sumakomi.knowledge.ThreeYears.Takes;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Profile;

/**
 * The recommended types as themes to be studied side by side. A study committee leads to them and is none. Where fewer are recommended
 * than are studied side by side, types that need no place are added; these are studied, and go no further. What lies beyond the means
 * of the municipality, or is too large for it, does not lead, as long as another one that is recommended does not; where all that is
 * recommended does, a type that needs no place is begun with, if it is within reach. What was studied before is decided on.
 */
final class Themes {

    private static final String COMMITTEE = "study-committee";

    private final ThreeYears years;
    private final Budgets budgets;
    private final Grades grades;
    private final Profile profile;
    private final Optional<Ranked> committee;
    /** By points alone. */
    private final List<Ranked> recommended;
    /** The one that leads first, no more than are studied side by side. */
    private final List<Ranked> leading;
    /** With what is begun, since all that is recommended is out of reach. */
    private final Optional<Ranked> smaller;
    private final List<Ranked> added;
    private final List<Ranked> studied;
    /** As those that lead, of the themes that were not studied before. */
    private final List<Ranked> next;

    /**
     * @param ranking of all types
     * @param chosen those that are recommended
     */
    Themes(Knowledge knowledge, Ranking ranking, List<Ranked> chosen, Budgets budgets, Profile profile) {
        this.years = knowledge.threeYears();
        this.budgets = budgets;
        this.grades = Grades.of(knowledge, profile.asOf());
        this.profile = profile;
        this.committee = chosen.stream().filter(Themes::isCommittee).findFirst();
        Comparator<Ranked> order = Comparator.comparingInt(Ranked::worth).reversed().thenComparing(this::outOfReach)
                .thenComparing(this::grade).thenComparingInt(one -> one.archetype().number());
        this.recommended = chosen.stream().filter(one -> !isCommittee(one)).sorted(order).toList();
        List<String> named = profile.counting(years.studied().question()).map(Answer::values).orElse(List.of());
        List<Ranked> elsewhere = ranking.all().stream().filter(one -> anywhere(one) && !recommended.contains(one))
                .sorted(Comparator.comparing(this::outOfReach).thenComparing(order)).toList();
        this.smaller = recommended.isEmpty() || !recommended.stream().allMatch(this::tooMuch) ? Optional.empty()
                : elsewhere.stream().filter(one -> !tooMuch(one) && !named.contains(one.archetype().id())).findFirst();
        this.leading = leadFirst(recommended).limit(years.sideBySide().most() - smaller.stream().count()).toList();
        this.added = elsewhere.stream().filter(one -> smaller.filter(one::equals).isEmpty()).limit(years.sideBySide().least()
                - Math.min(years.sideBySide().least(), Math.max(1, leading.size()) + smaller.stream().count())).toList();
        this.studied = leadFirst(Stream.concat(recommended.stream(), ranking.all().stream()).distinct()
                .filter(one -> named.contains(one.archetype().id()) && one.setAside().isEmpty()).toList()).limit(years.sideBySide().most())
                .toList();
        this.next = leadFirst(unstudied()).limit(years.sideBySide().most() - smaller.stream().count()).toList();
    }

    private static boolean isCommittee(Ranked one) {
        return one.archetype().id().equals(COMMITTEE);
    }

    /** What can be begun without a place, unless more speaks against it. */
    private static boolean anywhere(Ranked one) {
        return one.offered() && !isCommittee(one);
    }

    private List<Ranked> unstudied() {
        return recommended.stream().filter(one -> !studied.contains(one)).toList();
    }

    private Stream<Ranked> leadFirst(List<Ranked> all) {
        Optional<Ranked> lead = all.stream().filter(Predicate.not(this::tooMuch)).findFirst().or(() -> all.stream().findFirst());
        return Stream.concat(lead.stream(), all.stream().filter(one -> lead.filter(one::equals).isEmpty()));
    }

    Optional<Ranked> committee() {
        return committee;
    }

    boolean recommendsNothing() {
        return recommended.isEmpty() && committee.isEmpty();
    }

    /** With whom a work is done, the one that leads first. */
    List<Ranked> taken(Takes takes) {
        return switch (takes) {
            case COMMITTEE -> committee.stream().toList();
            case LEAD -> Stream.concat(smaller.stream(), leading.stream()).limit(1).toList();
            case THEMES -> Stream.of(smaller.stream(), leading.stream(), added.stream()).flatMap(some -> some).toList();
            case RECOMMENDED_LEAD -> leading.stream().limit(1).toList();
            case RECOMMENDED -> leading;
            case NEXT -> leading.stream().skip(1).toList();
            case STUDIED -> studied;
            case STUDIED_LEAD -> studied.stream().limit(1).toList();
            case OTHERS -> Stream.of(smaller.stream(), next.stream(), added.stream().filter(one -> !studied.contains(one)))
                    .flatMap(some -> some).toList();
            case OTHERS_RECOMMENDED -> next;
            case URGENT -> recommended;
        };
    }

    /** Those recommended that are not among the themes studied side by side, though they have as many points as one that is. */
    List<Ranked> leftOut(Takes takes) {
        return switch (takes) {
            case THEMES -> beside(recommended, leading);
            case OTHERS -> beside(unstudied(), next);
            default -> List.of();
        };
    }

    private static List<Ranked> beside(List<Ranked> all, List<Ranked> taken) {
        return all.stream().filter(one -> !taken.contains(one) && taken.stream().anyMatch(other -> other.worth() == one.worth())).toList();
    }

    /** What stands for themes of which it is not known yet which types they are. */
    Optional<Open> open(Takes takes) {
        return switch (takes) {
            case LEAD, THEMES, RECOMMENDED, RECOMMENDED_LEAD -> leading.isEmpty() ? Optional.of(new Open(openTitle(), List.of()))
                    : Optional.empty();
            case STUDIED,
                    STUDIED_LEAD ->
                studied.isEmpty() && profile.counting(years.studied().question()).isEmpty()
                        ? Optional.of(new Open(years.studied().title(), List.of(
                                new Note(years.studied().text(), List.of(), years.studied().basis(), years.studied().source()))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A committee does not choose once more what is settled, though none of the types recommended may be it. */
    private Text openTitle() {
        SettledTheme settled = years.openTheme().settled();
        return profile.counting(settled.question()).filter(answer -> settled.answers().containsAll(answer.values())).isPresent()
                ? settled.title() : years.openTheme().title();
    }

    /** Themes that are still to be named. */
    record Open(Text title, List<Note> notes) {}

    /** Whether points do not settle the order of these themes: facts come before ideas, and then it is the points. */
    boolean equalPoints(Takes takes) {
        List<Ranked> ranked = Stream.concat(taken(takes).stream(), leftOut(takes).stream()).filter(this::recommended).toList();
        return ranked.stream().map(Ranked::worth).distinct().count() < ranked.size();
    }

    boolean recommended(Ranked theme) {
        return recommended.contains(theme);
    }

    Grade grade(Ranked theme) {
        return grades.grade(theme);
    }

    /** Whether its lowest budget lies above all that the municipality expects to raise, or it is too large for it; false where unsaid. */
    private boolean outOfReach(Ranked theme) {
        return budgets.budget(theme.archetype()).outOfReach().isPresent();
    }

    /** Whether it cannot even be begun: what takes no equipment can, in staff time, though there is no money for it yet. */
    private boolean tooMuch(Ranked theme) {
        return outOfReach(theme) && !years.beyond().withoutEquipment().archetypes().contains(theme.archetype().id());
    }

    /** The answers by which a theme is out of reach. */
    private List<Because> beyond(Ranked theme) {
        return budgets.budget(theme.archetype()).outOfReach().map(Budget.OutOfReach::because).orElse(List.of());
    }

    /** What is to be said of a theme beside its reasons. */
    List<Note> notes(Ranked theme, Takes takes) {
        boolean graded = recommended(theme);
        boolean begun = smaller.filter(theme::equals).isPresent();
        return Stream.of(
                note(begun, years.smaller(), begun ? beyondAll() : List.of()),
                note(!graded && !studied.contains(theme) && !begun, years.anywhere(), List.of()),
                note(!graded && studied.contains(theme), years.studiedOnly(), answered(years.studied().question())),
                note(takes == Takes.OTHERS && profile.isOpen(years.studied().question()), years.perhapsStudied(), List.of()),
                note(takes == Takes.THEMES && taken(takes).size() + open(takes).stream().count() < years.sideBySide().least(),
                        years.alone(), List.of()),
                note(leadsInPlaceOfAnother(theme, takes), years.leads(), beyond(recommended.isEmpty() ? theme : recommended.get(0))),
                budgets.budget(theme.archetype()).outOfReach()
                        .map(reach -> new Note(reach.text(), reach.because(), reach.basis(), reach.source())))
                .flatMap(Optional::stream).toList();
    }

    /** The answers by which all that is recommended is out of reach. */
    private List<Because> beyondAll() {
        return recommended.stream().flatMap(one -> beyond(one).stream()).distinct().toList();
    }

    /** After what was studied before none leads, except before others that come with it. */
    private boolean leadsInPlaceOfAnother(Ranked theme, Takes takes) {
        boolean afterStudied = takes == Takes.OTHERS || takes == Takes.OTHERS_RECOMMENDED;
        List<Ranked> order = afterStudied ? next : leading;
        return takes != Takes.URGENT && !order.isEmpty() && order.get(0).equals(theme) && recommended.get(0).own() > theme.own()
                && (!afterStudied || taken(takes).stream().anyMatch(other -> other.own() > theme.own()));
    }

    private List<Because> answered(String question) {
        return profile.counting(question).map(answer -> new Because(question, new Advice.Answered(answer.values()))).stream().toList();
    }

    /** @param because the answers that led to it, if any did */
    private static Optional<Note> note(boolean holds, Statement statement, List<Because> because) {
        return holds ? Optional.of(new Note(statement.text(), because, statement.basis(), statement.source())) : Optional.empty();
    }
}
