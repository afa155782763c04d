package sumakomi.advisor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.PackedFiles;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProgrammeChoice;
import sumakomi.rules.Rule;
import sumakomi.rules.RuleBase;
import sumakomi.rules.RuleCase;
import sumakomi.rules.RuleCases;
import tools.jackson.databind.JsonNode;

/**
 * The rules tried on their cases, and on the examples as a whole: each of these has a picture, which lists every rule that
 * fires on it, and is to be advised what the programme chose for it.
 *
 * @param cases how many cases there are
 * @param pictures how many examples
 * @param failures what is wrong in the cases or did not come out as they say
 */
public record RuleTest(int cases, int pictures, List<Fault> failures) {

    /** Where the build puts the cases on the class path. */
    static final String PACKED = "sumakomi/cases.json";

    private static final String CASES = "cases";
    private static final String PICTURES = "pictures/";

    public RuleTest {
        failures = List.copyOf(failures);
    }

    /** The cases that the build packed. */
    public static FileSnapshot packed() {
        return PackedFiles.read(PACKED);
    }

    /** The built-in rules on the built-in cases. */
    public static RuleTest builtIn(LocalDate asOf) {
        Edition edition = Edition.packed();
        return of(packed(), edition.mainJob(), edition.examples(), asOf);
    }

    /**
     * The knowledge and rules of a directory on its cases, or on the built-in ones where it has no {@code cases/}.
     *
     * @throws FaultyInput if knowledge or rules are unsound
     */
    public static RuleTest of(Path directory, LocalDate asOf) {
        Edition edition = EditionSource.edition(directory, asOf);
        return of(FileSnapshot.find(directory, CASES).orElseGet(RuleTest::packed), edition.mainJob(), edition.examples(), asOf);
    }

    /** @param asOf the date for which values of the knowledge are taken */
    static RuleTest of(FileSnapshot files, MainJob mainJob, Examples examples, LocalDate asOf) {
        List<Fault> failures = new ArrayList<>();
        List<RuleCase> cases = List.of();
        try {
            cases = RuleCases.read(files, mainJob.advisor().rules(), mainJob.questionnaire());
        } catch (FaultyInput e) {
            failures.addAll(e.faults());
        }
        RuleBase base = mainJob.advisor().ruleBase();
        cases.forEach(one -> one.failure(base, mainJob.questionnaire(), asOf).ifPresent(failures::add));
        examples.all().forEach((id, document) -> {
            picture(id, document, files, mainJob, asOf).ifPresent(failures::add);
            document.programmeChose().flatMap(choice -> missed(id, choice, document, mainJob, asOf)).ifPresent(failures::add);
        });
        return new RuleTest(cases.size(), examples.all().size(), failures);
    }

    private static Optional<Fault> picture(String id, ProfileDocument document, FileSnapshot files, MainJob mainJob, LocalDate asOf) {
        String file = PICTURES + id + ".yaml";
        Set<String> fired = mainJob.advisor().firing(document.profile(mainJob.questionnaire(), asOf)).stream().map(Rule::id)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>();
        if (files.files().containsKey(file)) {
            StrictYaml.read(files.bytes(file)).root().path("fires").valueStream().map(JsonNode::asString).forEach(listed::add);
        }
        return fired.equals(listed) ? Optional.empty()
                : Optional.of(Fault.of("case.picture", file, 0, without(fired, listed), without(listed, fired)));
    }

    /**
     * The advice on an example does not name what the programme chose for it: among the recommended within the place that the
     * example expects, or among what would suit if its place, which the answers leave open, is there.
     */
    private static Optional<Fault> missed(String id, ProgrammeChoice choice, ProfileDocument document, MainJob mainJob, LocalDate asOf) {
        Advice advice = mainJob.advise(document.profile(mainJob.questionnaire(), asOf)).advice();
        List<String> recommended = advice.recommendations().stream().map(Recommendation::archetype).toList();
        List<String> wouldSuit = advice.conditional().stream().map(Advice.Conditional::archetype).toList();
        String file = "examples/" + id + ".yaml";
        int within = choice.expectRank().orElse(Integer.MAX_VALUE);
        return Stream.concat(
                choice.archetype().filter(archetype -> !wouldSuit.contains(archetype))
                        .filter(archetype -> advice.recommendations().stream().filter(entry -> entry.rank() <= within)
                                .map(Recommendation::archetype).noneMatch(archetype::equals))
                        .map(archetype -> Fault.of("example.rank", file, 0, archetype, within, String.join(", ", recommended))).stream(),
                choice.route().filter(route -> !route.equals(advice.route()))
                        .map(route -> Fault.of("example.route", file, 0, route, advice.route())).stream())
                .findFirst();
    }

    private static String without(Set<String> some, Set<String> others) {
        return some.stream().filter(id -> !others.contains(id)).collect(Collectors.joining(", ", "[", "]"));
    }
}
