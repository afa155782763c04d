package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;

/** Profiles made from a seed, for laws that must hold whatever is answered. */
public final class GeneratedProfiles {

    private static final int ANSWERED_PERCENT = 70;
    private static final int UNKNOWN_PERCENT = 15;

    private GeneratedProfiles() {}

    /** Most questions answered, some unknown, the rest left out. */
    public static Profile profile(Questionnaire questionnaire, Random random, LocalDate asOf) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions().values()) {
            int percent = random.nextInt(100);
            if (percent < ANSWERED_PERCENT) {
                answers.put(question.id(), GivenAnswer.of(answer(questionnaire, question, random)));
            } else if (percent < ANSWERED_PERCENT + UNKNOWN_PERCENT) {
                answers.put(question.id(), GivenAnswer.of(Answer.UNKNOWN));
            }
        }
        return new Profile(questionnaire, answers, asOf);
    }

    /** Any answer but unknown. */
    public static Answer answer(Questionnaire questionnaire, Question question, Random random) {
        return switch (question.kind()) {
            case CHOICE -> new Answer.Choice(anyOf(ids(question), random));
            case CHOICES -> new Answer.Choices(several(question, random));
            case RANKING -> new Answer.Ranking(shuffled(question, random));
            case NUMBER -> new Answer.Amount(number(question, random));
            case MUNICIPALITY -> new Answer.Choice(anyOf(List.copyOf(questionnaire.knowledge().municipalities().keySet()), random));
        };
    }

    private static List<String> several(Question question, Random random) {
        List<String> some = ids(question).stream().filter(id -> !id.equals(Question.NONE) && random.nextBoolean()).toList();
        return some.isEmpty() ? List.of(ids(question).get(0)) : some;
    }

    private static List<String> shuffled(Question question, Random random) {
        List<String> ids = new ArrayList<>(ids(question));
        Collections.shuffle(ids, random);
        return ids.subList(0, 1 + random.nextInt(ids.size()));
    }

    private static BigDecimal number(Question question, Random random) {
        BigDecimal min = question.min().orElseThrow();
        BigDecimal width = question.max().orElseThrow().subtract(min);
        return min.add(width.multiply(BigDecimal.valueOf(random.nextDouble()))).setScale(0, RoundingMode.CEILING);
    }

    private static List<String> ids(Question question) {
        return question.options().stream().map(Option::id).toList();
    }

    private static String anyOf(List<String> ids, Random random) {
        return ids.get(random.nextInt(ids.size()));
    }
}
