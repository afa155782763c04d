package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** The example study, whose structure is that of the study by stakeholder in the source (section 4.2). */
class StudyTests {

    private static final StudyBuilder BUILDER = new StudyBuilder(
            new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library()));
    private static final Study STUDY = BUILDER.build(StudyReader.read(example()));

    @Test
    void theCostOfAYearIsEachComponentLessHalfItsCommonCostOverItsLifePlusUpkeep() {
        assertThat(STUDY.value("chp.cost")).isCloseTo((5e9 - 3.5e8) / 15 + (2.17e9 - 2.5e8) / 45 + 1.8e8, within(1e-3));
    }

    @Test
    void theBankGetsWhatTwentyYearsOfLevelRepaymentGive() {
        assertThat(STUDY.value("financial-institution.ratio-i")).isCloseTo(1.2829, within(1e-4));
    }

    @Test
    void ownerAndUserPayTaxOnTheirBenefitAloneWhichGivesTheTwoAndAHalfOfTheSource() {
        assertThat(STUDY.value("building-owner.ratio-i")).isCloseTo(2.5, within(1e-12));
        assertThat(STUDY.value("building-user.ratio-i")).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void whatTwoPoliciesOfOneYearCarryIsSplitEvenlyAndALaterPolicyBooksNothing() {
        assertThat(STUDY.value("redevelopment.share.chp")).isEqualTo(0.5);
        assertThat(STUDY.value("heat-network.share.chp")).isEqualTo(0.5);
        assertThat(STUDY.value("greening.neb")).isZero();
        assertThat(STUDY.value("redevelopment.neb") + STUDY.value("heat-network.neb")).isCloseTo(STUDY.value("project-neb"), within(1e-3));
    }

    @Test
    void aPolicyThatBooksNothingHasNoRatioAndTheStudySaysSo() {
        assertThat(STUDY.has("greening.b-over-c")).isFalse();
        assertThat(STUDY.undefined()).containsKeys("greening.b-over-c", "greening.eb-over-c");
    }

    private static byte[] example() {
        try {
            return Files.readAllBytes(Path.of("examples/study-station-area.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
