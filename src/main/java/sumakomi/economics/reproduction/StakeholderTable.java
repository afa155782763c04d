package sumakomi.economics.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import sumakomi.economics.reproduction.StakeholderFit.Cell;
import sumakomi.economics.reproduction.StakeholderFit.Fitted;
import sumakomi.economics.reproduction.StakeholderFit.FittedSet;
import sumakomi.economics.stakeholder.BenefitCase;
import sumakomi.economics.stakeholder.Party;
import sumakomi.economics.stakeholder.StakeholderModel;
import sumakomi.economics.stakeholder.StakeholderResult;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** Holds table 4.2.3 against the model of the parties, once for each set of fitted values. */
final class StakeholderTable {

    private static final String WHOLE_PROJECT = "whole-project";
    private static final Map<String, BenefitCase> CASES = Map.of("energy-benefit-only", BenefitCase.ENERGY_BENEFIT_ONLY,
            "all-benefits", BenefitCase.ALL_BENEFITS, "accepted-benefits", BenefitCase.ACCEPTED_BENEFITS);

    private final Library library;

    StakeholderTable(Library library) {
        this.library = library;
    }

    StakeholderFit fit() {
        List<Entry> results = library.entries("stakeholder-results").stream()
                .filter(entry -> entry.tree().has("benefitCostRatios")).toList();
        List<FittedSet> sets = library.entries("stakeholder-results").stream().filter(entry -> entry.tree().has("definitions"))
                .map(set -> set(set, results)).toList();
        int figures = results.stream().mapToInt(result -> result.tree().get("benefitCostRatios").size()).sum();
        return new StakeholderFit(figures, (int) results.stream().flatMap(StakeholderTable::printed)
                .filter(StakeholderTable::withoutFittedValue).count(), sets);
    }

    /** The bank's ratio, and the energy benefit of owner and user over the tax on it: all else needs unprinted amounts. */
    private static boolean withoutFittedValue(Printed printed) {
        return printed.column().equals(Party.FINANCIAL_INSTITUTION.id()) || printed.benefitCase().equals("energy-benefit-only")
                && List.of(Party.BUILDING_OWNER.id(), Party.BUILDING_USER.id()).contains(printed.column());
    }

    private FittedSet set(Entry set, List<Entry> results) {
        FittedInputs inputs = new FittedInputs(library, set);
        List<Cell> cells = new ArrayList<>();
        for (Entry result : results) {
            String scenario = result.tree().get("scenario").asString();
            StakeholderResult modelled = new StakeholderModel(inputs.of(scenario))
                    .evaluate(CASES.get(result.tree().get("case").asString()));
            printed(result).forEach(cell -> cells.add(cell(cell, modelled)));
        }
        List<Fitted> fitted = StreamSupport.stream(set.tree().get("values").spliterator(), false).map(this::fitted).toList();
        return new FittedSet(set.id(), set.title(), Entry.text(set.tree().path("text")).orElse(set.title()), fitted,
                (int) cells.stream().filter(Cell::hit).count(), cells, set.sources().get(0));
    }

    private static Cell cell(Printed printed, StakeholderResult modelled) {
        OptionalDouble ratio = printed.column().equals(WHOLE_PROJECT) ? modelled.project().ratio()
                : modelled.of(Party.of(printed.column())).ratio();
        double value = ratio.orElseThrow(() -> new IllegalStateException("No ratio for " + printed));
        Optional<Approximate> interval = PrintedNumber.read(printed.text(), Optional.empty(), false);
        boolean hit = interval.filter(range -> range.low().doubleValue() <= value && value < range.high().doubleValue()).isPresent();
        return new Cell(printed.scenario(), printed.benefitCase(), printed.column(), printed.text(), value, hit);
    }

    private static java.util.stream.Stream<Printed> printed(Entry result) {
        JsonNode tree = result.tree();
        return StreamSupport.stream(tree.get("benefitCostRatios").spliterator(), false)
                .map(cell -> new Printed(tree.get("scenario").asString(),
                tree.get("case").asString(), cell.get("column").asString(), cell.get("printed").asString()));
    }

    private Fitted fitted(JsonNode value) {
        String id = value.get("id").asString();
        String unit = value.get("unit").asString();
        return new Fitted(id, Entry.text(value.path("title")).orElse(new Text(id, id)), value.get("value").doubleValue(), unit,
                library.find("units", unit).map(Entry::title).orElse(new Text(unit, unit)));
    }

    private record Printed(String scenario, String benefitCase, String column, String text) {}
}
