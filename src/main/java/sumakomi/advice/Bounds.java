package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.advice.Criteria.Clue;
import sumakomi.advice.OpenAnswers.Standing;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Known;

/**
 * Proves what open answers can still change, by bounds over all ways to answer that are never too narrow. What depends on
 * one open question is tried with all answers to it; what depends on several may hold or not. Which questions count as open is up to
 * the asker.
 */
final class Bounds {

    private final AnswerSpace space;
    private final Questionnaire questionnaire;
    private final int count;
    /** What holds whatever is answered yet, and what may hold beside it. */
    private final Scores fixed;
    private final Scores maybe;
    private final Set<String> open = new LinkedHashSet<>();
    private final Predicate<String> isOpen;

    /** What all questions without a known answer can change. */
    Bounds(AnswerSpace space, Profile profile) {
        this(space, profile, profile::isOpen);
    }

    Bounds(AnswerSpace space, Profile profile, Predicate<String> isOpen) {
        this.isOpen = isOpen;
        this.space = space;
        this.questionnaire = space.questionnaire();
        this.count = space.criteria().archetypes().size();
        this.fixed = space.criteria().none(profile.will());
        this.maybe = space.criteria().none();
        Known known = space.criteria().known(profile);
        Map<String, List<Clue>> alone = new LinkedHashMap<>();
        for (Clue clue : space.criteria().clues()) {
            Set<String> depends = openOnes(clue);
            open.addAll(depends);
            if (depends.isEmpty()) {
                fixed.add(List.of(clue), known, 1);
            } else if (depends.size() == 1) {
                alone.computeIfAbsent(depends.iterator().next(), key -> new ArrayList<>()).add(clue);
            } else {
                clue.count(maybe, 1);
            }
        }
        alone.forEach((question, clues) -> tried(question, clues, profile));
    }

    /** The open questions on which it depends whether a clue holds. */
    Set<String> openOnes(Clue clue) {
        Set<String> depends = new LinkedHashSet<>();
        for (String question : clue.questions()) {
            if (isOpen.test(question)) {
                depends.add(question);
            }
            questionnaire.ancestors(question).stream().filter(isOpen).forEach(depends::add);
        }
        return depends;
    }

    /** Clues that depend on one open question hold with every answer to it, with some or with none. */
    private void tried(String question, List<Clue> clues, Profile profile) {
        Question asked = questionnaire.question(question).orElseThrow();
        List<Known> outcomes = Stream.concat(Stream.of(profile),
                space.otherAnswers().of(asked, profile).stream().map(answer -> profile.with(question, answer)))
                .map(space.criteria()::known).toList();
        for (Clue clue : clues) {
            long holding = outcomes.stream().filter(clue::holds).count();
            if (holding == outcomes.size()) {
                clue.count(fixed, 1);
            } else if (holding > 0) {
                clue.count(maybe, 1);
            }
        }
    }

    /** The open questions on which something depends. */
    List<String> open() {
        return List.copyOf(open);
    }

    /** What holds whatever is answered yet. */
    Scores fixed() {
        return fixed;
    }

    /** What it is worth at most: a firm place is firmer than an idea, so that whatever may be told of it can only add. */
    private int most(int one) {
        return fixed.place(one, maybe).worth(bound(one, false));
    }

    private int least(int one) {
        return fixed.place(one).worth(bound(one, true));
    }

    /** With all that may speak against, or all that may speak in favour. */
    int bound(int one, boolean against) {
        int points = 0;
        for (int aspect = 0; aspect < space.questionnaire().knowledge().aspects().size(); aspect++) {
            int inFavour = fixed.strongest(one, aspect, false);
            int opposed = fixed.strongest(one, aspect, true);
            points += fixed.hundredths(aspect) * (against ? inFavour - Math.max(opposed, maybe.strongest(one, aspect, true))
                    : Math.max(inFavour, maybe.strongest(one, aspect, false)) - opposed);
        }
        return points;
    }

    private boolean surelyIn(int one) {
        return !fixed.setAside(one) && fixed.exclusions(one) == 0 && maybe.exclusions(one) == 0 && fixed.recommending(one) > 0
                && fixed.place(one).stated()
                && bound(one, true) > 0;
    }

    private boolean maybeIn(int one) {
        return !fixed.setAside(one) && fixed.exclusions(one) == 0 && fixed.recommending(one) + maybe.recommending(one) > 0
                && fixed.place(one, maybe).stated()
                && bound(one, false) > 0;
    }

    boolean mayBeAhead(int rival, int one) {
        return rival != one && maybeIn(rival) && most(rival) > least(one);
    }

    /** Nobody can come ahead of it; another may come to share its rank. */
    boolean staysFirst(int one) {
        return surelyIn(one) && IntStream.range(0, count).noneMatch(rival -> mayBeAhead(rival, one));
    }

    Standing standing(int one) {
        long surelyAhead = IntStream.range(0, count).filter(rival -> surelyIn(rival) && least(rival) > most(one)).count();
        if (!maybeIn(one) || surelyAhead >= OpenAnswersAnalysis.RANKS) {
            return Standing.EXCLUDED;
        }
        boolean certain = surelyIn(one)
                && IntStream.range(0, count).filter(rival -> mayBeAhead(rival, one)).count() < OpenAnswersAnalysis.RANKS;
        return certain ? Standing.CERTAIN : Standing.POSSIBLE;
    }
}
