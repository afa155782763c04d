package sumakomi.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import sumakomi.advice.Advice.Answered;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Budget;
import sumakomi.advice.Grade;
import sumakomi.advice.ToBeSolid;
import sumakomi.advisor.GradeWords;
import sumakomi.advisor.Labels;
import sumakomi.economics.Range;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.District;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Glossary;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;
import sumakomi.knowledge.Term;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.Heading;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Rule;

/** How a page says things in its language. Templates know it as {@code w}; no id passes through it unworded. */
final class Words extends Spoken {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String FISCAL_YEAR = "fiscal-year";
    private static final int MONTH = "2013-07".length();

    private final Questionnaire questionnaire;
    private final Knowledge knowledge;
    private final Labels labels;
    private final Numbers yen;
    private final GradeWords grades;

    Words(Questionnaire questionnaire, MessageSource messages, Locale locale) {
        super(messages, locale);
        this.questionnaire = questionnaire;
        this.knowledge = questionnaire.knowledge();
        this.labels = new Labels(questionnaire, locale);
        this.yen = new Numbers(locale);
        this.grades = new GradeWords(knowledge, locale);
    }

    /** The label of an id of a closed list, such as {@code basis.stated}; a value unknown to the bundles has a plain label. */
    public String label(String list, Object id) {
        return find(list + "." + id).orElseGet(() -> say("label.other"));
    }

    /** A month such as 2013-07 as people write it. */
    public String month(String month) {
        return DateTimeFormatter.ofPattern(say("library.format.month"), locale()).format(YearMonth.parse(month));
    }

    /** When something was published: a month as people write it, a year or a day as it stands. */
    public String period(String published) {
        return published.length() == MONTH ? month(published) : published;
    }

    public String archetype(String id) {
        return Optional.ofNullable(knowledge.archetypes().get(id)).map(found -> of(found.title())).orElse(say("label.other"));
    }

    public String archetypes(List<String> ids) {
        return ids.stream().map(this::archetype).collect(Collectors.joining(say("label.comma")));
    }

    public String type(String id) {
        return knowledge.types().containsKey(id) ? labels.type(id) : say("label.other");
    }

    /** A type as an archetype serves it, with its condition where it has one. */
    public String type(String archetype, String id) {
        return knowledge.types().containsKey(id) ? labels.type(archetype, id) : say("label.other");
    }

    public String dataItem(String id) {
        return knowledge.dataItems().containsKey(id) ? labels.dataItem(id) : say("label.other");
    }

    /** One of the five aspects of verification, or all of them. */
    public String aspect(String id) {
        return knowledge.programme().aspects().stream().filter(aspect -> aspect.id().equals(id)).findFirst()
                .map(aspect -> of(aspect.title())).orElseGet(() -> say("aspect.overall"));
    }

    /** The aspect from which a reason speaks. */
    public String side(String id) {
        return knowledge.aspects().containsKey(id) ? labels.aspect(id) : say("label.other");
    }

    /** The label of one of a few, such as {@code grade.solid}. */
    public String word(String list, Enum<?> one) {
        return label(list, code(one));
    }

    /** What an entry lacks to be solid, a sentence each. */
    public List<String> lacks(ToBeSolid solid) {
        return grades.lacks(solid);
    }

    /** When an entry has a grade, with the limits for a date. */
    public String meaning(Grade grade, LocalDate asOf) {
        return grades.meaning(grade, asOf);
    }

    /** That the limits of the grades are our own. */
    public String gradeLimits() {
        return grades.limits();
    }

    /** Its word in the contract. */
    public String code(Enum<?> one) {
        return Labels.word(one);
    }

    public String body(String id) {
        return Optional.ofNullable(knowledge.bodies().get(id)).map(found -> of(found.name())).orElse(say("label.other"));
    }

    public String strength(String id) {
        return Optional.ofNullable(knowledge.strengths().get(id)).map(found -> of(found.label())).orElse(say("label.other"));
    }

    /** A text in which the words of the field are told apart, so that they can lead to what they mean. */
    public List<Glossary.Piece> pieces(String text) {
        return knowledge.glossary().pieces(text, locale());
    }

    /** The words of the field that a question uses. */
    public List<Term> terms(Question question) {
        Stream<Text> options = question.options().stream().map(Question.Option::label);
        return knowledge.glossary().in(Stream.concat(Stream.of(question.text(), question.help()), options).map(this::of).toList(),
                locale());
    }

    /** A word of the field by its id. */
    public Term term(String id) {
        return knowledge.glossary().term(id).orElseThrow();
    }

    /** Other words for the same, in the language of the page. */
    public String also(Term term) {
        return String.join(say("label.comma"), term.also(locale()));
    }

    /** The text of a question; a stored advice may name one that is no longer asked. */
    public String question(String id) {
        return questionnaire.question(id).map(question -> of(question.text())).orElseGet(() -> say("question.gone"));
    }

    /** Some options of a question. */
    public String options(String question, List<String> options) {
        return questionnaire.question(question).map(found -> answer(found, options)).orElseGet(() -> say("question.gone"));
    }

    /** The sentence of a rule; rules are written in Japanese, their findings in both languages. */
    public String rule(Rule rule) {
        return english() ? of(knowledge.finding(rule.id()).text()) : rule.name();
    }

    /** The heading of a group of rules: an archetype or a topic. */
    public String group(String id) {
        return knowledge.archetypes().containsKey(id) ? archetype(id) : label("topic", id);
    }

    public String answer(Question question, Answer answer) {
        return answer(question, answer.values());
    }

    public String answer(Because because) {
        return questionnaire.question(because.question()).map(question -> answer(question, because.answer().values()))
                .orElseGet(() -> say("question.gone"));
    }

    /** An answer of an advice; its question may be gone since. */
    public String answer(String question, Answered answer) {
        return answer(new Because(question, answer));
    }

    /** What was answered to a question that may be gone since; that nothing was, if so. */
    public String answered(String question, List<String> values) {
        return values.isEmpty() ? say("questionnaire.no-answer") : questionnaire.question(question).map(found -> answer(found, values))
                .orElseGet(() -> say("question.gone"));
    }

    private String answer(Question question, List<String> values) {
        if (values.equals(List.of(Answer.WORD))) {
            return say("answer.unknown");
        }
        if (question.kind() == Kind.NUMBER) {
            return amount(question, new BigDecimal(values.get(0))) + (english() ? " " : "") + of(question.unitLabel().orElseThrow());
        }
        boolean offered = question.kind() == Kind.MUNICIPALITY ? knowledge.municipalities().keySet().containsAll(values)
                : values.stream().allMatch(value -> question.option(value).isPresent());
        return offered ? labels.answer(question, values) : say("question.gone");
    }

    /** A year is written without a mark for thousands. */
    public String amount(Question question, BigDecimal number) {
        return question.unit().filter(FISCAL_YEAR::equals).isPresent() ? number.toPlainString() : number(number);
    }

    /** What is wrong with a typed answer and what would be right, without the ids that a file would use. */
    public String fault(Question question, Fault fault) {
        return switch (fault.key()) {
            case "answer.number", "answer.range", "answer.whole", "answer.unit", "answer.beside", "answer.year" -> fault.in(locale());
            case "answer.none-alone" -> say("fault.none-alone", of(question.option(Question.NONE).orElseThrow().label()));
            case "typed.unknown-alone" -> say("fault.unknown-alone");
            case "typed.places" -> say("fault.places");
            default -> say("fault.choice");
        };
    }

    public String number(BigDecimal number) {
        return Numbers.trimmed(number, 6);
    }

    public String municipality(Optional<String> code) {
        return code.map(knowledge.municipalities()::get).map(found -> of(found.name())).orElseGet(() -> say("profile.unnamed"));
    }

    public String town(Optional<MunicipalityRef> municipality) {
        return municipality.map(found -> of(found.name())).orElseGet(() -> say("profile.unnamed"));
    }

    public String municipality(String code) {
        return municipality(Optional.of(code));
    }

    /** What a profile is called: by its name, or by municipality, fiscal year and number. */
    public String called(Heading heading, Optional<String> municipality) {
        return called(heading.name(), municipality, heading.fiscalYear(), heading.number());
    }

    /** The same from its parts. */
    public String called(String name, Optional<String> municipality, int fiscalYear, int number) {
        return !name.isEmpty() ? name
                : say(number == 1 ? "work.default-name" : "work.default-name-further", municipality(municipality), year(fiscalYear),
                        number);
    }

    public String source(Citation citation) {
        return knowledge.sources().containsKey(citation.document()) ? labels.source(citation) : say("label.other");
    }

    /** The printed table of a case district. */
    public String table(District district) {
        return source(new Citation(district.source().document(), district.table()));
    }

    public String yen(BigDecimal amount) {
        return yen.yen(amount);
    }

    /** An amount in a column that is added up. */
    public String addable(BigDecimal yen) {
        return this.yen.addable(yen);
    }

    /** An amount that the source prints in units of 100 million yen, in Japanese as printed. */
    public String oku(BigDecimal amount) {
        return english() ? yen(amount.movePointRight(8)) : amount.toPlainString() + "億円";
    }

    public String yen(Budget budget) {
        return yen.yen(budget.lowYen(), budget.highYen());
    }

    public String yen(long low, Optional<Long> high) {
        return yen.yen(low, high);
    }

    /** The two ends of a range of ratios as the source prints them; one figure where they are the same. */
    public String ratios(Range range) {
        return range.low().compareTo(range.high()) == 0 ? range.low().toPlainString()
                : range.low().toPlainString() + (english() ? "–" : "〜") + range.high().toPlainString();
    }

    /** A figure with its unit, such as an input of the screening. */
    public String figure(String value, String unit) {
        BigDecimal number = new BigDecimal(value);
        return unit.equals("yen") ? yen(number) : number(number) + (english() ? " " : "") + label("unit", unit);
    }

    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern(say("format.time"), locale()).withZone(TOKYO).format(instant);
    }

    /** A word that no other form carries, see {@link OneTimeForms}. */
    public String once() {
        return UUID.randomUUID().toString();
    }
}
