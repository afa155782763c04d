package sumakomi.questionnaire;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.OpenData;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;

/**
 * Answers that published data give once it is known which municipality asks. They stand only where it has not answered itself, not
 * even with "unknown", and are never stored with its answers.
 */
public final class Prefill {

    private final Questionnaire questionnaire;
    private final Knowledge knowledge;
    private final Map<String, Text> notes = new LinkedHashMap<>();

    Prefill(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.knowledge = questionnaire.knowledge();
        knowledge.openData().forEach((question, data) -> notes.put(question, note(data)));
    }

    /** The municipality's own answers, with what published data answer beside them. */
    public Map<String, GivenAnswer> filled(Map<String, GivenAnswer> answers) {
        Map<String, GivenAnswer> own = own(answers);
        Map<String, GivenAnswer> filled = new LinkedHashMap<>(own);
        knowledge.openData().keySet().stream().filter(question -> !own.containsKey(question))
                .forEach(question -> answer(question, own).ifPresent(answer -> filled.put(question, answer)));
        return Collections.unmodifiableMap(filled);
    }

    /** The answers without those that were filled in here, for this municipality or for another one that was named before. */
    Map<String, GivenAnswer> own(Map<String, GivenAnswer> answers) {
        Map<String, GivenAnswer> own = new LinkedHashMap<>(answers);
        own.entrySet().removeIf(entry -> isFilledIn(entry.getKey(), entry.getValue()));
        return own;
    }

    /** Whether an answer is a published value with the mark of one; a value that somebody changed is not, whatever it is marked as. */
    boolean isFilledIn(String question, GivenAnswer given) {
        return given.basis() == Basis.OPEN_DATA && Optional.ofNullable(knowledge.openData().get(question))
                .filter(data -> data.answers().values().stream()
                        .anyMatch(value -> given.equals(answer(data, value))))
                .isPresent();
    }

    /** What published data answer to a question for the municipality that the answers name. */
    private Optional<GivenAnswer> answer(String question, Map<String, GivenAnswer> answers) {
        return published(question, answers).map(value -> answer(knowledge.openData().get(question), value));
    }

    private GivenAnswer answer(OpenData data, String value) {
        return new GivenAnswer(answer(data.question(), value), Basis.OPEN_DATA, Optional.of(data.source()),
                Optional.of(notes.get(data.question())));
    }

    /**
     * An answer that is far from what published data say.
     *
     * @param text both values, and what to check
     */
    public record Far(String question, Answer given, Answer published, Text text, Citation source) {}

    /** The answers that are far from what published data say; of "unknown" and of what is hidden there is nothing to say. */
    public List<Far> far(Profile profile) {
        return knowledge.openData().values().stream().flatMap(data -> profile.counting(data.question())
                .flatMap(given -> published(data.question(), profile.answers())
                        .filter(known -> given.values().size() == 1 && data.isFar(given.values().get(0), known))
                        .map(known -> far(data, given, answer(data.question(), known))))
                .stream()).toList();
    }

    private Far far(OpenData data, Answer given, Answer published) {
        Question question = questionnaire.question(data.question()).orElseThrow();
        return new Far(question.id(), given, published, Text.inBoth(locale -> Phrases.of("open-data", locale).say("far",
                question.text().in(locale), said(question, given, locale), said(question, published, locale),
                knowledge.source(data.source().document()).title().in(locale), notes.get(question.id()).in(locale))), data.source());
    }

    private static String said(Question question, Answer answer, Locale locale) {
        String value = answer.values().get(0);
        return question.unitLabel().map(unit -> Phrases.of("open-data", locale).say("amount",
                Numbers.plain(((Answer.Amount) answer).number()), unit.in(locale)))
                .orElseGet(() -> question.option(value).map(option -> option.label().in(locale)).orElse(value));
    }

    private Optional<String> published(String question, Map<String, GivenAnswer> answers) {
        return Questionnaire.municipality(answers).flatMap(code -> Optional.ofNullable(knowledge.openData().get(question))
                .flatMap(data -> Optional.ofNullable(data.answers().get(code))));
    }

    private Answer answer(String question, String value) {
        Question asked = questionnaire.question(question).orElseThrow();
        return new AnswerReader(knowledge).read(asked, List.of(value), question, 0);
    }

    /** What the column holds, and of when. */
    private Text note(OpenData data) {
        return Text.inBoth(locale -> {
            Phrases words = Phrases.of("open-data", locale);
            String label = data.label().in(locale);
            return data.asOf().map(date -> words.say("dated", label,
                    YearMonth.parse(date).format(DateTimeFormatter.ofPattern(words.say("month"), locale))))
                    .or(() -> knowledge.source(data.source().document()).published().map(year -> words.say("of-year", label, year)))
                    .orElse(label);
        });
    }
}
