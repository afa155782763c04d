package sumakomi.programme;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Recommendation.BodyPart;
import sumakomi.advice.ToBeSolid;
import sumakomi.economics.BenefitCost;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Checklist.Kind;

/**
 * What one who has to decide reads of an advice in two minutes. Nothing in it is new: it takes from the advice and its checklist what
 * weighs most.
 *
 * @param first what is recommended first
 * @param benefitCost its screening
 * @param reasons those that speak for it most, the strongest first
 * @param cautions what stands in its way most: means that do not suffice, what speaks against it, then what the answers warn of; where
 *        there is none of these, what they warn of whatever is done
 * @param open questions whose answers could change where it stands: those for the places of what would be ahead of it, then those
 *        that could make it solid alone
 * @param runnerUp what is recommended next behind it and what shares its rank
 * @param ahead types that would have more points if their place were there, the highest first
 * @param ask sections of the town hall that know what is open
 * @param call organisations without which not even a concept can be drawn up
 * @param collect data to begin with of those that the type needs, those first that the screening leaves widest open
 * @param decide what is to be decided first, and by whom
 * @param begins with what the three years begin: what is beyond the means of a municipality leads no year, and a committee leads all
 */
public record DecisionSummary(Recommendation first, BenefitCost benefitCost, List<Reason> reasons, List<Caution> cautions,
        List<String> open, Optional<Recommendation> runnerUp, List<Conditional> ahead, List<Inquiry> ask, List<BodyPart> call,
        List<Item> collect, List<Item> decide, Beginning begins) {

    /** Places and people at large are not called, and a committee is only set up on the way. */
    private static final String CALLABLE = "organisation";
    private static final int REASONS = 3;
    private static final int CAUTIONS = 2;
    private static final int OPEN = 3;
    private static final int CALLED = 2;
    private static final int COLLECTED = 3;

    public DecisionSummary {
        reasons = List.copyOf(reasons);
        cautions = List.copyOf(cautions);
        open = List.copyOf(open);
        ahead = List.copyOf(ahead);
        ask = List.copyOf(ask);
        call = List.copyOf(call);
        collect = List.copyOf(collect);
        decide = List.copyOf(decide);
    }

    /** What to mind, and whence that is known. */
    public record Caution(Text text, Basis basis, Citation source) {}

    /** @return none where nothing is recommended, or where a stored advice names what the knowledge no longer has */
    public static Optional<DecisionSummary> of(Advice advice, Map<String, BenefitCost> benefitCost, Knowledge knowledge) {
        return advice.recommendations().stream().findFirst().filter(first -> isKnown(first, knowledge)).map(first -> {
            BenefitCost screening = benefitCost.get(first.archetype());
            ChecklistMaker maker = new ChecklistMaker(knowledge);
            Checklist list = maker.of(advice, screening, first.archetype(), FiscalYear.of(advice.asOf()),
                    Given.NOTHING);
            List<Conditional> ahead = ahead(advice, first);
            List<String> open = Stream.concat(ahead.stream().map(type -> type.ifThereIs().question()), open(first)).distinct().limit(OPEN)
                    .toList();
            return new DecisionSummary(first, screening, first.inFavour().stream().limit(REASONS).toList(),
                    cautions(first, advice).limit(CAUTIONS).toList(), open,
                    advice.recommendations().stream().filter(next -> next.rank() > first.rank()).findFirst(), ahead,
                    Inquiry.ofEachOnce(asked(open, knowledge)),
                    maker.toMeet(first).filter(DecisionSummary::isCalled).limit(CALLED).toList(),
                    items(list, Kind.DATUM).filter(datum -> datum.held().isEmpty() && needs(screening, datum)).limit(COLLECTED).toList(),
                    items(list, Kind.DECISION).limit(1).toList(), begins(advice, first, knowledge));
        });
    }

    private static Beginning begins(Advice advice, Recommendation first, Knowledge knowledge) {
        return Beginning.of(advice, knowledge).orElse(new Beginning(first.archetype(), first.title(), false, true, true));
    }

    /** Steps that all studies share ask for data that a type without equipment has no use for. */
    private static boolean needs(BenefitCost screening, Item datum) {
        return screening.missingInputs().contains(Kind.entry(datum.id()));
    }

    private static boolean isCalled(BodyPart body) {
        return body.kind().equals(CALLABLE) && body.phase().contains("concept") && body.necessity().equals("required");
    }

    private static List<Conditional> ahead(Advice advice, Recommendation first) {
        return advice.conditional().stream().filter(type -> type.score() > first.score())
                .sorted(Comparator.comparingInt(Conditional::score).reversed()).toList();
    }

    /** A question that the knowledge no longer asks is put to nobody. */
    private static List<Question> asked(List<String> open, Knowledge knowledge) {
        return open.stream().flatMap(id -> knowledge.sections().stream().flatMap(section -> section.questions().stream()).filter(
                question -> question.id().equals(id))).toList();
    }

    private static boolean isKnown(Recommendation entry, Knowledge knowledge) {
        return knowledge.archetypes().containsKey(entry.archetype()) && entry.fsSteps().stream().allMatch(step -> knowledge.fsSteps()
                .containsKey(step.id()) && knowledge.dataItems().keySet().containsAll(step.dataNeeded()));
    }

    private static Stream<Item> items(Checklist list, Kind kind) {
        return list.items().stream().filter(item -> item.kind() == kind);
    }

    /** Those of the type; where it has none, those that hold whatever is done. */
    private static Stream<Caution> cautions(Recommendation entry, Advice advice) {
        List<Caution> own = Stream.concat(
                entry.budget().outOfReach().stream().map(reach -> new Caution(reach.text(), reach.basis(), reach.source())),
                told(Stream.concat(entry.against().stream(), entry.warnings().stream()))).toList();
        return own.isEmpty() ? told(advice.cautions().stream()) : own.stream();
    }

    private static Stream<Caution> told(Stream<Reason> reasons) {
        return reasons.map(reason -> new Caution(reason.text(), reason.basis(), reason.source()));
    }

    private static Stream<String> open(Recommendation entry) {
        return Stream.concat(entry.toBeSolid().stream().flatMap(solid -> solid.alone().stream()).map(ToBeSolid.Answering::question),
                entry.unknowns().stream());
    }
}
