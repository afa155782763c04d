package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The projects of {@code examples/}: each can be worked out, nothing in it is unusual, and between them they show what there is. */
class ExampleProjectsTests {

    static Stream<Path> projects() throws IOException {
        return Files.list(Path.of("examples")).sorted();
    }

    private static Study study(Path file) {
        try {
            return CaseStudy.BUILDER.build(StudyReader.read(Files.readAllBytes(file), CaseStudy.KNOWLEDGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void itsPartiesAddUpToTheProjectAndNothingInItIsAskedBack(Path file) {
        Study study = study(file);

        double parties = CaseStudy.KNOWLEDGE.parties().stream().mapToDouble(party -> study.value(party.id() + ".total-benefit-i")
                - study.value(party.id() + ".total-cost")).sum();
        double project = Arrays.stream(study.values().years("flow-net-i")).sum();
        assertThat(parties).isCloseTo(project, org.assertj.core.api.Assertions.within(1.0));
        // Beside what is bought and given up, what is built is small: that is asked back, and rightly so.
        if (!file.endsWith("study-joint-purchase.yaml")) {
            assertThat(study.questions()).isEmpty();
        }
    }

    /** Another period is worked out on the cells of the study as it stands; lines and yearly changes follow it. */
    @ParameterizedTest
    @MethodSource("projects")
    void overAnotherPeriodItsResultsAreThoseOfTheProjectMadeForThatPeriod(Path file) {
        Study study = study(file);

        assertThat(StudyComparer.sensitivities(study).get(1).points()).hasSizeGreaterThan(10).allSatisfy(point -> {
            Study other = CaseStudy.BUILDER.build(CaseStudy.with(study.document(), "evaluation-years", point.value()));
            assertThat(point).isEqualTo(new StudyComparison.Point(point.value(), other.value("ratio-ii"), other.value(
                    "discounted-ratio-ii"), other.value("social-npv")));
        });
    }

    @Test
    void everyOwnerIsShownAndEveryContractThatIsNotOfTheSource() throws IOException {
        List<StudyDocument.Measure> measures = projects().flatMap(file -> study(file).document().measures().stream()).toList();

        assertThat(measures.stream().map(StudyDocument.Measure::owner).collect(Collectors.toSet()))
                .contains("municipality", "building-owner", "es-entity", "special-purpose-company");
        assertThat(measures.stream().map(StudyDocument.Measure::contract).collect(Collectors.toSet()))
                .containsAll(CaseStudy.KNOWLEDGE.contracts().keySet());
    }
}
