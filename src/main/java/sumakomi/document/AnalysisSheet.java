package sumakomi.document;

import java.util.List;
import java.util.Optional;
import sumakomi.document.sheet.Page;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.IncrementsText;
import sumakomi.economics.study.StudyComparison;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.Uncertainty;

/**
 * What only the program can work out, as it was when the workbook was made: what the ranges mean, other rates, periods and lives, the
 * balance of the parties, and the comparison with other studies where there is one.
 */
final class AnalysisSheet extends Writing {

    private static final int COLUMNS = 5;
    private static final int BARS = 12;

    private final AnalysesText text;
    private final Page page;
    private int row;

    AnalysisSheet(Book book, AnalysesText text) {
        super(book);
        this.text = text;
        this.page = sheet(words.say("analysis"), false, 60, 20, 20, 20, 20);
    }

    void write(Analyses analyses, Optional<StudyComparison> comparison) {
        page.title(words.say("analysis"), look.title());
        row = 1;
        wide(words.say("analysis-note") + words.say("not-following"));
        row++;
        comparison.ifPresent(this::comparison);
        analyses.uncertainty().filter(found -> !found.inputs().isEmpty()).ifPresent(this::uncertainty);
        analyses.sensitivities().forEach(this::sensitivity);
        analyses.balance().ifPresent(found -> lines("analysis.balance", text.balance(found)));
        page.print(COLUMNS - 1, row - 1);
    }

    /** Yearly equivalents and increments, in the words of the page. */
    private void comparison(StudyComparison found) {
        IncrementsText said = words.increments();
        lines("analysis.variants", said.variants(found.increments()));
        lines("analysis.steps", said.steps(found.increments()));
        lines("analysis.conclusion", said.conclusion(found.increments()));
    }

    private void uncertainty(Uncertainty found) {
        section(words.say("analysis.uncertainty", found.draws()), "paper.p10", "paper.p50", "paper.p90", "analysis.chance");
        double greatest = found.outputs().stream().filter(output -> study.has(output.cell()))
                .filter(output -> FigureText.amount(study.model().cell(output.cell()).unitName()))
                .flatMap(output -> output.spread().stream())
                .mapToDouble(spread -> Math.max(Math.abs(spread.p10()), Math.abs(spread.p90()))).max().orElse(0);
        found.outputs().stream().filter(output -> study.has(output.cell())).forEach(output -> output.spread().ifPresent(spread -> {
            String unit = study.model().cell(output.cell()).unitName();
            cells(title(output.cell()), words.drawn(spread.p10(), unit, greatest), words.drawn(spread.p50(), unit, greatest),
                    words.drawn(spread.p90(), unit, greatest), words.chance(output.probability()));
        }));
        row++;
        found.tornados().stream().filter(one -> one.cell().equals(found.decidingRatio())).findFirst().ifPresent(swings -> {
            section(words.say("analysis.tornado", title(swings.cell())), "paper.at-p10", "paper.at-p90");
            swings.telling().stream().limit(BARS).forEach(bar -> cells(title(bar.input()), words.figure(bar.atP10(), "ratio"),
                    words.figure(bar.atP90(), "ratio")));
            row++;
        });
        lines("analysis.data", text.data(found));
    }

    private void sensitivity(Sensitivity found) {
        section(text.of(found), "analysis.discounted-ii", "analysis.npv");
        double greatest = found.points().stream().mapToDouble(point -> Math.abs(point.socialNpvYen())).max().orElse(0);
        found.points().forEach(point -> cells(text.moved(found, point.value()), words.figure(point.discountedRatioII(), "ratio"),
                words.figure(point.socialNpvYen(), "yen", greatest)));
        row++;
    }

    private void lines(String title, List<String> lines) {
        section(words.say(title));
        lines.forEach(line -> wide(line.strip()));
        row++;
    }

    private void section(String title, String... headers) {
        page.text(row, 0, title, look.header());
        for (int i = 0; i < headers.length; i++) {
            page.text(row, i + 1, words.say(headers[i]), look.header());
        }
        page.fit(row);
        row++;
    }

    private void cells(String title, String... values) {
        page.text(row, 0, title, look.text());
        for (int i = 0; i < values.length; i++) {
            page.text(row, i + 1, values[i], look.number("@"));
        }
        page.fit(row);
        row++;
    }

    private void wide(String line) {
        page.wide(row, 0, COLUMNS - 1, line, look.note());
        row++;
    }

    private String title(String cell) {
        return words.in(study.model().cell(cell).title());
    }
}
