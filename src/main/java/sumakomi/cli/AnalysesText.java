package sumakomi.cli;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.document.Analyses;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.analysis.Tornado;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.PartyBalance;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.Uncertainty;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;

/** Uncertainty and balance of the parties of a study as plain text. */
final class AnalysesText {

    private static final int BARS = 8;
    private static final int DATA = 5;

    private final Study study;
    private final StudyKnowledge studies;
    private final Knowledge knowledge;
    private final FigureText figures;
    private final Phrases phrases;
    private final StringBuilder text = new StringBuilder();

    AnalysesText(Study study, StudyKnowledge studies, Knowledge knowledge, Library library, Phrases phrases) {
        this.study = study;
        this.studies = studies;
        this.knowledge = knowledge;
        this.figures = new FigureText(library);
        this.phrases = phrases;
    }

    String write(Analyses analyses) {
        analyses.uncertainty().ifPresent(this::uncertainty);
        analyses.sensitivities().forEach(this::sensitivity);
        analyses.balance().ifPresent(this::balance);
        return text.toString();
    }

    private void uncertainty(Uncertainty found) {
        section("uncertainty", found.draws());
        found.outputs().stream().filter(output -> study.has(output.cell()) && output.spread().isPresent()).forEach(output -> {
            Uncertainty.Quantiles spread = output.spread().get();
            line("spread", title(output.cell()), value(output.cell(), spread.p10()), value(output.cell(), spread.p50()),
                    value(output.cell(), spread.p90()), figures.of(output.probability(), "fraction", phrases.locale()));
        });
        found.tornados().stream().filter(swings -> swings.cell().equals(found.decidingRatio())).forEach(swings -> {
            section("tornado", title(swings.cell()));
            swings.swings().stream().limit(BARS).forEach(bar -> bar(swings.cell(), bar));
        });
        section("data");
        found.information().data().stream().filter(data -> data.upperYen() > 0).limit(DATA)
                .forEach(data -> line("datum", knowledge.dataItems().get(data.dataItem()).name().in(phrases.locale()),
                        figures.of(data.yen(), "yen", phrases.locale()), figures.of(data.upperYen(), "yen", phrases.locale())));
    }

    private void bar(String cell, Tornado.Bar bar) {
        line("bar", title(bar.input()), value(cell, bar.atP10()), value(cell, bar.atP90()));
    }

    private void sensitivity(Sensitivity found) {
        section("sensitivity." + found.of());
        String unit = switch (found.of()) {
            case "social-rate" -> "fraction";
            case "evaluation-years" -> "years";
            default -> "ratio";
        };
        found.points().forEach(point -> line("point", figures.of(point.value(), unit, phrases.locale()),
                figures.of(point.discountedRatioII(), "ratio", phrases.locale()),
                figures.of(point.socialNpvYen(), "yen", phrases.locale())));
    }

    private void balance(PartyBalance found) {
        section("balance");
        if (found.answer() instanceof Balance.Feasible feasible) {
            line("balance.feasible");
            found.ranges().forEach(extent -> line("balance.range", choice(found, extent.variable()), amount(found, extent.variable(),
                    extent.least()),
                    extent.most().map(most -> amount(found, extent.variable(), most))
                            .orElseGet(() -> phrases.say("balance.no-limit"))));
            feasible.centre().outcomes().forEach(outcome -> line("balance.party", party(outcome.party()),
                    figures.of(outcome.netYen(), "yen", phrases.locale())));
        } else if (found.answer() instanceof Balance.Infeasible none) {
            line("balance.infeasible", figures.of(none.shortfallYen(), "yen", phrases.locale()));
            none.shortfallYenByParty().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(lack -> line("balance.lack", party(lack.getKey()), figures.of(lack.getValue(), "yen", phrases.locale())));
        }
    }

    private String choice(PartyBalance balance, String id) {
        return balance.choices().get(id) instanceof PartyBalance.Fee fee ? phrases.say("balance.fee", party(fee.from()), party(fee.to()))
                : phrases.say("balance.subsidy");
    }

    private String amount(PartyBalance balance, String id, double value) {
        return figures.of(value, balance.choices().get(id) instanceof PartyBalance.Fee ? "yen/year" : "fraction", phrases.locale());
    }

    private String party(String id) {
        return Stream.concat(studies.parties().stream().filter(party -> party.id().equals(id)).map(StudyKnowledge.Party::title),
                Optional.ofNullable(studies.owners().get(id)).map(StudyKnowledge.Owner::title).stream()).findFirst()
                .map(title -> title.in(phrases.locale())).orElse(id);
    }

    private String title(String cell) {
        return study.model().cell(cell).title().in(phrases.locale());
    }

    private String value(String cell, double value) {
        return figures.of(value, study.model().cell(cell).unitName(), phrases.locale());
    }

    private void section(String key, Object... args) {
        text.append(System.lineSeparator()).append(phrases.say(key, args)).append(System.lineSeparator());
    }

    private void line(String key, Object... args) {
        text.append(phrases.say(key, args)).append(System.lineSeparator());
    }
}
