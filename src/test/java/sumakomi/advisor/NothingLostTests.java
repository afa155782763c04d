package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Recommendation.RemarkRef;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Answers;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Effect;
import sumakomi.rules.Level;
import sumakomi.rules.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every rule that fires on a municipality can be found in its advice: in the record and in the contract. */
class NothingLostTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 4, 1);
    private static final MainJob MAIN_JOB = Edition.packed().mainJob();
    private static final Set<String> LESSONS = Set.of("conclusions", "insights", "zero-carbon", "guides");
    private static final Questionnaire QUESTIONNAIRE = MAIN_JOB.questionnaire();

    @Test
    void withAnyAnswers() {
        assertNothingLost(
                LongStream.rangeClosed(1, 300).mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)));
    }

    @Test
    void withAnswersThatHangTogether() {
        assertNothingLost(PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(11, AS_OF).limit(300));
    }

    /** Where least is recommended most could be lost. */
    @Test
    void withOneAnswerAlone() {
        assertNothingLost(QUESTIONNAIRE.questions().values().stream().flatMap(question -> question.options().stream().map(option -> {
            Answer answer = switch (question.kind()) {
                case CHOICES -> new Answer.Choices(List.of(option.id()));
                case RANKING -> new Answer.Ranking(List.of(option.id()));
                default -> new Answer.Choice(option.id());
            };
            return new Profile(QUESTIONNAIRE, Map.of(question.id(), GivenAnswer.of(answer)), AS_OF);
        })));
    }

    @Test
    void aWoodedVillageHearsOfWoodWhateverElseIsUnknown() {
        Advice advice = advice("biomass", "abundant");

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.proposals()).extracting(Proposed::address)
                .contains("conclusions/biomass-create-supply-and-demand", "cases/hinohara-wood-biomass");
    }

    @Test
    void aCityWithoutPowerToSellThatWantsACompanyIsWarnedOfGoingAlone() {
        Advice advice = advice("local-power-outside", "no", "local-power-company", "wished");

        assertThat(advice.recommendations()).isEmpty();
        assertThat(advice.proposals()).extracting(Proposed::address, proposed -> proposed.reasons().get(0).rule()).contains(
                tuple("conclusions/power-company-tokyo-lacks-sources", "cooperation.few-sources-of-power"),
                tuple("guides/power-with-few-sources", "cooperation.power-with-few-sources"));
    }

    @Test
    void anAreaAcrossTheBorderCallsForTheNeighbourFromTheStart() {
        assertThat(advice("large-mixed-area", "planned", "large-area-crosses-border", "yes").proposals()).extracting(Proposed::address)
                .contains("conclusions/wide-area-cooperation-is-needed");
    }

    @Test
    void whatTheAnswersMeanIsNotedAsLongAsNothingRestsOnIt() {
        assertThat(advice("solar", "some").noted()).extracting(noted -> noted.reason().rule()).containsExactly("concepts.sun-available");
        assertThat(advice("biomass", "abundant").noted()).isEmpty();
    }

    /** An entry stands once: for the municipality as a whole, or in recommendations. */
    @Test
    void nothingIsProposedTwice() {
        generated().forEach(profile -> {
            Advice advice = MAIN_JOB.advise(profile).advice();
            List<String> whole = advice.proposals().stream().map(Proposed::address).toList();
            assertThat(whole).doesNotHaveDuplicates();
            assertThat(advice.recommendations()).allSatisfy(entry -> assertThat(
                    Stream.of(entry.finance(), entry.promotion(), entry.cases(), entry.measures(), entry.lessons()).flatMap(List::stream)
                            .map(Proposed::address))
                    .doesNotHaveDuplicates().noneMatch(whole::contains));
        });
    }

    /** What earlier studies concluded on cooperation, resources and budgets is said to the municipality, not to a type of project. */
    @Test
    void noLessonWaitsForARecommendation() {
        assertThat(MAIN_JOB.advisor().rules().all()).filteredOn(rule -> rule.effect() instanceof Effect.Proposes proposes
                && LESSONS.contains(proposes.entry().kind())).isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.recommended()).as(rule.id()).isEmpty());
    }

    @Test
    void everyRemarkOfTheSourceStandsWithItsTypeOrIsToldToFallAway() {
        generated().forEach(profile -> {
            Advice advice = MAIN_JOB.advise(profile).advice();
            advice.recommendations().forEach(entry -> assertRemarks(entry.archetype(), entry.remarks(), entry.dropped()));
            advice.conditional().forEach(entry -> assertRemarks(entry.archetype(), entry.remarks(), List.of()));
        });
    }

    private static void assertRemarks(String archetype, List<RemarkRef> remarks, List<Dropped> dropped) {
        assertThat(remarks).isNotEmpty().isEqualTo(QUESTIONNAIRE.knowledge().archetypes().get(archetype).remarks().stream()
                .filter(remark -> dropped.stream().map(Dropped::id).noneMatch(remark.id()::equals))
                .map(remark -> new RemarkRef(remark.id(), remark.text(), remark.basis(), remark.source())).toList());
    }

    /** Advice that was kept before it had these parts can still be read. */
    @Test
    void adviceOfAnEarlierFormIsRead() {
        ObjectNode tree = AdviceJson.tree(MAIN_JOB.advise(generated().findFirst().orElseThrow()));
        tree.remove(List.of("contradictions", "proposals", "dropped", "noted"));
        Stream.of("recommendations", "conditional").flatMap(list -> tree.path(list).valueStream()).map(ObjectNode.class::cast)
                .forEach(entry -> {
                    entry.remove("remarks");
                    entry.path("bodies").forEach(body -> ((ObjectNode) body).remove("also"));
                });
        Advice read = AdviceJson.read(tree.toString()).advice();

        assertThat(read.contradictions()).isEmpty();
        assertThat(read.proposals()).isEmpty();
        assertThat(read.noted()).isEmpty();
        assertThat(read.recommendations()).isNotEmpty().allSatisfy(entry -> assertThat(entry.remarks()).isEmpty());
    }

    private static Stream<Profile> generated() {
        return Stream.concat(
                LongStream.rangeClosed(1, 60).mapToObj(seed -> GeneratedProfiles.profile(QUESTIONNAIRE, new Random(seed), AS_OF)),
                PlausibleProfiles.builtIn(QUESTIONNAIRE).profiles(11, AS_OF).limit(60));
    }

    /** @param answers questions, each followed by the option answered */
    private static Advice advice(String... answers) {
        Map<String, GivenAnswer> given = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put(answers[i], GivenAnswer.of(new Answer.Choice(answers[i + 1])));
        }
        return MAIN_JOB.advise(new Profile(QUESTIONNAIRE, given, AS_OF)).advice();
    }

    /** Lists what is lost by rule, with how many profiles lose it and the answers of the first. */
    private static void assertNothingLost(Stream<Profile> profiles) {
        Map<String, Integer> lost = new TreeMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        profiles.forEach(profile -> {
            List<Rule> fired = MAIN_JOB.advisor().firing(profile);
            AdvisedProfile advised = MAIN_JOB.advise(profile);
            Shown record = new Shown();
            record.gather(advised.advice());
            Shown contract = new Shown();
            contract.gather(AdviceJson.tree(advised));
            fired.stream().filter(rule -> !record.has(rule, profile) || !contract.has(rule, profile)).forEach(rule -> {
                lost.merge(rule.id(), 1, Integer::sum);
                first.putIfAbsent(rule.id(), profile.answers().size() < 4 ? profile.answers().toString() : "many");
            });
        });
        assertThat(lost).as("first seen with %s", first).isEmpty();
    }

    /** The rules and answers that an advice shows. */
    private static final class Shown {

        private final Set<String> rules = new HashSet<>();
        private final Set<String> questions = new HashSet<>();

        /** What a concept means counts as shown too when all the answers that made it hold are named. */
        boolean has(Rule rule, Profile profile) {
            return rules.contains(rule.id()) || rule.level() == Level.CONCEPTS
                    && rule.when().grounds(MAIN_JOB.advisor().rules().known(new Answers(profile), Set.of())).map(Asked::question)
                            .filter(question -> profile.counting(question).isPresent()).allMatch(questions::contains);
        }

        void gather(Object part) {
            if (part instanceof Advice.Reason reason) {
                rules.add(reason.rule());
                reason.because().stream().map(Because::question).forEach(questions::add);
            } else if (part instanceof Optional<?> optional) {
                optional.ifPresent(this::gather);
            } else if (part instanceof Collection<?> all) {
                all.forEach(this::gather);
            } else if (part instanceof Record) {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    gather(value(part, component));
                }
            }
        }

        private static Object value(Object part, RecordComponent component) {
            try {
                return component.getAccessor().invoke(part);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(component.toString(), e);
            }
        }

        void gather(JsonNode node) {
            if (node.path("rule").isString() && node.has("effect")) {
                rules.add(node.get("rule").asString());
                node.path("because").forEach(because -> questions.add(because.get("question").asString()));
            }
            if (!node.isEmpty()) {
                node.properties().stream().filter(field -> !field.getKey().equals(Fingerprint.KEY)).map(Map.Entry::getValue)
                        .forEach(this::gather);
                node.values().stream().filter(child -> node.isArray()).forEach(this::gather);
            }
        }
    }
}
