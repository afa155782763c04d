package sumakomi.programme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.NeededFor;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/**
 * Whom to ask for which answers.
 *
 * @param askAt the section of the town hall, or the body outside it, that knows them
 * @param questions what it is asked, at least one
 */
public record Inquiry(Text askAt, List<Question> questions) {

    /** So many are made at once: an officer does no more in a month. */
    private static final int MADE = 5;

    public Inquiry {
        questions = List.copyOf(questions);
    }

    /** Those for the answers without which nothing can be recommended, the one that settles most first. */
    public static List<Inquiry> forRecommendation(Questionnaire questionnaire, Map<String, GivenAnswer> answers) {
        List<Question> open = questionnaire.questions().values().stream()
                .filter(question -> question.neededFor() == NeededFor.RECOMMENDATION)
                .filter(question -> questionnaire.isAsked(question, answers) && isOpen(question, answers)).toList();
        return of(open).stream().sorted((one, other) -> other.questions().size() - one.questions().size()).limit(MADE).toList();
    }

    /** Those for some questions, in their order. */
    static List<Inquiry> of(List<Question> questions) {
        return inquiries(questions.stream().collect(Collectors.groupingBy(Question::askAt, LinkedHashMap::new, Collectors.toList())));
    }

    /** The same with each section once: what several know is asked of one that is asked anyway, else of the one that is named first. */
    static List<Inquiry> ofEachOnce(List<Question> questions) {
        Map<Text, List<Question>> asked = new LinkedHashMap<>();
        questions.forEach(question -> {
            List<Text> sections = question.sections();
            Text section = sections.stream().filter(asked::containsKey).findFirst().orElse(sections.get(0));
            asked.computeIfAbsent(section, first -> new ArrayList<>()).add(question);
        });
        return inquiries(asked);
    }

    private static List<Inquiry> inquiries(Map<Text, List<Question>> asked) {
        return asked.entrySet().stream().map(one -> new Inquiry(one.getKey(), one.getValue())).toList();
    }

    private static boolean isOpen(Question question, Map<String, GivenAnswer> answers) {
        return !answers.containsKey(question.id()) || !answers.get(question.id()).answer().known();
    }
}
