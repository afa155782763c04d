package sumakomi.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileReader;

/** Reads the profile in a request's body; JSON is YAML, so one reader serves both. */
@EditionScoped
@Component
class ProfileBody {

    private final ProfileReader reader;

    ProfileBody(ProfileReader reader) {
        this.reader = reader;
    }

    /** Never reads more than one byte beyond the limit, however much is sent. */
    ProfileDocument read(HttpServletRequest request) throws IOException {
        return reader.read(request.getInputStream().readNBytes(StrictYaml.MAX_BYTES + 1));
    }
}
