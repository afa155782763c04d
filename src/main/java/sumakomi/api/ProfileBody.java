package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;

/** Reads the profile in a request's body; JSON is YAML, so one reader serves both. */
@EditionScoped
@Component
class ProfileBody {

    private final ProfileReader reader;
    private final Questionnaire questionnaire;
    private final Clock clock;

    ProfileBody(ProfileReader reader, Questionnaire questionnaire, Clock clock) {
        this.reader = reader;
        this.questionnaire = questionnaire;
        this.clock = clock;
    }

    /** The municipality as the body tells it, today where it names no date. */
    Profile profile(HttpServletRequest request) throws IOException {
        return read(request).profile(questionnaire, LocalDate.now(clock));
    }

    ProfileDocument read(HttpServletRequest request) throws IOException {
        return reader.read(SentBody.upTo(request, StrictYaml.MAX_BYTES));
    }
}
