package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Origin;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/** A value that nobody gave is shown no firmer than the knowledge holds it, nor firmer than the reason for taking it. */
class StudyBasisTests {

    private static final List<Basis> FROM_FIRM_TO_SOFT = List.of(Basis.STATED, Basis.INFERRED, Basis.ASSUMED);
    private static final Library LIBRARY = KnowledgeFiles.packedWhole().library();
    private static final Map<String, Cell> CELLS = cells();

    @ParameterizedTest
    @CsvSource({
            "loan-interest, stated", // printed
            "financial-rate, assumed", // the printed interest, which we assume the entity to discount by
            "entity-tax-rate, inferred", // the printed corporate tax, which we read to hold for the entity too
            "first-year-tax-credit, inferred", // none in the base case: the source only prints the share of another scenario
            "loan-years, inferred", "integrated-saving-share, stated", "energy-passed-through, assumed"})
    void aDefaultHasTheLessFirmOfItsValueAndItsReason(String cell, String basis) {
        assertThat(CELLS.get(cell).basis()).isEqualTo(Basis.parse(basis));
    }

    @ParameterizedTest
    @CsvSource({"school-solar-battery.yaml,financial-rate,0.015", "school-solar-battery.yaml,entity-tax-rate,0",
            "waste-heat-pool.yaml,entity-tax-rate,0", "hospital-cogeneration.yaml,financial-rate,0.025"})
    void aRateThatIsTakenFromAnotherIsThatWhichTheStudyGives(String file, String cell, double value) {
        assertThat(CaseStudy.of(file).value(cell)).isEqualTo(value);
    }

    @Test
    void noDefaultIsShownFirmerThanItsEntry() {
        Map<String, Basis> held = LIBRARY.entries("study").stream()
                .filter(entry -> entry.tree().has("cell") && entry.tree().path("scope").asString().equals("project"))
                .collect(Collectors.toMap(entry -> entry.tree().path("cell").asString(), StudyBasisTests::held));
        List<Cell> defaults = CELLS.values().stream().filter(cell -> held.containsKey(cell.id()))
                .filter(cell -> cell.input().filter(input -> input.origin() != Origin.GIVEN).isPresent()).toList();

        assertThat(defaults).hasSizeGreaterThan(8).allSatisfy(cell -> assertThat(FROM_FIRM_TO_SOFT.indexOf(cell.basis())).as(cell.id())
                .isGreaterThanOrEqualTo(FROM_FIRM_TO_SOFT.indexOf(held.get(cell.id()))));
    }

    @Test
    void whatIsAssumedHasNoOriginInASource() {
        assertThat(CELLS.values()).filteredOn(cell -> cell.basis() == Basis.ASSUMED).flatExtracting(cell -> cell.input().stream().toList())
                .extracting(Cell.Input::origin).isNotEmpty().doesNotContain(Origin.DEFAULT);
    }

    /** Everyone who reads an assumed value is told why it was assumed, or that its author did not say. */
    @Test
    void whatIsAssumedSaysWhyInEveryExample() {
        assertThat(ExampleStudies.files()).isNotEmpty().allSatisfy(file -> assertThat(assumed(file)).as(file.toString())
                .allSatisfy(cell -> assertThat(cell.input().orElseThrow().note()).as(cell.id()).isPresent()));
    }

    /** No document is named for a number that comes from the author of the study, who may assume it. */
    @Test
    void whatTheAuthorGivesOrAssumesIsCitedFromNoDocument() {
        Map<String, Cell> school = cells(Path.of("examples/study-school-roof.yaml"));

        assertThat(school.get("school-roof.state-subsidy-share").input().orElseThrow().origin()).isEqualTo(Origin.ASSUMED);
        assertThat(school.get("school-roof.state-subsidy-share").source()).isEmpty();
        assertThat(school.get("evaluation-years").source()).isEmpty();
        assertThat(school.get("allocation-share").source()).isPresent();
    }

    private static List<Cell> assumed(Path file) {
        return cells(file).values().stream().filter(cell -> cell.input().filter(input -> input.origin() == Origin.ASSUMED).isPresent())
                .toList();
    }

    /** What the entry says of the value in it, if it holds one, else of the reason for taking one from elsewhere. */
    private static Basis held(Entry entry) {
        return Basis.parse(entry.tree().at("/input/valueBasis").asString(entry.tree().path("basis").asString()));
    }

    private static Map<String, Cell> cells() {
        return cells(Path.of("examples/study-station-area.yaml"));
    }

    private static Map<String, Cell> cells(Path file) {
        try {
            StudyKnowledge knowledge = new StudyKnowledge(Knowledge.packed(), LIBRARY);
            Study study = new StudyBuilder(knowledge)
                    .build(StudyReader.read(Files.readAllBytes(file)));
            return study.model().cells().stream().collect(Collectors.toMap(Cell::id, cell -> cell));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
