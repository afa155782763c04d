package sumakomi.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Knowledge;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;

/**
 * An advice never says two things that cannot both hold. Which those are stands in a list; it is held against the advice on many
 * plausible profiles. What falls away is not said, but the reason why it does is.
 */
class NeverTogetherTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 30);
    private static final long SEED = 12;
    private static final String WORK = "roadmap/";
    private static final int MANY = 3_000;
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(Knowledge.packed());
    private static final Map<Integer, Set<String>> SAID = said();

    private static Map<Integer, Set<String>> said() {
        Advisor advisor = new Advisor(QUESTIONNAIRE.knowledge(), RuleBase.packed());
        PlausibleProfiles plausible = PlausibleProfiles.builtIn(QUESTIONNAIRE);
        return IntStream.range(0, MANY).boxed().collect(Collectors.toMap(number -> number,
                number -> said(advisor.advise(plausible.profile(SEED, number, AS_OF))), (one, same) -> one, TreeMap::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/advice/never-together.csv", delimiter = '|', numLinesToSkip = 1)
    void anAdviceNeverSays(String why, String one, String other) {
        Set<String> left = Set.of(one.split(" "));
        Set<String> right = Set.of(other.split(" "));

        assertThat(Stream.of(left, right).flatMap(Collection::stream).filter(id -> !exists(id))).as("ids that do not exist").isEmpty();
        assertThat(SAID.values()).as("an advice that says so").anyMatch(said -> said.stream().anyMatch(left::contains));
        assertThat(SAID.entrySet().stream().filter(
                advice -> advice.getValue().stream().anyMatch(left::contains) && advice.getValue().stream().anyMatch(right::contains))
                .map(advice -> advice.getKey() + ": " + advice.getValue().stream()
                        .filter(id -> left.contains(id) || right.contains(id)).sorted().toList()))
                .as(why).isEmpty();
    }

    private static boolean exists(String id) {
        Knowledge knowledge = QUESTIONNAIRE.knowledge();
        return id.startsWith(WORK) && knowledge.threeYears().workIds().contains(id.substring(WORK.length()))
                || knowledge.findings().containsKey(id) || knowledge.fsSteps().containsKey(id)
                || knowledge.archetypes().values().stream().anyMatch(archetype -> id.equals(archetype.id() + ".emergency")
                        || archetype.actors().stream().anyMatch(actor -> id.equals(archetype.id() + "/" + actor.body()))
                        || archetype.cautions().stream().anyMatch(caution -> id.equals(caution.id()))
                        || archetype.remarks().stream().anyMatch(remark -> id.equals(remark.id()))
                        || knowledge.fsSteps().values().stream().filter(step -> step.appliesTo(archetype.id()))
                                .anyMatch(step -> id.equals(archetype.id() + "/" + step.id()))
                        || Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                                .anyMatch(item -> item.id().equals(id)));
    }

    private static Set<String> said(Advice advice) {
        Set<String> said = new HashSet<>();
        said.addAll(rules(advice.cautions()));
        said.addAll(rules(advice.dropped().stream().map(Dropped::reason).toList()));
        advice.proposals().forEach(proposed -> said.addAll(rules(proposed.reasons())));
        advice.recommendations().forEach(entry -> said.addAll(said(entry)));
        advice.standing().ifPresent(standing -> said.addAll(rules(standing.reasons())));
        advice.roadmap().forEach(step -> {
            said.addAll(rules(step.reasons()));
            said.add(WORK + step.work().orElseThrow().id());
        });
        return said;
    }

    private static Set<String> said(Recommendation entry) {
        Set<String> said = new HashSet<>(rules(entry.reasons()));
        said.addAll(rules(entry.warnings()));
        said.addAll(rules(entry.dropped().stream().map(Dropped::reason).toList()));
        said.addAll(rules(entry.budget().reasons()));
        Stream.of(entry.finance(), entry.promotion(), entry.cases(), entry.measures(), entry.lessons()).flatMap(List::stream)
                .map(Proposed::reasons).forEach(reasons -> said.addAll(rules(reasons)));
        entry.bodies().forEach(body -> {
            said.add(entry.archetype() + "/" + body.id());
            body.reason().ifPresent(reason -> said.add(reason.rule()));
            said.addAll(rules(body.also()));
        });
        Stream.of(entry.roles().concept(), entry.roles().project()).flatMap(List::stream).forEach(item -> said.add(item.id()));
        entry.fsSteps().forEach(step -> {
            said.addAll(List.of(step.id(), entry.archetype() + "/" + step.id()));
            said.addAll(rules(step.reasons()));
        });
        entry.cautions().forEach(caution -> said.add(caution.id()));
        entry.remarks().forEach(remark -> said.add(remark.id()));
        entry.emergency().forEach(provision -> said.add(entry.archetype() + ".emergency"));
        return said;
    }

    private static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(Reason::rule).toList();
    }
}
