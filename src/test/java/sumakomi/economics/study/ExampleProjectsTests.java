package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.economics.formula.FigureText;
import sumakomi.knowledge.KnowledgeFiles;

/** The projects of {@code examples/}: each can be worked out, nothing in it is unusual, and between them they show what there is. */
class ExampleProjectsTests {

    static Stream<Path> projects() {
        return ExampleStudies.files().stream();
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
        assertThat(study.questions()).isEmpty();
        assertThat(study.doubts()).isEmpty();
    }

    /** Three sentences in Japanese, with the figures that the study gives today. */
    @ParameterizedTest
    @MethodSource("explained")
    void threeSentencesSayWhatComesOutOfIt(Path file) throws IOException {
        Study study = study(file);
        StudyResults results = CaseStudy.results(study);
        List<String> sentences = Files.readAllLines(file).stream().dropWhile(line -> !line.equals("# 結果の読み方：")).skip(1)
                .takeWhile(line -> line.endsWith("。")).toList();

        assertThat(sentences).hasSize(3);
        assertThat(sentences.get(0)).contains("ケースIが" + figure(results.project().discountedRatio().i(), "ratio"), "IIIが" + figure(results
                .project().discountedRatio().iii(), "ratio"), "IIが" + figure(results.project().discountedRatio().ii(), "ratio"));
        results.fundings().get(study.document().scenario()).holders()
                .forEach(holder -> assertThat(sentences.get(1)).contains(figure(holder.npvYen(), "yen")));
        assertThat(sentences.get(2)).contains(figure(results.project().tonnesPerYear(), "t-CO2/year"));
    }

    static Stream<Path> explained() throws IOException {
        return projects().filter(file -> !file.endsWith("study-station-area.yaml"));
    }

    private static String figure(double value, String unit) {
        return new FigureText(KnowledgeFiles.packedWhole().library()).of(value, unit, Locale.JAPANESE);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void itReadsInEnglishAsInJapanese(Path file) {
        Study study = study(file);

        assertThat(StudyWriter.write(study.document().in(Locale.ENGLISH).withWords(List.of()))).doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
        assertThat(study.model().inputs()).noneMatch(cell -> cell.title().en().matches(".*[ぁ-んァ-ヶ一-龠].*"));
        assertThat(study.model().formulas()).noneMatch(cell -> cell.title().en().matches(".*[ぁ-んァ-ヶ一-龠].*"));
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
