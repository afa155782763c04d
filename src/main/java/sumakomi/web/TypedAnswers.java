package sumakomi.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** What came with a form: the questions it showed, what stood there when it was made, and what was typed into each. */
final class TypedAnswers {

    private static final String PREFIX = "q.";

    private final Map<String, List<String>> typed = new LinkedHashMap<>();
    private final Map<String, String> was = new HashMap<>();
    private final Set<String> cleared = new HashSet<>();

    /** A form that names questions of another section was not made by us. */
    TypedAnswers(Section section, MultiValueMap<String, String> form) {
        Set<String> ids = section.questions().stream().map(Question::id).collect(Collectors.toSet());
        for (String shown : form.getOrDefault("shown", List.of())) {
            typed.put(shown,
                    form.getOrDefault(PREFIX + shown, List.of()).stream().map(String::strip).filter(value -> !value.isEmpty()).toList());
            was.put(shown, Optional.ofNullable(form.getFirst("was." + shown)).orElse(""));
        }
        boolean strange = form.keySet().stream()
                .anyMatch(name -> name.startsWith(PREFIX) && !typed.containsKey(name.substring(PREFIX.length())));
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

    /** What the form was made with, see {@link QuestionField#was()}. */
    String was(String question) {
        return was.getOrDefault(question, "");
    }

    /** Whether the field says something else than the form was made with. */
    boolean touched(String question) {
        return cleared(question) || !Set.copyOf(of(question)).equals(was(question).isEmpty() ? Set.of() : Set.of(was(question).split(" ")));
    }

    /** Whether the question shall be unanswered, whatever is kept for it. */
    boolean cleared(String question) {
        return cleared.contains(question);
    }

    void clear(String question) {
        typed.replace(question, List.of());
        cleared.add(question);
    }

    /** What was typed shall stay, in place of the stored answer that was shown beside it. */
    void keep(String question, String shown) {
        was.put(question, shown);
    }

    /** Takes back what was typed. */
    void forget(String question) {
        typed.replace(question, List.of());
        was.put(question, "");
    }

    /** What makes the fields contradict each other, before they are read at all. */
    Optional<Fault> contradiction(Question question) {
        List<String> values = of(question.id());
        if (values.contains(Answer.WORD)) {
            return values.size() > 1 ? Optional.of(Fault.of("typed.unknown-alone", question.id(), 0)) : Optional.empty();
        }
        List<String> places = values.stream().map(value -> value.substring(value.indexOf(':') + 1)).sorted().toList();
        boolean ranked = question.kind() != Kind.RANKING
                || places.equals(IntStream.rangeClosed(1, places.size()).mapToObj(Integer::toString).toList());
        return ranked ? Optional.empty() : Optional.of(Fault.of("typed.places", question.id(), 0));
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
        List<String> plain = switch (question.kind()) {
            case RANKING -> values.stream().sorted(Comparator.comparing(value -> value.substring(value.indexOf(':') + 1)))
                    .map(value -> value.replaceFirst(":.*", "")).toList();
            case NUMBER -> values.stream().map(TypedAnswers::withoutSeparators).toList();
            default -> values;
        };
        return Optional.of(reader.read(question, plain, question.id(), 0));
    }

    /** People write 12,000; the comma only separates. */
    private static String withoutSeparators(String number) {
        return number.matches("\\p{Nd}{1,3}([,，]\\p{Nd}{3})+(\\.\\p{Nd}+)?") ? number.replaceAll("[,，]", "") : number;
    }
}
