package sumakomi.advisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.advice.Likely;
import sumakomi.advice.ProfileTable;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import tools.jackson.databind.json.JsonMapper;

/**
 * The plausible profiles against which the next question is weighed, drawn by the build so that nobody waits for them. Whatever
 * measures the way of asking must draw with another seed.
 */
final class LikelySample {

    static final String PACKED = "sumakomi/likely.json";
    /** Of each kind of municipality so many, from this seed. */
    static final int EACH = 40;
    static final long SEED = 20_261_201;

    /** The letter of the first answer. */
    private static final char FIRST = '0';

    private LikelySample() {}

    /**
     * As it is packed.
     *
     * @param kinds in the order of the profiles
     * @param columns a question each
     */
    record Packed(List<PackedKind> kinds, List<PackedColumn> columns) {}

    /** @param profiles how many there are of it */
    record PackedKind(String id, double weight, List<String> municipalities, int profiles) {}

    /**
     * A question with its different answers, as words.
     *
     * @param given a letter for each profile: {@link #FIRST} for the first of the answers and so on, the one before it for no answer
     */
    record PackedColumn(String question, List<List<String>> answers, String given) {}

    static Packed drawn(PlausibleProfiles profiles) {
        List<PlausibleProfiles.Kind> kinds = profiles.byKind(SEED, EACH, LocalDate.EPOCH);
        List<Profile> all = kinds.stream().flatMap(kind -> kind.profiles().stream()).toList();
        return new Packed(kinds.stream().map(kind -> new PackedKind(kind.id(), kind.weight(), kind.municipalities(),
                kind.profiles().size())).toList(),
                all.stream().flatMap(profile -> profile.answers().keySet().stream()).distinct()
                        .map(question -> packed(question, all)).toList());
    }

    private static PackedColumn packed(String question, List<Profile> all) {
        List<Optional<List<String>>> given = all.stream()
                .map(profile -> Optional.ofNullable(profile.answers().get(question)).map(answer -> answer.answer().values())).toList();
        List<List<String>> answers = given.stream().flatMap(Optional::stream).distinct().toList();
        StringBuilder letters = new StringBuilder();
        given.forEach(values -> letters.append((char) (FIRST + values.map(answers::indexOf).orElse(ProfileTable.NONE))));
        return new PackedColumn(question, answers, letters.toString());
    }

    /** As packed; an answer that other knowledge than the packed does not ask for, or does not offer, is left out. */
    static Likely read(Questionnaire questionnaire) {
        try (InputStream in = LikelySample.class.getClassLoader().getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException("No " + PACKED + " on the class path: build the project first");
            }
            return of(JsonMapper.shared().readValue(in, Packed.class), questionnaire);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Likely of(Packed packed, Questionnaire questionnaire) {
        return new Likely(packed.kinds().stream().map(kind -> new Likely.Kind(kind.weight(), kind.municipalities(), kind.profiles()))
                .toList(), table(packed, questionnaire));
    }

    static ProfileTable table(Packed packed, Questionnaire questionnaire) {
        AnswerReader reader = new AnswerReader(questionnaire.knowledge());
        return new ProfileTable(questionnaire, LocalDate.EPOCH, packed.kinds().stream().mapToInt(PackedKind::profiles).sum(),
                packed.columns().stream().flatMap(column -> questionnaire.question(column.question()).stream()
                        .map(question -> column(question, column, reader))).toList());
    }

    private static ProfileTable.Column column(Question question, PackedColumn packed, AnswerReader reader) {
        List<Answer> answers = new ArrayList<>();
        int[] position = packed.answers().stream().map(values -> answer(question, values, reader)).mapToInt(answer -> {
            answer.ifPresent(answers::add);
            return answer.isPresent() ? answers.size() - 1 : ProfileTable.NONE;
        }).toArray();
        return new ProfileTable.Column(question, answers, packed.given().chars().map(letter -> letter - FIRST)
                .map(answer -> answer == ProfileTable.NONE ? answer : position[answer]).toArray());
    }

    private static Optional<Answer> answer(Question question, List<String> values, AnswerReader reader) {
        try {
            return Optional.of(reader.read(question, values, question.id(), 0));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
