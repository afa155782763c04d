package sumakomi.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Question;
import tools.jackson.databind.JsonNode;

/** Reads the answers of a profile, each with what it rests on. */
final class AnswersSection {

    private static final Set<String> ANSWER_KEYS = Set.of("value", "basis", "source", "note");

    private final Questionnaire questionnaire;
    private final AnswerReader reader;
    private final ProfileParts parts;

    AnswersSection(Questionnaire questionnaire, AnswerReader reader, ProfileParts parts) {
        this.questionnaire = questionnaire;
        this.reader = reader;
        this.parts = parts;
    }

    /** @param former takes the answers in the words of an earlier questionnaire */
    Map<String, GivenAnswer> read(JsonNode node, Map<String, GivenAnswer> former) {
        Map<String, GivenAnswer> answers = new LinkedHashMap<>();
        if (!node.isObject()) {
            parts.fault("profile.answers", "answers");
            return answers;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String where = "answers." + entry.getKey();
            Optional<Question> question = questionnaire.question(entry.getKey());
            if (former(entry.getKey(), entry.getValue())
                    || question.isEmpty() && questionnaire.formerAnswers().isRetired(entry.getKey())) {
                formerAnswer(entry.getKey(), entry.getValue(), where).ifPresent(given -> former.put(entry.getKey(), given));
            } else if (question.isEmpty()) {
                unknownQuestion(where, entry.getKey());
            } else {
                answer(question.get(), entry.getValue(), where).ifPresent(given -> answers.put(entry.getKey(), given));
            }
        }
        return answers;
    }

    private boolean former(String question, JsonNode node) {
        return questionnaire.formerAnswers().of(question, List.of(valueOf(node).asString(""))).isPresent();
    }

    private static JsonNode valueOf(JsonNode node) {
        return node.isObject() ? node.path("value") : node;
    }

    /** An answer in the words of an earlier questionnaire; absent where it was unknown. */
    private Optional<GivenAnswer> formerAnswer(String question, JsonNode node, String where) {
        String value = valueOf(node).asString("");
        if (!value.equals(Answer.WORD) && !former(question, node)) {
            parts.fault("answer.option", where, AnswerReader.shortened(value),
                    Fault.oneOf(questionnaire.formerAnswers().rightAnswers(question)) + ", " + Answer.WORD);
            return Optional.empty();
        }
        return Optional.of(given(new Answer.Choice(value), node, where)).filter(given -> !value.equals(Answer.WORD));
    }

    private void unknownQuestion(String where, String id) {
        String shown = AnswerReader.shortened(id);
        parts.add(where, line -> Fault.near(questionnaire.questions().keySet(), shown)
                .map(known -> Fault.of("profile.question-near", where, line, shown, known))
                .orElseGet(() -> Fault.of("profile.question", where, line, shown)));
    }

    private Optional<GivenAnswer> answer(Question question, JsonNode node, String where) {
        return value(question, valueOf(node), where).map(value -> given(value, node, where));
    }

    /** A value with what it rests on. */
    private GivenAnswer given(Answer value, JsonNode node, String where) {
        if (!node.isObject()) {
            return GivenAnswer.of(value);
        }
        parts.refuseOtherKeys(node, where, ANSWER_KEYS);
        return new GivenAnswer(value, value.known() ? parts.basis(node, "basis", where).orElse(Basis.GIVEN) : Basis.GIVEN,
                parts.citation(node.path("source"), where + ".source"),
                parts.text(node, "note", where + ".note"));
    }

    private Optional<Answer> value(Question question, JsonNode node, String where) {
        List<String> values = new ArrayList<>();
        for (JsonNode element : node.isArray() ? node.values() : List.of(node)) {
            if (!element.isString() && !element.isNumber()) {
                parts.fault("answer.type", where, AnswerReader.rightAnswers(question));
                return Optional.empty();
            }
            values.add(element.isNumber() ? element.decimalValue().toPlainString() : element.asString());
        }
        return parts.sound(() -> reader.read(question, values, where, parts.lineOf(where)));
    }
}
