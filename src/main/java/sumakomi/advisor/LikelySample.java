package sumakomi.advisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.advice.Likely;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plausible profiles against which the next question is weighed, drawn by the build so that nobody waits for them. Whatever
 * measures the way of asking must draw with another seed.
 */
final class LikelySample {

    static final String PACKED = "sumakomi/likely.json";
    /** Of each kind of municipality so many, from this seed. */
    private static final int EACH = 40;
    private static final long SEED = 20_261_201;

    private LikelySample() {}

    /** A kind as it is packed: its profiles as words, question by question. */
    record Packed(String id, double weight, List<String> municipalities, List<Map<String, List<String>>> profiles) {}

    static List<Packed> drawn(PlausibleProfiles profiles) {
        return profiles.byKind(SEED, EACH, LocalDate.EPOCH).stream().map(kind -> new Packed(kind.id(), kind.weight(), kind.municipalities(),
                kind.profiles().stream().map(LikelySample::words).toList())).toList();
    }

    private static Map<String, List<String>> words(Profile profile) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        profile.answers().forEach((question, given) -> words.put(question, given.answer().values()));
        return words;
    }

    /** As packed; an answer that other knowledge than the packed does not ask for, or does not offer, is left out. */
    static Likely read(Questionnaire questionnaire) {
        try (InputStream in = LikelySample.class.getClassLoader().getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException("No " + PACKED + " on the class path: build the project first");
            }
            AnswerReader reader = new AnswerReader(questionnaire.knowledge());
            return new Likely(JsonMapper.shared().readValue(in, new TypeReference<List<Packed>>() {}).stream()
                    .map(kind -> new Likely.Kind(kind.weight(), kind.municipalities(),
                            kind.profiles().stream().map(words -> profile(words, questionnaire, reader)).toList()))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Profile profile(Map<String, List<String>> words, Questionnaire questionnaire, AnswerReader reader) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        words.forEach((id, values) -> questionnaire.question(id).flatMap(question -> answer(question, values, reader))
                .ifPresent(answer -> answers.put(id, answer)));
        return new Profile(questionnaire, answers, LocalDate.EPOCH);
    }

    private static Optional<GivenAnswer> answer(Question question, List<String> values, AnswerReader reader) {
        try {
            return Optional.of(GivenAnswer.of(reader.read(question, values, question.id(), 0)));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
