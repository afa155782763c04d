package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Advice;
import sumakomi.knowledge.Fault;

/** A real directory of knowledge and rules, edited while it is watched. */
class EditionWatchTests {

    private static final String RULES = "rules/judgements/public-facilities.drl";
    private static final String TEXTS = "kb/findings/judgements/public-facilities.yaml";

    @TempDir
    Path folder;

    private KnowledgeCopy copy;
    private final Editions editions = new Editions();

    @BeforeEach
    void copyTheKnowledge() {
        copy = KnowledgeCopy.in(folder);
    }

    @Test
    void anUnchangedCopyIsWhatTheBuildPacked() {
        EditionWatch watch = Watched.in(folder, editions);

        assertThat(watch.state().refusal()).isEmpty();
        assertThat(editions.current().knowledgeVersion()).isEqualTo(MainJob.packed().knowledge().version());
        assertThat(editions.current().rulesVersion()).isEqualTo(MainJob.packed().advisor().rules().version());
        assertThat(editions.current().mainJob().fingerprint()).isEqualTo(MainJob.packed().fingerprint());
        assertThat(watch.state().diff()).hasValueSatisfying(diff -> assertThat(diff.changed()).isEmpty());
        assertThat(editions.current().origin()).isEqualTo(new Origin(true, true));
    }

    @Test
    void anEditIsInForceAfterTwoLooksAndChangesTheAdvice() {
        EditionWatch watch = Watched.in(folder, editions);
        Edition before = editions.current();
        int points = points(advice("inagi"), "public-facilities");

        copy.strengthen(RULES, "public-facilities.adjacent-buildings", "moderate", "weak");
        watch.look();
        assertThat(editions.current()).as("one look is not enough").isSameAs(before);
        watch.look();

        assertThat(editions.current()).isNotSameAs(before);
        assertThat(points(advice("inagi"), "public-facilities")).isEqualTo(points - 1);
        assertThat(points(AdviceDocument.of(advised(before, "inagi")).advice(), "public-facilities")).as("the old edition is as it was")
                .isEqualTo(points);
        assertThat(watch.state().diff()).hasValueSatisfying(diff -> {
            assertThat(diff.changes().rules()).containsOnlyKeys("public-facilities.adjacent-buildings");
            assertThat(diff.changes().entries()).isEmpty();
            assertThat(diff.causes()).containsOnlyKeys("rules/public-facilities.adjacent-buildings");
        });
    }

    @Test
    void aFaultyEditIsRefusedWholeWithAllItsFaultsAndTheOldStaysInForce() {
        EditionWatch watch = Watched.in(folder, editions);
        Edition before = editions.current();

        copy.strengthen(RULES, "public-facilities.adjacent-buildings", "moderate", "weak");
        copy.edit("kb/bodies.yaml", "id: council", "id: municipality");
        copy.edit("kb/parameters/service-life-mid.yaml", "unit: years", "unit: anni");
        Watched.looks(watch);

        assertThat(editions.current()).isSameAs(before);
        assertThat(watch.state().refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.atStart()).isFalse();
            assertThat(refusal.faults()).extracting(Fault::key).contains("kb.twin", "kb.reference");
            assertThat(refusal.faults()).allSatisfy(fault -> assertThat(fault.located(Locale.JAPANESE)).isNotBlank());
        });

        copy.edit("kb/bodies.yaml", "id: municipality", "id: council");
        copy.edit("kb/parameters/service-life-mid.yaml", "unit: anni", "unit: years");
        String mended = copy.read("kb/bodies.yaml");
        assertThat(mended).isNotEmpty();
        Watched.looks(watch);
        assertThat(watch.state().refusal()).as("gone once an attempt is accepted").isEmpty();
        assertThat(editions.current()).isNotSameAs(before);
    }

    @Test
    void aRemovedRuleVanishes() {
        EditionWatch watch = Watched.in(folder, editions);
        assertThat(editions.current().mainJob().advisor().rules().rule("public-facilities.adjacent-buildings")).isPresent();

        copy.removeRule(RULES, TEXTS, "public-facilities.adjacent-buildings");
        Watched.looks(watch);

        assertThat(watch.state().refusal()).isEmpty();
        assertThat(editions.current().mainJob().advisor().rules().rule("public-facilities.adjacent-buildings")).isEmpty();
        assertThat(AdviceJson.words(AdviceDocument.of(advised(editions.current(), "inagi"))))
                .doesNotContain("public-facilities.adjacent-buildings");
    }

    @Test
    void aHalfWrittenFileNeverCounts() {
        EditionWatch watch = Watched.in(folder, editions);
        Edition before = editions.current();
        copy.strengthen(RULES, "public-facilities.adjacent-buildings", "moderate", "weak");
        String whole = copy.read(RULES);

        for (int part = 1; part < 4; part++) {
            copy.write(RULES, whole.substring(0, whole.length() * part / 4));
            watch.look();
            assertThat(editions.current()).isSameAs(before);
            assertThat(watch.state().refusal()).isEmpty();
        }
        copy.write(RULES, whole);
        Watched.looks(watch);
        assertThat(editions.current()).isNotSameAs(before);
        assertThat(watch.state().refusal()).isEmpty();
    }

    @Test
    void aRuleBaseThatIsUnsoundAsAWholeIsRefused() {
        EditionWatch watch = Watched.in(folder, editions);
        Edition before = editions.current();

        copy.edit("rules/judgements/station-area.drl", "Answers( is( \"station-redevelopment\", \"idea\" ) )",
                "Answers( is( \"station-redevelopment\", \"idea\" ), is( \"station-redevelopment\", \"none\" ) )");
        Watched.looks(watch);

        assertThat(editions.current()).isSameAs(before);
        assertThat(watch.state().refusal()).hasValueSatisfying(refusal -> assertThat(refusal.faults()).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("rules.DEAD_RULE");
            assertThat(fault.where()).isEqualTo("judgements/station-area.drl station-area.redevelopment-idea");
            assertThat(fault.line()).isPositive();
        }));
    }

    @Test
    void whatTheBuildPackedStandsInForAMissingFolder() throws IOException {
        delete(folder.resolve("kb"));
        copy.strengthen(RULES, "public-facilities.adjacent-buildings", "moderate", "weak");
        EditionWatch watch = Watched.in(folder, editions);

        assertThat(watch.state().refusal()).isEmpty();
        assertThat(editions.current().origin()).isEqualTo(new Origin(false, true));
        assertThat(editions.current().knowledgeVersion()).isEqualTo(MainJob.packed().knowledge().version());
        assertThat(editions.current().rulesVersion()).isNotEqualTo(MainJob.packed().advisor().rules().version());
    }

    @Test
    void withAFaultyDirectoryAtStartTheBuiltInIsUsedAndTheStateSaysSo() throws IOException {
        copy.edit("kb/bodies.yaml", "id: council", "id: municipality");
        EditionWatch watch = Watched.in(folder, editions);
        assertThat(editions.current().origin()).isEqualTo(Origin.BUILT_IN);
        assertThat(watch.state().refusal()).hasValueSatisfying(refusal -> assertThat(refusal.atStart()).isTrue());

        delete(folder.resolve("kb"));
        delete(folder.resolve("rules"));
        Watched.looks(watch);
        assertThat(watch.state().refusal())
                .hasValueSatisfying(refusal -> assertThat(refusal.faults()).extracting(Fault::key).containsExactly("knowledge.directory"));
    }

    private Advice advice(String example) {
        return advised(editions.current(), example).advice();
    }

    private static AdvisedProfile advised(Edition edition, String example) {
        return edition.mainJob().advise(edition.examples().find(example).orElseThrow()
                .profile(edition.mainJob().questionnaire(), LocalDate.of(2026, 4, 1)));
    }

    private static int points(Advice advice, String archetype) {
        return Stream.concat(
                advice.recommendations().stream().filter(entry -> entry.archetype().equals(archetype)).map(Recommendation::score),
                advice.notRecommended().stream().filter(entry -> entry.archetype().equals(archetype)).map(Advice.NotRecommended::score))
                .findFirst().orElseThrow();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
