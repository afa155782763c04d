package sumakomi.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Questionnaire;

/** How questions and answers stand in the workbook of the questionnaire, in one language. */
final class QuestionnaireWords extends DocumentWords {

    static final String BUNDLE = "questionnaire";
    /** What is set beside an option that applies. */
    static final String MARK = "○";

    QuestionnaireWords(Questionnaire questionnaire, Locale locale) {
        super(List.of(BUNDLE), questionnaire, List.of(), locale);
    }

    String unknown() {
        return say("unknown");
    }

    /** What a list offers at a question itself; nothing where any number may be written. */
    List<String> offered(Question question) {
        Stream<String> own = switch (question.kind()) {
            case CHOICE -> question.options().stream().map(option -> in(option.label()));
            case MUNICIPALITY -> knowledge().municipalities().values().stream().map(one -> in(one.name()));
            case CHOICES, RANKING, NUMBER -> Stream.of();
        };
        return question.kind() == Kind.NUMBER ? List.of() : Stream.concat(own, Stream.of(unknown())).toList();
    }

    /** What stands at a question itself; empty where its options have rows of their own. */
    String head(Question question, Answer answer) {
        if (!answer.known()) {
            return unknown();
        }
        return question.kind() == Kind.CHOICE || question.kind() == Kind.MUNICIPALITY ? labels().answer(question, answer.values())
                : question.kind() == Kind.NUMBER ? answer.values().get(0) : "";
    }

    /** How a question is answered. */
    String how(Question question) {
        return question.kind() == Kind.NUMBER
                ? say("how.number", in(question.unitLabel()), number(question, question.min()), number(question, question.max()),
                        unknown())
                : say("how." + question.kind());
    }

    private static String number(Question question, Optional<BigDecimal> number) {
        return question.isYear() ? number.orElseThrow().toPlainString() : Numbers.plain(number.orElseThrow());
    }

    /** On which answer to another question it depends whether this one is to be answered; empty where on none. */
    String onlyIf(Question question) {
        return question.relevantWhen().map(when -> say("only-if", labels().question(when.question()),
                String.join(say("or"), labels().answers(when.question(), when.in())))).orElse("");
    }

    /** Whether a cell says that the answer is not known, in either language. */
    static boolean saysUnknown(String cell) {
        return Stream.concat(Stream.of(Answer.WORD), Stream.of(Locale.JAPANESE, Locale.ENGLISH).map(locale -> unknown(locale)))
                .anyMatch(word -> same(word, cell));
    }

    /** How a cell says so. */
    static String unknown(Locale locale) {
        return Phrases.of(BUNDLE, locale).say("unknown");
    }

    /** Whether a cell holds this text in either language, however wide it is written. */
    static boolean holds(Text text, String cell) {
        return same(text.ja(), cell) || same(text.en(), cell);
    }

    private static boolean same(String text, String cell) {
        return Characters.plain(text).equalsIgnoreCase(Characters.plain(cell));
    }
}
