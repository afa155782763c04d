package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import sumakomi.economics.formula.Origin;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** The fields of a study are places and names; their text is made for files, forms and messages only. */
class FieldPathTests {

    private static final StudyDocument STUDY = example();
    private static final List<InputField> FIELDS = new StudyBuilder(
            new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library())).fields(STUDY);

    @Test
    void aFieldFindsWhatTheStudyGivesAndNothingWhereTheKnowledgeBaseSpeaks() {
        assertThat(FIELDS).isNotEmpty().allSatisfy(field -> {
            boolean ofTheKnowledge = field.found().filter(input -> input.origin() == Origin.DEFAULT).isPresent();
            Optional<Double> given = field.path().in(STUDY).map(Quantity::value);
            assertThat(given.isPresent() && ofTheKnowledge).as(field.path().toString()).isFalse();
            given.ifPresent(value -> assertThat(field.found().orElseThrow().value()).isEqualTo(value));
        });
        assertThat(FIELDS).filteredOn(field -> field.path().in(STUDY).isPresent()).hasSizeGreaterThan(20);
    }

    @Test
    void aChangeOfAFieldChangesThatFieldAlone() {
        for (InputField field : FIELDS) {
            StudyDocument changed = new StudyEdit(Map.of(field.path(), Optional.of(Quantity.of(0.125)))).of(STUDY);

            assertThat(FIELDS).filteredOn(other -> !other.path().in(changed).equals(other.path().in(STUDY)))
                    .extracting(InputField::path).isSubsetOf(field.path());
            assertThat(field.path().in(changed)).contains(Quantity.of(0.125));
            assertThat(field.path().in(new StudyEdit(Map.of(field.path(), Optional.empty())).of(changed))).isEmpty();
        }
    }

    @Test
    void theTextsOfFieldsDifferAndLeadBackToTheirOwner() {
        assertThat(FIELDS).extracting(field -> field.path().toString()).doesNotHaveDuplicates()
                .contains("measures.chp.upkeep", "measures.pv.energy.electricity.saved", "values.a1.co2-price", "values.evaluation-years");
        assertThat(FIELDS).allSatisfy(field -> {
            Place place = field.path().place();
            assertThat(Place.around(field.path().toString()).owner()).isEqualTo(place.owner());
            assertThat(field.path().within(field.path().toString())).isTrue();
            assertThat(field.path().within(place.toString())).isTrue();
            assertThat(field.path().within(place + "." + field.path().name() + "s")).isFalse();
        });
    }

    @Test
    void aMessageAboutAListOrTheStudyItselfLeadsToTheStudy() {
        assertThat(List.of("", "title", "measures", "measures.0.policies", "values.share.a1")).extracting(Place::around)
                .containsOnly(Place.WHOLE);
        assertThat(Place.around("districtBenefits").kind()).isEqualTo(Place.Kind.DISTRICT);
        assertThat(Place.around("measures.chp.components").owner()).isEqualTo("chp");
    }

    @Test
    void theNumbersOfTheWholeStudyFallIntoTheirSorts() {
        assertThat(FIELDS).filteredOn(field -> field.path().place().equals(Place.WHOLE)).allSatisfy(field -> {
            String name = field.path().name();
            assertThat(field.field().sort()).as(name).isEqualTo(name.startsWith("acceptance.") ? Field.Sort.ACCEPTANCE
                    : name.startsWith("share.") ? Field.Sort.SHARES : name.contains(".") ? Field.Sort.BENEFITS : Field.Sort.BASICS);
        });
    }

    private static StudyDocument example() {
        try (InputStream in = FieldPathTests.class.getResourceAsStream("/sumakomi/studies/station-area.yaml")) {
            return StudyReader.read(in.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
