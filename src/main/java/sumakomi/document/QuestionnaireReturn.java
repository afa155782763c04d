package sumakomi.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.ExcelReader.Altered;
import sumakomi.document.paper.ExcelReader.FilledIn;
import sumakomi.document.paper.ExcelReader.Returned;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Questionnaire;

/** One workbook of the questionnaire that comes back, in whichever language. */
public final class QuestionnaireReturn {

    static final int LONGEST_WHO = 100;
    static final int LONGEST_REMARK = 500;
    private static final int SUBJECT_PARTS = 5;

    private final Questionnaire questionnaire;
    private final String file;
    private final AnswerCells reader;
    private final List<Fault> faults = new ArrayList<>();

    private QuestionnaireReturn(Questionnaire questionnaire, String file) {
        this.questionnaire = questionnaire;
        this.file = file;
        this.reader = new AnswerCells(questionnaire.knowledge());
    }

    /**
     * What came back.
     *
     * @param file its name
     * @param offers the questions at which something was written
     * @param absent how many questions the file does not hold any more; whoever needs some sheets only takes out the others
     * @param strange places in which something stands that belongs to no question
     * @param altered cells with a text of the product's own that was changed; none of it is taken
     */
    public record Filled(String file, List<Offer> offers, int absent, List<String> strange, List<Altered> altered) {}

    /**
     * What a file says to a question.
     *
     * @param issued the answer that stood in it when it was handed out
     * @param answer the one that stands in it now; empty where it was taken out
     * @param who answered, {@code remark} what they add; empty where nothing is written
     */
    public record Offer(Question question, Optional<Answer> issued, Optional<Answer> answer, String file, String place, String who,
            String remark) {}

    /**
     * @param file its name, with which its faults are told
     * @param here the answers of the profile to which it should belong
     * @param profile id of that profile; absent where it is a file
     * @throws FaultyInput if it is no questionnaire of this profile, or with every cell that cannot be taken
     */
    public static Filled read(byte[] sent, String file, Questionnaire questionnaire, Map<String, GivenAnswer> here,
            Optional<String> profile) {
        try {
            Returned returned = ExcelReader.read(sent);
            requireSame(returned.subject(), here, profile);
            return new QuestionnaireReturn(questionnaire, file).filled(returned);
        } catch (FaultyInput e) {
            throw new FaultyInput(e.faults().stream().map(fault -> fault.inFile(file)).toList(), e.more());
        }
    }

    private static void requireSame(String subject, Map<String, GivenAnswer> here, Optional<String> profile) {
        String[] parts = subject.split("/", -1);
        if (parts.length != SUBJECT_PARTS || !parts[0].equals(QuestionnairePaper.KIND)) {
            throw new FaultyInput(Fault.of("questionnaire.foreign", "", 0));
        }
        String id = parts[SUBJECT_PARTS - 1];
        boolean kept = !id.isEmpty() && profile.isPresent();
        boolean same = kept ? id.equals(profile.get()) : parts[SUBJECT_PARTS - 2].equals(Questionnaire.municipality(here).orElse(""));
        if (!same) {
            throw new FaultyInput(Fault.of("questionnaire.other", "", 0));
        }
    }

    private Filled filled(Returned returned) {
        faults.addAll(returned.faults());
        if (returned.cells().isEmpty()) {
            faults.add(Fault.of("questionnaire.without-keys", "", 0));
        }
        Set<String> faulty = returned.faults().stream().map(Fault::where).collect(Collectors.toSet());
        Map<String, List<FilledIn>> byQuestion = returned.cells().stream()
                .collect(Collectors.groupingBy(cell -> question(cell.row()), LinkedHashMap::new, Collectors.toList()));
        Set<String> incomplete = returned.absent().stream().map(QuestionnaireReturn::question).collect(Collectors.toSet());
        List<Offer> offers = new ArrayList<>();
        byQuestion.forEach((id, cells) -> {
            boolean sound = cells.stream().noneMatch(cell -> faulty.contains(cell.place()));
            if (sound && cells.stream().anyMatch(FilledIn::changed)) {
                offer(id, cells, incomplete.contains(id)).ifPresent(offers::add);
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultyInput(faults);
        }
        return new Filled(file, offers, incomplete.size(), returned.strange(), returned.altered());
    }

    private static String question(String row) {
        return row.replaceFirst(QuestionnairePaper.OPTION + ".*", "");
    }

    private Optional<Offer> offer(String id, List<FilledIn> cells, boolean incomplete) {
        Optional<Question> question = questionnaire.question(id);
        FilledIn first = written(cells);
        if (question.isEmpty() || incomplete) {
            faults.add(Fault.of(incomplete ? "questionnaire.incomplete" : "questionnaire.gone", first.place(), 0));
            return Optional.empty();
        }
        String who = text(cells, QuestionnairePaper.WHO, LONGEST_WHO);
        String remark = text(cells, QuestionnairePaper.REMARK, LONGEST_REMARK);
        try {
            Optional<Answer> answer = reader.read(question.get(), byRow(cells, FilledIn::value), byRow(cells, FilledIn::place));
            Optional<Answer> issued = issued(question.get(), cells);
            if (answer.isEmpty() && issued.isEmpty()) {
                faults.add(Fault.of("questionnaire.alone", first.place(), 0));
            }
            return Optional.of(new Offer(question.get(), issued, answer, file, first.place(), who, remark));
        } catch (FaultyInput e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }

    /** Where something was written; where it was only taken out, the cell that is empty now. */
    private static FilledIn written(List<FilledIn> cells) {
        List<FilledIn> changed = cells.stream().filter(FilledIn::changed).toList();
        return changed.stream().filter(cell -> !cell.value().isBlank()).findFirst().orElseGet(() -> changed.get(0));
    }

    /** An answer in words of an earlier questionnaire is none that could be kept. */
    private Optional<Answer> issued(Question question, List<FilledIn> cells) {
        try {
            return reader.read(question, byRow(cells, FilledIn::issued), byRow(cells, FilledIn::place));
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> byRow(List<FilledIn> cells, Function<FilledIn, String> part) {
        return cells.stream().filter(cell -> cell.column().equals(QuestionnairePaper.ANSWER))
                .collect(Collectors.toMap(FilledIn::row, part, (one, other) -> one, LinkedHashMap::new));
    }

    /** What stands in a column at the question and its options, once each. */
    private String text(List<FilledIn> cells, String column, int longest) {
        List<FilledIn> written = cells.stream().filter(cell -> cell.column().equals(column) && !cell.value().isBlank()).toList();
        written.stream().filter(cell -> !Characters.within(cell.value(), longest))
                .forEach(cell -> faults.add(Fault.of("checklist.text", cell.place(), 0, longest)));
        String text = written.stream().map(FilledIn::value).distinct().collect(Collectors.joining(" / "));
        return text.substring(0, Math.min(text.length(), longest));
    }
}
