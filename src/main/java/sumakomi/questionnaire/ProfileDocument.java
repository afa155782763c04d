package sumakomi.questionnaire;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Text;

/**
 * A profile as it is written to a file: the answers, and what an example says about itself.
 *
 * @param asOf the date for which the profile speaks; absent means today
 */
public record ProfileDocument(Optional<Text> title, Optional<Text> summary, Optional<LocalDate> asOf,
        Optional<ProgrammeChoice> programmeChose, Map<String, GivenAnswer> answers) {

    public Profile profile(Questionnaire questionnaire, LocalDate today) {
        return new Profile(questionnaire, answers, asOf.orElse(today));
    }
}
