package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Question.Option;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerReader;

/** Reads the cells at a question and its options as an answer, as people write it and in either language. */
final class AnswerCells {

    /** What people set beside an option that applies, in plain letters; circles look alike. */
    private static final Set<String> MARKS = Set.of("○", "〇", "◯", "o", "✓", "✔", "x", "yes", "はい", "1");

    private final Knowledge knowledge;
    private final AnswerReader reader;

    AnswerCells(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.reader = new AnswerReader(knowledge);
    }

    /**
     * The answer; empty where nothing is written.
     *
     * @param cells what stands in the answer column by the key of the row
     * @param places of these cells, for messages
     * @throws FaultyInput with the cells that are no answer
     */
    Optional<Answer> read(Question question, Map<String, String> cells, Map<String, String> places) {
        String head = cells.getOrDefault(question.id(), "");
        String place = places.getOrDefault(question.id(), "");
        boolean alone = question.options().stream().allMatch(option -> cells.getOrDefault(row(question, option), "").isBlank());
        if (QuestionnaireWords.saysUnknown(head)) {
            return Optional.of(alone ? Answer.UNKNOWN : refuse(Fault.of("questionnaire.unknown-alone", place, 0)));
        }
        boolean several = question.kind() == Kind.CHOICES || question.kind() == Kind.RANKING;
        if (several) {
            return several(question, head, place, cells, places);
        }
        return head.isBlank() ? Optional.empty()
                : Optional.of(reader.read(question, List.of(question.kind() == Kind.NUMBER ? head : one(question, head, place)), place, 0));
    }

    private static String row(Question question, Option option) {
        return question.id() + QuestionnairePaper.OPTION + option.id();
    }

    private static <T> T refuse(Fault fault) {
        throw new FaultyInput(fault);
    }

    /** The id of an option, or the code of a municipality, that is called so. */
    private String one(Question question, String label, String place) {
        Stream<Option> named = question.kind() == Kind.MUNICIPALITY
                ? knowledge.municipalities().values().stream().map(one -> new Option(one.code(), one.name()))
                : question.options().stream();
        List<Option> options = named.toList();
        return options.stream().filter(option -> QuestionnaireWords.holds(option.label(), label)).map(Option::id).findFirst()
                .orElseGet(() -> refuse(Fault.of("questionnaire.option", place, 0, label, Text.inBoth(locale -> Fault.oneOf(
                        Stream.concat(options.stream().map(option -> option.label().in(locale)), Stream.of(QuestionnaireWords.unknown(
                                locale))).toList())))));
    }

    private Optional<Answer> several(Question question, String head, String place, Map<String, String> cells,
            Map<String, String> places) {
        if (!head.isBlank()) {
            refuse(Fault.of("questionnaire.head", place, 0, head));
        }
        List<String> chosen = question.kind() == Kind.CHOICES ? marked(question, cells, places) : ranked(question, place, cells, places);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(reader.read(question, chosen, place, 0));
    }

    private static List<String> marked(Question question, Map<String, String> cells, Map<String, String> places) {
        List<String> chosen = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        question.options().forEach(option -> {
            String cell = cells.getOrDefault(row(question, option), "");
            if (MARKS.contains(Characters.plain(cell).toLowerCase(Locale.ROOT))) {
                chosen.add(option.id());
            } else if (!cell.isBlank()) {
                faults.add(Fault.of("questionnaire.mark", places.get(row(question, option)), 0, cell, QuestionnaireWords.MARK));
            }
        });
        return sound(chosen, faults);
    }

    private static List<String> ranked(Question question, String place, Map<String, String> cells, Map<String, String> places) {
        Map<Integer, String> chosen = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        int most = question.options().size();
        question.options().forEach(option -> {
            String key = row(question, option);
            String cell = Characters.plain(cells.getOrDefault(key, ""));
            boolean number = cell.matches("[0-9]{1,3}") && Integer.parseInt(cell) >= 1 && Integer.parseInt(cell) <= most;
            if (!cell.isEmpty() && (!number || chosen.putIfAbsent(Integer.valueOf(cell), option.id()) != null)) {
                faults.add(Fault.of(number ? "questionnaire.rank-twice" : "questionnaire.rank", places.get(key), 0, cell, most));
            }
        });
        List<Integer> ranks = List.copyOf(chosen.keySet());
        if (faults.isEmpty() && !ranks.isEmpty() && ranks.get(ranks.size() - 1) != ranks.size()) {
            faults.add(Fault.of("questionnaire.rank-gap", place, 0));
        }
        return sound(List.copyOf(chosen.values()), faults);
    }

    private static List<String> sound(List<String> chosen, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return chosen;
    }
}
