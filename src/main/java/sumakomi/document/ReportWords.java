package sumakomi.document;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Budget;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.CitedSources;
import sumakomi.advisor.GradeWords;
import sumakomi.economics.Range;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Source;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.Questionnaire;

/** What an advice says in documents, in one language. */
final class ReportWords extends DocumentWords {

    static final String BUNDLE = "advice-report";
    private static final int MONTH = "2013-07".length();

    private final GradeWords grades;
    private final Numbers numbers;

    ReportWords(Questionnaire questionnaire, AdviceDocument document, Locale locale) {
        this(List.of(BUNDLE), questionnaire, document, List.of(), locale);
    }

    /**
     * Of another document that says of an advice what a report says.
     *
     * @param also what it cites beside the advice
     */
    static ReportWords of(String bundle, Questionnaire questionnaire, AdviceDocument document, List<Citation> also, Locale locale) {
        return new ReportWords(List.of(bundle, BUNDLE), questionnaire, document, also, locale);
    }

    private ReportWords(List<String> bundles, Questionnaire questionnaire, AdviceDocument document, List<Citation> also,
            Locale locale) {
        super(bundles, questionnaire, Stream.concat(CitedSources.of(document, questionnaire.knowledge()).keySet().stream().map(Source::id),
                also.stream().map(Citation::document)).distinct().toList(), locale);
        this.grades = new GradeWords(knowledge(), locale());
        this.numbers = new Numbers(locale());
    }

    GradeWords grades() {
        return grades;
    }

    /** Rank, name, grade and points. */
    String heading(Recommendation entry) {
        return say("candidate", entry.rank(), in(entry.title()), facts(entry));
    }

    private String facts(Recommendation entry) {
        return joined(Stream.of(entry.grade().map(grades::title), Optional.of(entry.tiedWith()).filter(tied -> !tied.isEmpty())
                .map(tied -> say("tied")), Optional.of(say("points", entry.score()))).flatMap(Optional::stream).toList());
    }

    /** How many questions are answered. */
    String counted(AnswerCount count) {
        return say("fact.answers-count", count.answered(), count.asked(), count.unknown(), count.open(), count.published());
    }

    /** The first of the candidates, with those beside it. */
    String sentence(Recommendation first) {
        String named = Stream.concat(Stream.of(in(first.title())), first.tiedWith().stream().map(labels()::archetype))
                .map(title -> say("named", title)).collect(Collectors.joining(say("separator")));
        String grade = first.grade().map(grades::title).orElse("");
        return say(first.tiedWith().isEmpty() ? "sentence" : "sentence.tied", named, grade);
    }

    /** A text with its mark, and on a line of its own where it stands in the sources. */
    String sourced(String text, Optional<Basis> basis, Citation source) {
        return marked(text, basis) + "\n" + ground(source);
    }

    String sourced(Reason reason) {
        return sourced(in(reason.text()), Optional.of(reason.basis()), reason.source());
    }

    /** An answer, numbers with commas as people write them. */
    String answer(Question question, List<String> values) {
        return question.kind() != Question.Kind.NUMBER || question.isYear() || values.equals(Answer.UNKNOWN.values())
                ? labels().answer(question, values)
                : say("figure", Numbers.plain(new BigDecimal(values.get(0))), in(question.unitLabel()));
    }

    String points(Reason reason) {
        return reason.points() > 0 ? "+" + reason.points() : Integer.toString(reason.points());
    }

    String yen(Budget budget) {
        return numbers.yen(budget.lowYen(), budget.highYen());
    }

    /** What a type costs, with the size for which the source says so where no answer scaled it, or the last of which it speaks. */
    String cost(Recommendation entry) {
        return yen(entry.budget()) + entry.budget().scaledBy().flatMap(by -> by.limited().map(limited -> say("budget.for-limited",
                figure(Integer.toString(limited.size()), by.unit()), figure(by.answer(), by.unit())))).orElse("")
                + Optional.ofNullable(knowledge().archetypes().get(entry.archetype()))
                        .filter(type -> entry.budget().scaledBy().isEmpty()).flatMap(type -> type.scale().reference())
                        .map(size -> say("budget.for-size", in(size.label()))).orElse("");
    }

    String yen(long low, Optional<Long> high) {
        return numbers.yen(low, high);
    }

    String yen(double yen) {
        return yen(BigDecimal.valueOf(Math.round(yen)));
    }

    String yen(BigDecimal yen) {
        return numbers.yen(yen);
    }

    /** An amount in a column that is added up. */
    String addable(BigDecimal yen) {
        return numbers.addable(yen);
    }

    /** The two ends of a range of ratios, or one figure where they are the same. */
    String ratios(Range range) {
        return range.low().compareTo(range.high()) == 0 ? range.low().toPlainString()
                : say("from-to", range.low().toPlainString(), range.high().toPlainString());
    }

    /** Whether each of the cases compared covers its cost. */
    String covers(Range range) {
        return say(range.low().compareTo(BigDecimal.ONE) >= 0 ? "covers" : "covers.not");
    }

    /** Of when the prices of an amount are. */
    String priceYear(Budget budget) {
        return Optional.ofNullable(knowledge().sources().get(budget.source().document())).flatMap(Source::published)
                .map(published -> say("price-year", month(published))).orElseGet(() -> say("price-year.unknown"));
    }

    /** A month such as 2013-07 as people write it; a year alone as it stands. */
    String month(String published) {
        return published.length() < MONTH ? say("month.year", published)
                : DateTimeFormatter.ofPattern(say("month"), locale()).format(YearMonth.parse(published.substring(0, MONTH)));
    }

    /** A figure with its unit. */
    String figure(String value, String unit) {
        return unit.equals("yen") ? yen(new BigDecimal(value)) : say("figure", Numbers.plain(new BigDecimal(value)),
                has("unit." + unit) ? say("unit." + unit) : "");
    }

    List<String> questions(List<String> ids) {
        return ids.stream().map(labels()::question).toList();
    }
}
