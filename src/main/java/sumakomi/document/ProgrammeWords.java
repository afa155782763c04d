package sumakomi.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Numbers;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.report.ProgrammeReport.Line;
import sumakomi.programme.report.ProgrammeReport.Sum;
import sumakomi.programme.report.StudyFigures;
import sumakomi.questionnaire.Questionnaire;

/** What a report on a year of the programme says, on pages and in documents alike. */
public final class ProgrammeWords extends DocumentWords {

    static final String BUNDLE = "programme-report";
    private static final int TONNES_DIGITS = 3;

    /** @param cited what a document cites, in the order of its numbers; nothing on a page */
    public ProgrammeWords(Questionnaire questionnaire, List<Citation> cited, Locale locale) {
        super(List.of(BUNDLE, "desk"), questionnaire, cited.stream().map(Citation::document).distinct().toList(), locale);
    }

    /** What a study is called. */
    String title(Line line) {
        return line.title().isEmpty() ? say("study.untitled") : line.title();
    }

    /** How many came to a meeting, or how many are invited. */
    public String came(Gathering one) {
        String people = one.persons().map(persons -> say("came-persons", persons)).orElse("");
        return one.came().map(number -> say("came-of", number) + people)
                .orElseGet(() -> one.members().isEmpty() ? people : say("invited-of", one.members().size()) + people);
    }

    /** A sum with the ends of its range. */
    public String yen(Sum sum) {
        return ranged(sum, this::yen);
    }

    public String tonnes(Sum sum) {
        return ranged(sum, this::tonnes);
    }

    private String ranged(Sum sum, DoubleFunction<String> said) {
        return sum.unranged() == sum.studies() ? said.apply(sum.value())
                : ranged(said.apply(sum.value()), said.apply(sum.low()), said.apply(sum.high()));
    }

    /** A range that cannot be seen in the digits that are shown is none. */
    private String ranged(String value, String low, String high) {
        return value.equals(low) && value.equals(high) ? value : say("ranged", value, low, high);
    }

    /** What a study costs at first, with its range. */
    public String cost(StudyFigures.State state) {
        return state.worked().map(worked -> span(worked.costYen(), this::yen)).orElseGet(() -> open(state));
    }

    public String tonnes(StudyFigures.State state) {
        return state.worked().map(worked -> span(worked.tonnesPerYear(), this::tonnes)).orElseGet(() -> open(state));
    }

    private String span(StudyFigures.Span span, DoubleFunction<String> said) {
        return span.range().map(range -> ranged(said.apply(span.value()), said.apply(range.p10()), said.apply(range.p90())))
                .orElseGet(() -> said.apply(span.value()));
    }

    private String open(StudyFigures.State state) {
        return say(state instanceof StudyFigures.GoingOn ? "going-on" : "unfinished");
    }

    String yen(double yen) {
        return new Numbers(locale()).yen(BigDecimal.valueOf(Math.rint(yen)));
    }

    String tonnes(double tonnes) {
        return say("tonnes-a-year", Numbers.digits(BigDecimal.valueOf(tonnes), TONNES_DIGITS));
    }
}
