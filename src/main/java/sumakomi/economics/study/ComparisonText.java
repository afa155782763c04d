package sumakomi.economics.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.StudyComparison.Condition;
import sumakomi.economics.study.StudyComparison.Duel;
import sumakomi.economics.study.StudyComparison.Whose;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.economics.study.Uncertainty.Crossing;
import sumakomi.knowledge.Phrases;

/** Says in words what must hold for one variant to beat another. */
public final class ComparisonText {

    private static final int DIGITS = 4;
    private static final int DECIMALS = 12;

    private final Map<String, Study> byTitle;
    private final Phrases phrases;

    /** @param studies the studies compared */
    public ComparisonText(List<Study> studies, Locale locale) {
        this.byTitle = studies.stream().collect(Collectors.toMap(study -> study.document().title(), study -> study));
        this.phrases = Phrases.of("comparison", locale);
    }

    /** Who is ahead as things are taken. */
    public String standing(Duel duel, String figure) {
        Cell cell = byTitle.get(duel.winner()).model().cell(figure);
        return phrases.say(duel.aheadNow() ? "ahead" : "behind", duel.winner(), duel.loser(), cell.title().in(phrases.locale()),
                figure(byTitle.get(duel.winner()).value(figure)), figure(byTitle.get(duel.loser()).value(figure)), cell.unitName());
    }

    /** A sentence for each condition that can turn the order, or that tells that nothing in its range does. */
    public List<String> conditions(Duel duel) {
        return duel.conditions().stream().map(condition -> condition(duel, condition)).toList();
    }

    private String condition(Duel duel, Condition condition) {
        BreakEvenValue found = condition.breakEven();
        Study owner = byTitle.get(condition.whose() == Whose.LOSER ? duel.loser() : duel.winner());
        Cell cell = owner.model().cell(found.input());
        String input = condition.whose() == Whose.BOTH ? phrases.say("input-of-both", cell.title().in(phrases.locale()))
                : phrases.say("input-of-one", owner.document().title(), cell.title().in(phrases.locale()));
        String now = figure(found.value());
        if (found.kind().equals("at")) {
            Crossing crossing = found.crossings().get(0);
            return phrases.say((duel.aheadNow() ? "stays." : "gets.") + crossing.turn(), duel.winner(), duel.loser(), input,
                    figure(crossing.value()), cell.unitName(), now);
        }
        if (found.kind().equals("several")) {
            String values = found.crossings().stream().map(Crossing::value).map(this::figure)
                    .collect(Collectors.joining(phrases.say("comma")));
            return phrases.say("changes", duel.winner(), duel.loser(), input, values, cell.unitName(), now);
        }
        return phrases.say("never." + found.side().orElse("undefined"), duel.winner(), duel.loser(), input, figure(found.low()),
                cell.unitName(),
                figure(found.high()));
    }

    /** Four digits, grouped as the language does. */
    private String figure(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(phrases.locale());
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(new BigDecimal(value).round(new MathContext(DIGITS)));
    }
}
