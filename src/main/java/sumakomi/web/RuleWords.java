package sumakomi.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers;
import sumakomi.rules.Condition;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/** The conditions of a rule in the words of the questions, their options and the concepts. */
final class RuleWords {

    private final Questionnaire questionnaire;
    private final Knowledge knowledge;
    private final Rules rules;
    private final Words words;
    private final LocalDate asOf;

    /** @param asOf the date for which limits are quoted */
    RuleWords(Questionnaire questionnaire, Rules rules, Words words, LocalDate asOf) {
        this.questionnaire = questionnaire;
        this.knowledge = questionnaire.knowledge();
        this.rules = rules;
        this.words = words;
        this.asOf = asOf;
    }

    /** One list for each clause, all of which must hold; one sentence for each of its conditions, any of which suffices. */
    List<List<Said>> clauses(Condition.AllOf when) {
        return when.conditions().stream()
                .map(clause -> clause instanceof Condition.AnyOf any ? any.conditions() : List.of(clause))
                .map(any -> any.stream().map(this::said).toList()).toList();
    }

    /** A sentence, with the rule that says when it holds if there is one. */
    record Said(String sentence, Optional<Rule> meaning) {}

    private Said said(Condition condition) {
        Optional<Rule> meaning = condition.parts(Condition.ConceptHolds.class).findFirst().flatMap(holds -> rules.meaning(holds.concept()));
        return new Said(sentence(condition), meaning);
    }

    private String sentence(Condition condition) {
        if (condition instanceof Answers.Asked asked) {
            return sentence(asked);
        }
        if (condition instanceof Condition.ConceptHolds holds) {
            return rules.meaning(holds.concept()).map(rule -> words.of(knowledge.finding(rule.id()).text())).orElseThrow();
        }
        if (condition instanceof Condition.IsRecommended wanted) {
            return words.say("condition.recommended", words.of(knowledge.archetypes().get(wanted.archetype()).title()));
        }
        if (condition instanceof Condition.Not not) {
            return words.say("condition.not", sentence(not.condition()));
        }
        return condition.parts().map(this::sentence).collect(Collectors.joining(words.say("condition.or")));
    }

    private String sentence(Answers.Asked asked) {
        Question question = questionnaire.question(asked.question()).orElseThrow();
        List<String> said = new ArrayList<>(List.of(words.of(question.text())));
        if (asked.limits().isEmpty()) {
            said.add(Stream.concat(asked.options().stream().map(option -> option(question, option)),
                    asked.regions().stream().map(region -> words.say("condition.quoted", words.say("region." + region))))
                    .collect(Collectors.joining(words.say("condition.or"))));
            said.add(Integer.toString(asked.places()));
        }
        asked.limits().stream().map(knowledge::parameter).forEach(parameter -> {
            said.add(words.answer(question, new Answer.Amount(parameter.asOf(asOf).value())));
            said.add(words.of(parameter.title()));
        });
        return words.say("condition." + asked.asking().word(), said.toArray());
    }

    private String option(Question question, String option) {
        return words.say("condition.quoted", words.answer(question, new Answer.Choice(option)));
    }
}
