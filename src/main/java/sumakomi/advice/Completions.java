package sumakomi.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.advice.Criteria.Clue;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Known;

/**
 * A partly answered profile completed in as many ways as there are likely profiles: every given answer stays, be it unknown, and the
 * others are those of the likely one.
 */
final class Completions {

    private final List<Completion> all;

    /**
     * @param weight how likely, all adding up to 1
     * @param firsts what comes first then
     * @param recommended what is recommended then
     */
    record Completion(Likely.Weighed likely, double weight, Known known, List<Integer> firsts, List<Integer> recommended) {

        /** Whether whatever is first now is first then; that nothing is recommended counts likewise. */
        boolean leadsTo(List<Integer> now) {
            return now.isEmpty() ? firsts.isEmpty() : firsts.containsAll(now);
        }
    }

    Completions(Criteria criteria, Profile profile, List<Likely.Weighed> likely) {
        List<Completion> completions = new ArrayList<>(likely.size());
        for (Likely.Weighed one : likely) {
            Map<String, GivenAnswer> answers = new LinkedHashMap<>(one.profile().answers());
            answers.putAll(profile.answers());
            Known known = criteria.known(new Profile(profile.questionnaire(), answers, profile.asOf(), profile.will()));
            Scores scores = criteria.none(profile.will());
            scores.add(criteria.clues(), known, 1);
            completions.add(new Completion(one, one.weight(), known, scores.firsts(), scores.recommended(OpenAnswersAnalysis.RANKS)));
        }
        this.all = List.copyOf(completions);
    }

    List<Completion> all() {
        return all;
    }

    /** How likely a condition is to hold in the end. */
    double holding(Clue clue) {
        return all.stream().filter(one -> clue.holds(one.known())).mapToDouble(Completion::weight).sum();
    }

    /** How likely it is that whatever is first now is first in the end; that nothing is recommended counts likewise. */
    double staying(List<Integer> firsts) {
        return all.stream().filter(one -> one.leadsTo(firsts)).mapToDouble(Completion::weight).sum();
    }

    /** How likely an archetype is to come first in the end, alone or with others. */
    double first(int archetype) {
        return all.stream().filter(one -> one.firsts().contains(archetype)).mapToDouble(Completion::weight).sum();
    }

    /** How likely it is to be recommended in the end. */
    double recommended(int archetype) {
        return all.stream().filter(one -> one.recommended().contains(archetype)).mapToDouble(Completion::weight).sum();
    }
}
