package sumakomi.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Option;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;

/** Profiles that cover the space of answers, made from a seed: every question answered, some unknown. */
final class Sampling {

    private static final int UNKNOWN_PERCENT = 12;

    private final Questionnaire questionnaire;
    private final LocalDate asOf;
    private final Random random;

    Sampling(Questionnaire questionnaire, LocalDate asOf, long seed) {
        this.questionnaire = questionnaire;
        this.asOf = asOf;
        this.random = new Random(seed);
    }

    Stream<Profile> profiles(int number) {
        return Stream.generate(this::profile).limit(number);
    }

    /** A profile without an unknown answer. */
    Profile whole() {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        questionnaire.questions().values().forEach(question -> answers.put(question.id(), GivenAnswer.of(answer(question))));
        return new Profile(questionnaire, answers, asOf);
    }

    private Profile profile() {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        for (Question question : questionnaire.questions().values()) {
            answers.put(question.id(), GivenAnswer.of(random.nextInt(100) < UNKNOWN_PERCENT ? Answer.UNKNOWN : answer(question)));
        }
        return new Profile(questionnaire, answers, asOf);
    }

    private Answer answer(Question question) {
        List<String> ids = new ArrayList<>(question.options().stream().map(Option::id).toList());
        return switch (question.kind()) {
            case CHOICE -> new Answer.Choice(ids.get(random.nextInt(ids.size())));
            case CHOICES -> {
                List<String> some = ids.stream().filter(id -> !id.equals(Question.NONE) && random.nextBoolean()).toList();
                yield new Answer.Choices(some.isEmpty() ? List.of(ids.contains(Question.NONE) ? Question.NONE : ids.get(0)) : some);
            }
            case RANKING -> {
                Collections.shuffle(ids, random);
                yield new Answer.Ranking(ids.subList(0, 1 + random.nextInt(ids.size())));
            }
            case NUMBER -> number(question);
            case MUNICIPALITY -> {
                List<String> codes = List.copyOf(questionnaire.knowledge().municipalities().keySet());
                yield new Answer.Choice(codes.get(random.nextInt(codes.size())));
            }
        };
    }

    /** Half of the numbers near the low end, where the limits of rules lie. */
    private Answer number(Question question) {
        BigDecimal min = question.min().orElseThrow();
        BigDecimal max = question.max().orElseThrow();
        BigDecimal near = min.add(BigDecimal.valueOf(random.nextInt(10))).min(max);
        BigDecimal far = min.add(max.subtract(min).multiply(BigDecimal.valueOf(random.nextInt(1000))).movePointLeft(3));
        return new Answer.Amount(random.nextBoolean() ? near : far);
    }
}
