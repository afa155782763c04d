package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.economics.analysis.BreakEven.Crossing;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyComparison.Condition;
import sumakomi.economics.study.StudyComparison.Duel;
import sumakomi.economics.study.StudyComparison.Whose;
import sumakomi.economics.study.StudyComparison;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.Uncertainty.BreakEvenValue;
import sumakomi.web.Drawing;

/** Two studies side by side, and what must hold for one to be ahead of the other. */
record CompareView(WorkedStudy one, WorkedStudy other, StudyComparison comparison, StudyWords words) {

    static final List<String> CELLS = List.of("discounted-ratio-i", "discounted-ratio-iii", "discounted-ratio-ii", "ratio-i",
            "ratio-iii", "ratio-ii", "project-cost",
            "project-eb", "project-neb", "net-benefit", "project-net-initial-cost", "project-co2-reduction", "project-abatement-cost",
            "project-abatement-cost-with-neb", "social-npv", "financial-npv", "project-subsidy", "evaluation-years", "yearly-cost",
            "yearly-eb", "yearly-neb", "yearly-avoided", "yearly-net", "yearly-financial");
    private static final int CONDITIONS = 8;

    public List<Row> rows() {
        return CELLS.stream().flatMap(cell -> row(cell).stream()).toList();
    }

    private Optional<Row> row(String cell) {
        Study first = one.study().orElseThrow();
        Study second = other.study().orElseThrow();
        if (!first.has(cell) && !second.has(cell)) {
            return Optional.empty();
        }
        String title = words.of((first.has(cell) ? first : second).model().cell(cell).title());
        return Optional.of(new Row(title, link(one, cell), link(other, cell)));
    }

    private double greatest() {
        return Stream.of(one, other).mapToDouble(each -> CELLS.stream().filter(each.study().orElseThrow()::has)
                .filter(cell -> FigureText.amount(each.study().orElseThrow().model().cell(cell).unitName()))
                .mapToDouble(cell -> Math.abs(each.study().orElseThrow().value(cell))).max().orElse(0)).max().orElse(0);
    }

    private Link link(WorkedStudy worked, String cell) {
        Study study = worked.study().orElseThrow();
        String text = study.has(cell) ? words.value(study.value(cell), study.model().cell(cell).unitName(), greatest()) : "―";
        return new Link("/studies/" + worked.id() + "/cells/" + cell, text);
    }

    public Optional<Drawing> chart() {
        return ResultCharts.beside(List.of(one, other), words);
    }

    /** The duel of the first study against the second, and the reverse. */
    public List<Told> duels() {
        return comparison.duels().stream().map(duel -> new Told(who(duel), conditions(duel))).toList();
    }

    private String who(Duel duel) {
        Cell figure = one.study().orElseThrow().model().cell(duel.figure());
        String key = duel.difference() == 0 ? "equal" : duel.aheadNow() ? "ahead" : "behind";
        return words.say("study.duel." + key, duel.winner(), duel.loser(), words.value(Math.abs(duel.difference()), figure.unitName()),
                words.of(figure.title()));
    }

    /** By yearly equivalents: each variant beside doing nothing. */
    public List<String> variants() {
        return words.increments().variants(comparison.increments());
    }

    /** What each adds to the best of those that cost less. */
    public List<String> steps() {
        return words.increments().steps(comparison.increments());
    }

    public List<String> conclusion() {
        return words.increments().conclusion(comparison.increments());
    }

    /** What the present values say of a study, in words. */
    public String verdict(WorkedStudy study) {
        StudyResults results = study.results().orElseThrow();
        return words.say("study.verdict." + results.project().verdict(), words.of(results.direct()));
    }

    private List<String> conditions(Duel duel) {
        List<String> said = new ArrayList<>();
        for (Condition condition : duel.conditions()) {
            if (said.size() < CONDITIONS && !condition.breakEven().crossings().isEmpty()) {
                said.add(inWords(duel, condition));
            }
        }
        return said;
    }

    private String inWords(Duel duel, Condition condition) {
        BreakEvenValue found = condition.breakEven();
        boolean inFirst = one.study().orElseThrow().has(found.input()) && (condition.whose() == Whose.BOTH
                || (condition.whose() == Whose.WINNER) == duel.winner().equals(one.document().title()));
        Study study = (inFirst ? one : other).study().orElseThrow();
        String unit = study.model().cell(found.input()).unitName();
        List<String> turns = found.crossings().stream().map(crossing -> turn(crossing, found.value(), unit)).toList();
        String where = switch (condition.whose()) {
            case WINNER -> words.say("study.duel.of", duel.winner());
            case LOSER -> words.say("study.duel.of", duel.loser());
            case BOTH -> words.say("study.duel.both");
        };
        return words.say("study.duel.condition", where, words.of(study.model().cell(found.input()).title()),
                words.value(found.value(), unit), String.join(words.say("study.and"), turns));
    }

    private String turn(Crossing crossing, double taken, String unit) {
        return words.say("study.duel." + crossing.turn(), words.about(crossing.value(), taken, unit));
    }

    record Row(String title, Link one, Link other) {}

    record Link(String url, String text) {}

    /** @param says who is ahead; conditions tell under which the first named would be */
    record Told(String says, List<String> conditions) {}
}
