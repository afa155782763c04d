package sumakomi.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sumakomi.advice.Criteria.Clue;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Known;
import sumakomi.rules.Rules;

/**
 * What trying other answers needs of one rule base and one questionnaire: the criteria and the answers worth trying. Made
 * once and shared by everything that asks "what if". Safe for several threads at once.
 */
public final class AnswerSpace {

    private final Questionnaire questionnaire;
    private final Rules rules;
    private final Criteria criteria;
    private final OtherAnswers otherAnswers;
    private final Map<String, List<Clue>> touched = new HashMap<>();

    public AnswerSpace(Questionnaire questionnaire, Rules rules) {
        this.questionnaire = questionnaire;
        this.rules = rules;
        this.criteria = new Criteria(rules, questionnaire.knowledge());
        this.otherAnswers = new OtherAnswers(questionnaire, criteria);
        for (String question : questionnaire.questions().keySet()) {
            touch(question, question);
            questionnaire.ancestors(question).forEach(ancestor -> touch(ancestor, question));
        }
        touched.replaceAll((question, some) -> once(some));
    }

    private void touch(String changed, String read) {
        touched.computeIfAbsent(changed, key -> new ArrayList<>()).addAll(criteria.reading(read));
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    Rules rules() {
        return rules;
    }

    Criteria criteria() {
        return criteria;
    }

    Places places() {
        return criteria.places();
    }

    OtherAnswers otherAnswers() {
        return otherAnswers;
    }

    /** The clues whose truth another answer to a question can alter: those that read it or what it may hide. */
    List<Clue> touched(String question) {
        return touched.getOrDefault(question, List.of());
    }

    /**
     * What other answers do to the scores.
     *
     * @param questions those whose answers differ, with all that depends on them
     * @param before the numbers of the clues that held before
     */
    Scores change(Collection<String> questions, BitSet before, Profile after) {
        Scores change = criteria.none();
        Known known = criteria.known(after);
        for (Clue clue : once(questions.stream().flatMap(question -> touched(question).stream()).toList())) {
            if (clue.holds(known) != before.get(clue.number())) {
                clue.count(change, before.get(clue.number()) ? -1 : 1);
            }
        }
        return change;
    }

    /** Each clue once; known by its number, since a whole rule takes long to compare. */
    private static List<Clue> once(List<Clue> clues) {
        BitSet seen = new BitSet();
        return clues.stream().filter(clue -> {
            boolean first = !seen.get(clue.number());
            seen.set(clue.number());
            return first;
        }).toList();
    }

    Sampling sampling(LocalDate asOf, long seed) {
        return new Sampling(questionnaire, asOf, seed);
    }
}
