package sumakomi.economics.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.reproduction.StakeholderFit.Fitted;
import sumakomi.economics.reproduction.StakeholderFit.FittedSet;
import sumakomi.economics.study.PartyCells;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.PartyCells.Sums;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Text;
import sumakomi.knowledge.YamlDocument;
import tools.jackson.databind.JsonNode;

/** Holds table 4.2.3 against the cells of studies, which are the same cells as those of any other study. */
final class StakeholderTable {

    private static final String WHOLE_PROJECT = "whole-project";
    private static final Map<String, Case> CASES = Map.of("energy-benefit-only", Case.I, "all-benefits", Case.II, "accepted-benefits",
            Case.III);
    private static final PartyCells ENTITY = new PartyCells("es-entity");
    private static final PartyCells PUBLIC = new PartyCells("residents-public");
    private static final PartyCells BANK = new PartyCells("financial-institution");
    private static final List<PartyCells> IN_BUILDINGS = List.of(new PartyCells("building-owner"), new PartyCells("building-user"));

    private final Library library;
    private final StudyKnowledge studies;

    StakeholderTable(KnowledgeFiles files, Library library) {
        this.library = library;
        this.studies = new StudyKnowledge(files.knowledge(), library);
    }

    StakeholderFit fit() {
        List<Printed> table = library.entries("stakeholder-results").stream().filter(entry -> entry.tree().has("benefitCostRatios"))
                .flatMap(this::printed).toList();
        List<FittedSet> sets = library.entries("stakeholder-results").stream().filter(entry -> entry.tree().has("study"))
                .map(set -> set(set, table)).toList();
        return new StakeholderFit(table.size(), (int) table.stream().filter(StakeholderTable::withoutFittedValue).count(), sets);
    }

    /** The bank's ratio, and the energy benefit of owner and user over the tax on it: all else needs unprinted amounts. */
    private static boolean withoutFittedValue(Printed printed) {
        return printed.party().filter(party -> party.equals(BANK)
                || CASES.get(printed.benefitCase()) == Case.I && IN_BUILDINGS.contains(party)).isPresent();
    }

    private FittedSet set(Entry set, List<Printed> table) {
        StudyDocument document = StudyReader.read(YamlDocument.withoutLines(set.tree().get("study")));
        StudyBuilder builder = new StudyBuilder(studies);
        List<StakeholderFit.Cell> cells = new ArrayList<>();
        table.stream().map(Printed::scenario).distinct().forEach(scenario -> {
            Study study = builder.build(document.withScenario(scenario));
            table.stream().filter(printed -> printed.scenario().equals(scenario)).forEach(printed -> cells.add(cell(printed, study)));
        });
        Study base = builder.build(document);
        List<Fitted> fitted = set.tree().path("fitted").valueStream().map(id -> fitted(base, id.asString())).toList();
        return new FittedSet(set.id(), set.title(), Entry.text(set.tree().path("text")).orElse(set.title()), fitted,
                (int) cells.stream().filter(StakeholderFit.Cell::hit).count(), cells, set.sources().get(0));
    }

    private static StakeholderFit.Cell cell(Printed printed, Study study) {
        Case which = CASES.get(printed.benefitCase());
        double value = printed.party().map(party -> study.value(party.ratio(which, Sums.PLAIN)))
                .orElseGet(() -> wholeProject(study, which));
        Optional<Approximate> interval = PrintedNumber.read(printed.text(), Optional.empty(), false);
        boolean hit = interval.filter(range -> range.low().doubleValue() <= value && value < range.high().doubleValue()).isPresent();
        return new StakeholderFit.Cell(printed.scenario(), printed.benefitCase(), printed.column(), printed.text(), value, hit);
    }

    /** Benefits of all without the tax revenue, over the cost of the entity and that of the public sector; the source does not say. */
    private static double wholeProject(Study study, Case which) {
        double benefits = Stream.concat(Stream.of(ENTITY), IN_BUILDINGS.stream())
                .mapToDouble(party -> study.value(party.benefit(which, Sums.PLAIN))).sum()
                + study.value(PUBLIC.benefit(which, Sums.PLAIN)) - study.value(PUBLIC.benefit(Case.I, Sums.PLAIN));
        return benefits / (study.value(ENTITY.cost(Sums.PLAIN)) + study.value(PUBLIC.cost(Sums.PLAIN)));
    }

    private Stream<Printed> printed(Entry result) {
        JsonNode tree = result.tree();
        return tree.get("benefitCostRatios").valueStream().map(cell -> {
            String column = cell.get("column").asString();
            return new Printed(tree.get("scenario").asString(), tree.get("case").asString(), column,
                    column.equals(WHOLE_PROJECT) ? Optional.empty() : Optional.of(party(column)), cell.get("printed").asString());
        });
    }

    /** The party whose stakeholders share a column of the table. */
    private PartyCells party(String column) {
        return studies.parties().stream()
                .filter(party -> party.stakeholders().stream()
                        .allMatch(stakeholder -> library.find("stakeholders", stakeholder)
                                .filter(found -> found.tree().path("resultColumn").asString("").equals(column)).isPresent()))
                .map(party -> new PartyCells(party.id())).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No party of the study stands in the column \"" + column + "\""));
    }

    private Fitted fitted(Study study, String id) {
        Cell cell = study.model().cell(id);
        return new Fitted(id, cell.title(), study.value(id), cell.unitName(),
                library.find("units", cell.unitName()).map(Entry::title).orElse(new Text(cell.unitName(), cell.unitName())));
    }

    /** @param party absent for the column of the whole project */
    private record Printed(String scenario, String benefitCase, String column, Optional<PartyCells> party, String text) {}
}
