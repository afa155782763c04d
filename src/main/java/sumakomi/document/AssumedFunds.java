package sumakomi.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyResults.BudgetRow;
import sumakomi.knowledge.Basis;
import sumakomi.programme.BudgetStudy;

/** What a study assumes of the municipality's funds because nobody entered it: a budget request must not ask for it as if decided. */
final class AssumedFunds {

    private static final String BONDS = "budget-bonds";
    private static final String BOND_SHARE = "bond-share";
    /** The rows that hold bonds or follow from them. */
    private static final Set<String> BY_BONDS = Set.of(BONDS, "budget-debt-service", "budget-general");

    private final ReportWords words;
    private final StudySaid said;
    private final List<Cell> assumed;

    /** @param study one that tells what the municipality pays */
    AssumedFunds(ReportWords words, BudgetStudy study) {
        this.words = words;
        this.said = new StudySaid(words, study);
        Study worked = new StudyBuilder(study.knowledge()).build(study.document());
        String step = worked.model().cell(BONDS).sheet();
        boolean bonds = study.results().budget().orElseThrow().rows().stream()
                .anyMatch(row -> row.cell().equals(BONDS) && row.totalYen() != 0);
        this.assumed = worked.model().inputs().stream().filter(cell -> cell.sheet().equals(step)).filter(AssumedFunds::isAssumed)
                .filter(cell -> bonds || !isOfProject(cell)).toList();
    }

    /** Those of the whole project are of bonds. */
    private static boolean isOfProject(Cell cell) {
        return !cell.id().contains(".");
    }

    /** Shares and years of 0 bring no money in. */
    private static boolean isAssumed(Cell cell) {
        Cell.Input input = cell.input().orElseThrow();
        return input.origin() != Origin.GIVEN && input.origin() != Origin.DERIVED && input.value() != 0;
    }

    /** The title of a row, marked where bonds stand in it of which nobody said how many there are to be. */
    String marked(BudgetRow row) {
        boolean byBonds = BY_BONDS.contains(row.cell()) && assumed.stream().anyMatch(cell -> cell.id().equals(BOND_SHARE));
        return words.marked(words.in(row.title()), byBonds ? Optional.of(Basis.ASSUMED) : Optional.empty());
    }

    /** What is assumed, with its value; nothing where all was entered. */
    Optional<String> told() {
        return assumed.isEmpty() ? Optional.empty()
                : Optional.of(words.say("years.assumed", words.joined(assumed.stream().map(cell -> words.say("years.assumed-one",
                        words.in(cell.title()), said.provisos().figure(cell.input().orElseThrow().value(), cell.unitName()))).toList())));
    }
}
