package sumakomi.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Text;

/**
 * A profile as it is written to a file: the answers, the municipality's own will, and what an example says about itself.
 *
 * @param asOf the date for which the profile speaks; absent means today
 * @param answers in the words of today
 * @param former which of them were given in the words of an earlier questionnaire
 */
public record ProfileDocument(Optional<Text> title, Optional<Text> summary, Optional<LocalDate> asOf,
        Optional<ProgrammeChoice> programmeChose, Map<String, GivenAnswer> answers, Former former, Will will) {

    /** The municipality as its answers show it, with what published data answer beside them. */
    public Profile profile(Questionnaire questionnaire, LocalDate today) {
        return on(asOf.orElse(today), questionnaire);
    }

    /** The profile on a date, whatever date the file names. */
    public Profile on(LocalDate date, Questionnaire questionnaire) {
        return new Profile(questionnaire, questionnaire.prefill().filled(answers), date, will, former);
    }

    /** The profile just as the file has it: nothing that is published is added. */
    public Profile alone(Questionnaire questionnaire) {
        return new Profile(questionnaire, answers, asOf.orElseThrow(), will, former);
    }

    /** The answers as the file has them, former ones in their own words. */
    public Map<String, GivenAnswer> asGiven() {
        return former.asGiven(answers);
    }
}
