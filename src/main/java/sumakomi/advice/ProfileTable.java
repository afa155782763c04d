package sumakomi.advice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/**
 * Many profiles as a table: of each question its different answers once, and which of them each profile gives. So what is asked of all
 * profiles is asked of each different answer once, and a profile is made only where one is wanted. Safe for several threads at once.
 */
public final class ProfileTable {

    /** Stands for no answer in a column. */
    public static final int NONE = -1;

    private final Questionnaire questionnaire;
    private final LocalDate asOf;
    private final int size;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, BitSet> hidden = new HashMap<>();

    /**
     * One question.
     *
     * @param answers the different ones
     * @param given by profile, the position of its answer among them, or {@link #NONE}
     */
    public record Column(Question question, List<Answer> answers, int[] given) {
        public Column {
            answers = List.copyOf(answers);
            given = given.clone();
        }
    }

    /**
     * @param asOf the date of the profiles
     * @param size how many there are
     * @param columns of questions of this questionnaire
     */
    public ProfileTable(Questionnaire questionnaire, LocalDate asOf, int size, List<Column> columns) {
        this.questionnaire = questionnaire;
        this.asOf = asOf;
        this.size = size;
        columns.forEach(column -> this.columns.put(column.question().id(), column));
        columns.forEach(column -> hide(column.question()));
    }

    /** As {@link Questionnaire#isHidden}, for all profiles at once. */
    private BitSet hide(Question question) {
        BitSet known = hidden.get(question.id());
        if (known != null) {
            return known;
        }
        BitSet hiding = new BitSet(size);
        question.relevantWhen().ifPresent(relevance -> {
            hiding.or(hide(questionnaire.question(relevance.question()).orElseThrow()));
            Optional.ofNullable(columns.get(relevance.question())).ifPresent(parent -> hiding.or(ruledOut(parent, relevance.in())));
        });
        hidden.put(question.id(), hiding);
        return hiding;
    }

    private BitSet ruledOut(Column parent, List<String> in) {
        boolean[] rulesOut = new boolean[parent.answers().size()];
        IntStream.range(0, rulesOut.length).forEach(answer -> rulesOut[answer] = parent.answers().get(answer).known()
                && Collections.disjoint(parent.answers().get(answer).values(), in));
        BitSet out = new BitSet(size);
        for (int profile = 0; profile < size; profile++) {
            int answer = parent.given()[profile];
            out.set(profile, answer != NONE && rulesOut[answer]);
        }
        return out;
    }

    /** How many profiles there are. */
    int size() {
        return size;
    }

    /** The questions that some profile answers. */
    Set<String> questions() {
        return Collections.unmodifiableSet(columns.keySet());
    }

    Column column(String question) {
        return columns.get(question);
    }

    /** By profile, the position of the answer that counts among those of the column: known and not behind a hidden question. */
    int[] counting(String question) {
        Column column = columns.get(question);
        int[] counting = column.given().clone();
        BitSet hiding = hidden.get(question);
        Arrays.setAll(counting, profile -> counting[profile] != NONE && column.answers().get(counting[profile]).known()
                && !hiding.get(profile) ? counting[profile] : NONE);
        return counting;
    }

    /** One of the profiles, by its number from 0 on. */
    public Profile profile(int number) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        columns.forEach((question, column) -> {
            if (column.given()[number] != NONE) {
                answers.put(question, GivenAnswer.of(column.answers().get(column.given()[number])));
            }
        });
        return new Profile(questionnaire, answers, asOf);
    }
}
