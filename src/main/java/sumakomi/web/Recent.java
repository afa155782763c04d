package sumakomi.web;

import java.time.Instant;
import java.util.Optional;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.Heading;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;

/** A kept profile in a list: whose it is, for which year, when it was changed, how much is answered. */
record Recent(String id, Heading heading, Optional<String> municipality, Instant updatedAt, AnswerCount count, boolean readable) {

    Recent(StoredProfile profile, Questionnaire questionnaire) {
        this(profile.id(), profile.heading(), Questionnaire.municipality(profile.answers()), profile.updatedAt(),
                AnswerCount.of(questionnaire, profile.answers()),
                profile.unreadable().isEmpty() && profile.unreadableWill().isEmpty());
    }
}
