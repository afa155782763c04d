package sumakomi.advisor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Because;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Source;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Questionnaire;

/** Ids put into the words of one language: answers, sources, types. */
public final class Labels {

    private final Knowledge knowledge;
    private final Questionnaire questionnaire;
    private final Locale locale;

    public Labels(Questionnaire questionnaire, Locale locale) {
        this.knowledge = questionnaire.knowledge();
        this.questionnaire = questionnaire;
        this.locale = locale;
    }

    /** The text of a question. */
    public String question(String id) {
        return questionnaire.question(id).map(question -> question.text().in(locale)).orElse(id);
    }

    /** An answer as the questionnaire words it: option labels, a number with its unit, a municipality's name. */
    public String answer(Question question, List<String> values) {
        if (values.equals(List.of(Answer.WORD))) {
            return english() ? "not known" : "不明・未回答";
        }
        if (question.kind() == Kind.NUMBER) {
            return values.get(0) + " " + question.unitLabel().orElseThrow().in(locale);
        }
        return values.stream().map(value -> value(question, value))
                .collect(Collectors.joining(question.kind() == Kind.RANKING ? english() ? " > " : " ＞ " : english() ? ", " : "、"));
    }

    /** An answer that a reason names. */
    public String answer(Because because) {
        return questionnaire.question(because.question())
                .map(question -> answer(question, because.answer().values())).orElse(because.answer().toString());
    }

    private String value(Question question, String value) {
        if (question.kind() == Kind.MUNICIPALITY) {
            return Optional.ofNullable(knowledge.municipalities().get(value)).map(found -> found.name().in(locale)).orElse(value);
        }
        return question.option(value).map(option -> option.label().in(locale)).orElse(value);
    }

    /** Options of a question; none for a number. */
    public List<String> answers(String question, List<String> options) {
        return questionnaire.question(question).map(found -> options.stream().map(option -> value(found, option)).toList())
                .orElse(options);
    }

    public String archetype(String id) {
        return Optional.ofNullable(knowledge.archetypes().get(id)).map(found -> found.title().in(locale)).orElse(id);
    }

    public String aspect(String id) {
        return Optional.ofNullable(knowledge.aspects().get(id)).map(found -> found.title().in(locale)).orElse(id);
    }

    /** The word of the contract for one of a few. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Document and place of a citation. */
    public String source(Citation citation) {
        Source source = knowledge.source(citation.document());
        return english() ? source.title().en() + ", " + place(citation) : source.title().ja() + " " + place(citation);
    }

    /** The place alone, for where the document is named by itself. */
    public String place(Citation citation) {
        return knowledge.source(citation.document()).place(citation.place()).map(found -> found.label().in(locale))
                .orElse(citation.place());
    }

    public String type(String id) {
        return Optional.ofNullable(knowledge.types().get(id)).map(found -> found.title().in(locale)).orElse(id);
    }

    /** A type as an archetype serves it, with the condition that the source attaches where it does. */
    public String type(String archetype, String id) {
        return Optional.ofNullable(knowledge.archetypes().get(archetype)).stream().flatMap(found -> found.types().stream())
                .filter(served -> served.type().equals(id)).flatMap(served -> served.condition().stream()).findFirst()
                .map(condition -> type(id) + (english() ? " (" + condition.in(locale) + ")" : "（" + condition.in(locale) + "）"))
                .orElseGet(() -> type(id));
    }

    public String dataItem(String id) {
        return Optional.ofNullable(knowledge.dataItems().get(id)).map(found -> found.name().in(locale)).orElse(id);
    }

    private boolean english() {
        return locale.getLanguage().equals("en");
    }
}
