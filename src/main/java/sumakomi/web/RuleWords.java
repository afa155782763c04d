package sumakomi.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import sumakomi.advice.Premise;
import sumakomi.advice.Premise.Condition;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Parameter;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Questionnaire;

/** The premise of a rule in the words of the questions and their options. */
final class RuleWords {

    private final Questionnaire questionnaire;
    private final Knowledge knowledge;
    private final Words words;
    private final LocalDate asOf;

    /** @param asOf the date for which limits are quoted */
    RuleWords(Questionnaire questionnaire, Words words, LocalDate asOf) {
        this.questionnaire = questionnaire;
        this.knowledge = questionnaire.knowledge();
        this.words = words;
        this.asOf = asOf;
    }

    /** One list for each clause, all of which must hold; one sentence for each of its conditions, any of which suffices. */
    List<List<String>> clauses(String premise) {
        return Premise.read(premise).clauses().stream().map(clause -> clause.anyOf().stream().map(this::sentence).toList()).toList();
    }

    private String sentence(Condition condition) {
        Question question = questionnaire.question(condition.question()).orElseThrow();
        String sentence = switch (condition.method()) {
            case "atLeast", "below" -> limit(condition, question);
            case "ranksWithin" -> say(condition, question, option(question, condition.arguments().get(0)), condition.arguments().get(1));
            default -> say(condition, question, condition.arguments().stream().map(option -> option(question, option))
                    .collect(Collectors.joining(words.say("condition.or"))));
        };
        return condition.negated() ? words.say("condition.not", sentence) : sentence;
    }

    private String limit(Condition condition, Question question) {
        Parameter parameter = knowledge.parameter(condition.arguments().get(0));
        Answer limit = new Answer.Amount(parameter.asOf(asOf).value());
        return say(condition, question, words.answer(question, limit), words.of(parameter.title()));
    }

    private String say(Condition condition, Question question, String... args) {
        Object[] all = new Object[args.length + 1];
        all[0] = words.of(question.text());
        System.arraycopy(args, 0, all, 1, args.length);
        return words.say("condition." + condition.method(), all);
    }

    private String option(Question question, String option) {
        return words.say("condition.quoted", words.answer(question, new Answer.Choice(option)));
    }
}
