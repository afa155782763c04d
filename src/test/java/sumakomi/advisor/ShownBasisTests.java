package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.advice.Recommendation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;
import tools.jackson.databind.node.ObjectNode;

/** What an advice says of its grounds is what the files hold; a label that claims more is found, wherever it stands. */
class ShownBasisTests {

    private static KnowledgeBaseCheck sound;
    private static MainJob mainJob;
    private static Examples examples;

    @BeforeAll
    static void readTheFiles() {
        FileSnapshot kb = FileSnapshot.read(Path.of("kb"));
        sound = KnowledgeBaseCheck.sound(kb, FileSnapshot.read(Path.of("rules")));
        mainJob = MainJob.of(sound.files(), sound.knowledge(), new RuleBase(sound.rules()));
        examples = Examples.of(mainJob.profileReader(), kb);
    }

    static List<String> examples() {
        return List.copyOf(examples.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyBasisShownIsTheOneHeld(String example) {
        assertThat(faults(advice(example))).isEmpty();
    }

    @Test
    void aBodyWhosePartWeReadIsNotShownAsStated() {
        ObjectNode advice = advice("shinagawa");
        ObjectNode body = (ObjectNode) advice.at("/recommendations/0/bodies").valueStream()
                .filter(one -> !one.has("reason") && one.path("necessityBasis").asString().equals("inferred")).findFirst().orElseThrow();
        body.put("necessityBasis", "stated");

        assertThat(faults(advice)).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("basis.shown");
            assertThat(fault.where()).startsWith("recommendations.0.bodies.").endsWith(".necessityBasis");
            assertThat(fault.args()).containsExactly("stated", "inferred");
        });
    }

    @Test
    void anAmountThatWeReadOutOfWordsIsNotShownAsStated() {
        ObjectNode advice = advice("musashino");
        ((ObjectNode) advice.at("/recommendations/0/budget")).put("rangeBasis", "stated");

        assertThat(faults(advice)).extracting(Fault::where).containsExactly("recommendations.0.budget.rangeBasis");
    }

    @Test
    void whatHasChangedSinceIsNotShownAsStatedByTheSource() {
        ObjectNode advice = advice("shinagawa");
        ObjectNode caution = (ObjectNode) advice.at("/recommendations/0/cautions").valueStream().filter(one -> one.has("since")).findFirst()
                .orElseThrow();
        ((ObjectNode) caution.get("since")).put("basis", "stated");

        assertThat(faults(advice)).extracting(Fault::where).singleElement().asString().endsWith(".since.basis");
    }

    @Test
    void aReasonHasTheBasisOfItsRuleAndWhateverNamesASourceHasABasis() {
        ObjectNode advice = advice("sumida");
        ObjectNode reason = (ObjectNode) advice.at("/recommendations/0/reasons/0");
        String held = reason.get("basis").asString();
        reason.put("basis", held.equals("stated") ? "inferred" : "stated");
        ((ObjectNode) advice.at("/roadmap/0")).remove("basis");

        assertThat(faults(advice)).extracting(Fault::where).contains("recommendations.0.reasons.0.basis", "roadmap.0");
    }

    /** Advice that was kept before the fields told their basis is read as before, and claims nothing. */
    @Test
    void adviceOfAnEarlierFormTellsNoBasisOfItsFields() {
        ObjectNode advice = advice("shinagawa");
        List.of("partBasis", "phaseBasis", "necessityBasis", "rangeBasis", "statementBasis", "sitesBasis", "noteBasis", "since",
                "detailBasis",
                "dataNeededBasis", "missingInputsBasis")
                .forEach(key -> advice.findParents(key).forEach(parent -> ((ObjectNode) parent).remove(key)));
        List.of("/roles/concept", "/roles/project", "/emergency", "/finance")
                .forEach(list -> advice.at("/recommendations/0" + list).forEach(item -> ((ObjectNode) item).remove("basis")));

        Recommendation read = AdviceJson.foreign(advice).orElseThrow().advice().recommendations().get(0);

        assertThat(read.bodies()).isNotEmpty().allMatch(body -> body.partBasis().isEmpty() && body.necessityBasis().isEmpty());
        assertThat(read.budget().rangeBasis()).isEmpty();
        assertThat(read.roles().concept()).isNotEmpty().allMatch(item -> item.basis().isEmpty());
        assertThat(read.cautions()).isNotEmpty().allMatch(caution -> caution.since().isEmpty());
    }

    private static List<Fault> faults(ObjectNode advice) {
        return new ShownBasis(sound.files(), sound.rules()).faults(advice);
    }

    private static ObjectNode advice(String example) {
        return AdviceJson.tree(mainJob.advise(examples.all().get(example).profile(new Questionnaire(sound.knowledge()),
                LocalDate.of(2026, 11, 30))));
    }
}
