package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.advisor.AdviceChange.Kind;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.rules.RuleBase;
import sumakomi.rules.RuleFiles;
import sumakomi.rules.Rules;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What small edits of the real knowledge do to the twelve municipalities, and how an old advice tells what changed since. */
class PopulationDiffTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
    private static final MainJob THEN = MainJob.packed();
    private static final Population EXAMPLES = Population.of(Examples.packed(THEN.profileReader()), TODAY);
    private static final String RULES = "rules/judgements/public-facilities.drl";
    private static final String RULE = "public-facilities.adjacent-buildings";

    @TempDir
    Path folder;

    @Test
    void withoutAnEditNothingChanges() {
        PopulationDiff diff = diff(edited());

        assertThat(diff.profiles()).isEqualTo(12);
        assertThat(diff.changed()).isEmpty();
        assertThat(diff.changes().none()).isTrue();
    }

    @Test
    void aChangedStrengthIsNamedAsTheOneCause() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.strengthen(RULES, RULE, "moderate", "weak");
        PopulationDiff diff = diff(edited());

        assertThat(diff.changes().rules().get(RULE).aspects()).containsExactly(new KnowledgeChanges.Aspect("strength", "moderate", "weak"));
        assertThat(diff.changed()).isNotEmpty().allSatisfy(profile -> assertThat(profile.changes())
                .allSatisfy(change -> assertThat(change.causes()).containsExactly("rules/" + RULE)));
        assertThat(told(diff)).isEqualTo(GOLDEN);
    }

    /** Rules that rest on a concept did not change themselves; the concept did. */
    @ParameterizedTest
    @CsvSource({"places.drl, adjacent-public-buildings, public-buildings-together", "wishes.drl, energy-sharing-wish, sharing-wanted",
            "wishes.drl, disaster-base-autonomy, own-power-wanted"})
    void aChangedConceptIsNamedAsTheCause(String file, String question, String concept) {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        String path = "rules/concepts/" + file;
        String rules = copy.read(path);
        int at = rules.indexOf("Answers( ", rules.indexOf("@about( \"" + concept + "\" )"));
        copy.write(path, rules.substring(0, at) + "Answers( isOpen( \"" + question + "\" ), " + rules.substring(at + "Answers( ".length()));
        Rules edited = RuleFiles.read(FileSnapshot.read(folder.resolve("rules")));
        PopulationDiff diff = diff(MainJob.of(KnowledgeFiles.packed(), THEN.knowledge(), new RuleBase(edited)));

        assertThat(diff.changes().rules()).containsOnlyKeys("concepts." + concept);
        assertThat(diff.changed()).isNotEmpty().allSatisfy(profile -> assertThat(profile.changes())
                .allSatisfy(change -> assertThat(change.causes()).containsExactly("rules/concepts." + concept)));
    }

    private static final String GOLDEN = """
            other points, texts or figures only: 1
            Inagi City (example inagi): Recommendations unchanged; points, texts, steps or the screening are other ones""";

    @Test
    void aScaledBudgetIsTracedToTheArchetype() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        String file = "kb/archetypes/public-facilities.yaml";
        copy.write(file, copy.read(file).replaceAll("lowYen: \\d+", "lowYen: 1"));
        PopulationDiff diff = diff(edited());

        assertThat(diff.counts()).containsOnlyKeys(Kind.BUDGET);
        assertThat(diff.changed()).isNotEmpty().allSatisfy(profile -> assertThat(profile.changes()).allSatisfy(change -> {
            assertThat(change.place()).isEqualTo("public-facilities");
            assertThat(change.causes()).contains("archetypes/public-facilities");
        }));
    }

    /** A rule that speaks to the municipality as a whole changes no recommendation, and is named all the same. */
    @Test
    void aProposalToTheWholeIsTracedToItsRule() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        String rule = "cooperation.newcomer-learns-results";
        copy.removeRule("rules/elaboration/cooperation.drl", "kb/findings/elaboration/cooperation.yaml", rule);
        PopulationDiff diff = diff(edited());

        assertThat(diff.counts()).containsOnlyKeys(Kind.PROPOSALS);
        assertThat(diff.changed()).isNotEmpty().allSatisfy(profile -> assertThat(profile.changes())
                .allSatisfy(change -> assertThat(change.causes()).containsExactly("rules/" + rule)));
    }

    /** Two answers of which the examples give both are made to contradict each other. */
    @Test
    void aContradictionIsTracedToItsRule() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.edit("rules/judgements/contradictions.drl", "Answers( isOneOf( \"roof-lease\", \"yes\", \"let\" ) )",
                "Answers( isOneOf( \"roof-lease\", \"yes\", \"no\" ) )");
        copy.edit("rules/judgements/contradictions.drl", "Answers( is( \"public-roofs\", \"none\" ) )",
                "Answers( isOneOf( \"public-roofs\", \"likely\", \"surveyed\" ) )");
        PopulationDiff diff = diff(edited());

        assertThat(diff.counts()).containsOnlyKeys(Kind.CONTRADICTIONS);
        assertThat(diff.changed()).isNotEmpty().allSatisfy(profile -> assertThat(profile.changes()).allSatisfy(
                change -> assertThat(change.causes()).containsExactly("rules/contradictions.roofs-let-without-roofs")));
    }

    @Test
    void pointsOfAStrengthAreTracedToIt() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.edit("kb/strengths.yaml", "points: 4", "points: 1");
        PopulationDiff diff = diff(edited());

        assertThat(diff.counts()).containsKey(Kind.GRADE);
        assertThat(diff.changed().stream().flatMap(profile -> profile.changes().stream()).filter(change -> change.kind() == Kind.GRADE))
                .allSatisfy(change -> assertThat(change.causes()).containsExactly("strengths/strong"));
    }

    @Test
    void aReplayNamesTheChangedRuleFromTheAdviceAlone() {
        byte[] advice = AdviceJson.write(THEN.advise(EXAMPLES.members().get(11).under(THEN.questionnaire())))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Replay.of(THEN, advice).identical()).isTrue();

        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.strengthen(RULES, RULE, "moderate", "weak");
        MainJob edited = edited();
        Replay replay = Replay.of(edited, advice);
        assertThat(replay.identical()).isFalse();
        assertThat(replay.rulesChanged()).isTrue();
        assertThat(replay.knowledgeChanged()).isFalse();
        assertThat(replay.changes()).isNotEmpty().allSatisfy(change -> assertThat(change.causes()).containsExactly("rules/" + RULE));
        assertThat(replay.knowledge())
                .hasValueSatisfying(changes -> assertThat(new ChangeWords(Locale.ENGLISH, edited.knowledge()).all(changes))
                        .containsExactly("Rule " + RULE + " was changed: strength moderate → weak"));
    }

    @Test
    void anAdviceWithoutAFingerprintIsComparedWithTheDirectoryAsItWas() {
        ObjectNode advice = AdviceJson.tree(THEN.advise(EXAMPLES.members().get(11).under(THEN.questionnaire())));
        advice.remove("fingerprint");
        byte[] bytes = JsonMapper.shared().writeValueAsBytes(advice);
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.removeRule(RULES, "kb/findings/judgements/public-facilities.yaml", RULE);
        MainJob edited = edited();

        assertThat(Replay.of(edited, bytes).knowledge()).isEmpty();
        assertThat(Replay.of(edited, bytes, Optional.of(THEN)).changes()).isNotEmpty()
                .allSatisfy(change -> assertThat(change.causes()).containsExactly("rules/" + RULE));
    }

    private MainJob edited() {
        if (!folder.resolve("kb").toFile().exists()) {
            KnowledgeCopy.in(folder);
        }
        return EditionSource.edition(folder, TODAY).mainJob();
    }

    private static PopulationDiff diff(MainJob edited) {
        return PopulationDiff.of(THEN, edited, EXAMPLES);
    }

    private static String told(PopulationDiff diff) {
        ChangeWords words = new ChangeWords(Locale.ENGLISH, THEN.knowledge());
        List<String> lines = new ArrayList<>(words.counts(diff.counts()));
        diff.changed()
                .forEach(profile -> profile.changes().forEach(change -> lines.add(words.profile(profile) + ": " + words.change(change))));
        return String.join("\n", lines);
    }
}
