package sumakomi.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.PartyBalance;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.Uncertainty;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Phrases;

/** Uncertainty and balance of the parties of a study in words, alike on command line and workbook. */
public final class AnalysesText {

    private static final int BARS = 8;
    private static final int DATA = 5;

    private final Study study;
    private final StudyKnowledge studies;
    private final Knowledge knowledge;
    private final FigureText figures;
    private final Phrases phrases;
    private final StringBuilder text = new StringBuilder();

    public AnalysesText(Study study, StudyKnowledge studies, Knowledge knowledge, Library library, Phrases phrases) {
        this.study = study;
        this.studies = studies;
        this.knowledge = knowledge;
        this.figures = new FigureText(library);
        this.phrases = phrases;
    }

    /** Everything that was worked out, as plain text. */
    public String write(Analyses analyses) {
        analyses.uncertainty().ifPresent(this::uncertainty);
        analyses.sensitivities().forEach(this::sensitivity);
        analyses.balance().ifPresent(found -> {
            section("balance");
            balance(found).forEach(this::add);
        });
        return text.toString();
    }

    private void uncertainty(Uncertainty found) {
        section("uncertainty", found.draws());
        found.outputs().stream().filter(output -> study.has(output.cell()) && output.spread().isPresent()).forEach(output -> {
            Uncertainty.Quantiles spread = output.spread().get();
            add(phrases.say("spread", title(output.cell()), drawn(output.cell(), spread.p10()), drawn(output.cell(), spread.p50()),
                    drawn(output.cell(), spread.p90()), figures.chance(output.probability(), phrases.locale())));
        });
        found.tornados().stream().filter(swings -> swings.cell().equals(found.decidingRatio())).forEach(swings -> {
            section("tornado", title(swings.cell()));
            swings.telling().stream().limit(BARS)
                    .forEach(bar -> add(phrases.say("bar", title(bar.input()), value(swings.cell(), bar.atP10()),
                            value(swings.cell(), bar.atP90()))));
        });
        section("data");
        data(found).forEach(this::add);
    }

    /** The data to measure next, or that none would change the decision. */
    List<String> data(Uncertainty found) {
        List<String> lines = found.information().data().stream().filter(data -> data.upperYen() > 0).limit(DATA).map(data -> {
            String least = figures.of(data.yen(), "yen", phrases.locale());
            String most = figures.of(data.upperYen(), "yen", phrases.locale());
            return phrases.say(least.equals(most) ? "datum-one" : "datum", knowledge.dataItems().get(data.dataItem()).name().in(phrases
                    .locale()), least, most);
        }).toList();
        return lines.isEmpty() ? List.of(phrases.say("data.none")) : lines;
    }

    private void sensitivity(Sensitivity found) {
        section("sensitivity." + found.of());
        found.points().forEach(point -> add(phrases.say("point", moved(found, point.value()),
                figures.of(point.discountedRatioII(), "ratio", phrases.locale()),
                figures.of(point.socialNpvYen(), "yen", phrases.locale()))));
    }

    /** The heading of a sensitivity. */
    String of(Sensitivity found) {
        return phrases.say("sensitivity." + found.of());
    }

    /** What was set: a rate, a period, or lives times something. */
    String moved(Sensitivity found, double value) {
        return switch (found.of()) {
            case "social-rate" -> figures.rate(value, phrases.locale());
            case "evaluation-years" -> figures.of(value, "years", phrases.locale());
            default -> phrases.say("times", figures.rate(value / 100, phrases.locale()).split("%")[0]);
        };
    }

    /** Which subsidy and fees would leave no party worse off, or who lacks how much. */
    List<String> balance(PartyBalance found) {
        List<String> lines = new ArrayList<>();
        boolean nothing = found.question().variables().isEmpty();
        if (nothing || found.pieces().size() > 2) {
            lines.add(phrases.say(nothing ? "balance.nothing" : "balance.bent"));
        }
        if (found.answer() instanceof Balance.Feasible feasible) {
            lines.add(phrases.say(nothing ? "balance.served" : "balance.feasible"));
            found.told().forEach(extent -> lines.add(range(found, extent)));
            feasible.centre().outcomes().stream().filter(outcome -> outcome.benefitYen() != 0 || outcome.costYen() != 0)
                    .forEach(outcome -> lines.add(phrases.say(nothing ? "balance.has" : "balance.party", party(outcome.party()),
                            figures.of(outcome.netYen(), "yen", phrases.locale()))));
        } else if (found.answer() instanceof Balance.Infeasible none) {
            lines.add(phrases.say(nothing ? "balance.lacking" : "balance.infeasible", figures.of(none.shortfallYen(), "yen", phrases
                    .locale())));
            none.shortfallYenByParty().entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .forEach(lack -> lines.add(phrases.say("balance.lack", party(lack.getKey()), figures.of(lack.getValue(), "yen", phrases
                            .locale()))));
        }
        return lines;
    }

    private String range(PartyBalance found, Balance.Extent extent) {
        String choice = choice(found, extent.variable());
        String least = amount(found, extent.variable(), extent.least());
        String most = extent.most().map(value -> amount(found, extent.variable(), value)).orElseGet(() -> phrases.say("balance.no-limit"));
        return least.equals(most) ? phrases.say("balance.only", choice, least) : phrases.say("balance.range", choice, least, most);
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

    private String drawn(String cell, double value) {
        return figures.drawn(value, study.model().cell(cell).unitName(), phrases.locale());
    }

    private String value(String cell, double value) {
        return figures.of(value, study.model().cell(cell).unitName(), phrases.locale());
    }

    private void section(String key, Object... args) {
        text.append(System.lineSeparator());
        add(phrases.say(key, args));
    }

    private void add(String line) {
        text.append(line).append(System.lineSeparator());
    }
}
