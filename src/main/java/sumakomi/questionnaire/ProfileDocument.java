package sumakomi.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Text;

/**
 * A profile as it is written to a file: the answers, the municipality's own will, and what an example says about itself.
 *
 * @param asOf the date for which the profile speaks; absent means today
 */
public record ProfileDocument(Optional<Text> title, Optional<Text> summary, Optional<LocalDate> asOf,
        Optional<ProgrammeChoice> programmeChose, Map<String, GivenAnswer> answers, Will will) {

    /** The municipality as its answers show it, with what published data answer beside them. */
    public Profile profile(Questionnaire questionnaire, LocalDate today) {
        return on(asOf.orElse(today), questionnaire);
    }

    /** The profile on a date, whatever date the file names. */
    public Profile on(LocalDate date, Questionnaire questionnaire) {
        return new Profile(questionnaire, questionnaire.prefill().filled(answers), date, will);
    }
}
