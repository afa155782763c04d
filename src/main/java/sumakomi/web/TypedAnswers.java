package sumakomi.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Section;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;

/** What came with a form: the questions it showed and what was typed into each. */
final class TypedAnswers {

    private static final String PREFIX = "q.";

    private final Map<String, List<String>> typed = new LinkedHashMap<>();

    /** A form that names questions of another section was not made by us. */
    TypedAnswers(Section section, MultiValueMap<String, String> form) {
        Set<String> ids = section.questions().stream().map(Question::id).collect(Collectors.toSet());
        for (String shown : form.getOrDefault("shown", List.of())) {
            typed.put(shown, form.getOrDefault(PREFIX + shown, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList());
        }
        boolean strange = form.keySet().stream().anyMatch(name -> name.startsWith(PREFIX) && !typed.containsKey(name.substring(PREFIX.length())));
        if (strange || !ids.containsAll(typed.keySet())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    Set<String> shown() {
        return typed.keySet();
    }

    List<String> of(String question) {
        return typed.getOrDefault(question, List.of());
    }

    void clear(String question) {
        typed.replace(question, List.of());
    }

    /**
     * The answer that was typed; empty when the question was left unanswered.
     *
     * @throws FaultyInput if it is no answer
     */
    Optional<Answer> read(Question question, AnswerReader reader) {
        List<String> values = of(question.id());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.contains(Answer.WORD) && values.size() > 1) {
            throw new FaultyInput(Fault.of("typed.unknown-alone", question.id(), 0));
        }
        List<String> plain = question.kind() == Kind.RANKING ? ranked(question, values)
                : question.kind() == Kind.NUMBER ? values.stream().map(TypedAnswers::withoutSeparators).toList() : values;
        return Optional.of(reader.read(question, plain, question.id(), 0));
    }

    /** Puts {@code option:place} into the order of the places, which must run from 1 without a gap. */
    private static List<String> ranked(Question question, List<String> values) {
        if (values.equals(List.of(Answer.WORD))) {
            return values;
        }
        List<String> byPlace = values.stream().sorted(Comparator.comparing(value -> value.substring(value.indexOf(':') + 1))).toList();
        List<String> options = new ArrayList<>();
        for (int i = 0; i < byPlace.size(); i++) {
            if (!byPlace.get(i).endsWith(":" + (i + 1))) {
                throw new FaultyInput(Fault.of("typed.places", question.id(), 0));
            }
            options.add(byPlace.get(i).substring(0, byPlace.get(i).lastIndexOf(':')));
        }
        return options;
    }

    /** People write 12,000; the comma only separates. */
    private static String withoutSeparators(String number) {
        return number.matches("\\p{Nd}{1,3}([,，]\\p{Nd}{3})+(\\.\\p{Nd}+)?") ? number.replaceAll("[,，]", "") : number;
    }
}
