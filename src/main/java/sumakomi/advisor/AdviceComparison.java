package sumakomi.advisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Conditional;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Advice.Triage;
import sumakomi.advice.Budget;
import sumakomi.advice.RoadmapStep;
import sumakomi.advice.ToBeSolid;
import sumakomi.advisor.AdviceChange.Kind;
import sumakomi.rules.Answers;
import sumakomi.rules.Level;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;

/** Lays two pieces of advice on the same answers side by side and names what changed in the knowledge for each difference. */
final class AdviceComparison {

    private static final String NONE = "-";

    private final Rules rules;
    private final KnowledgeChanges changes;

    /** @param rules the rules now; those that did not change are the same as then */
    AdviceComparison(Rules rules, KnowledgeChanges changes) {
        this.rules = rules;
        this.changes = changes;
    }

    /** What differs, the weightiest first; empty when the advice is the same but for its versions. */
    List<AdviceChange> compare(AdviceDocument then, AdviceDocument now) {
        List<AdviceChange> found = new ArrayList<>();
        Set<String> ranking = rankingCauses(then.advice(), now.advice());
        ranks(then.advice(), now.advice(), ranking, found);
        if (!then.advice().route().equals(now.advice().route())) {
            found.add(new AdviceChange(Kind.ROUTE, "", route(then), route(now), causes(routing(then), routing(now))));
        }
        String contradictedThen = contradicted(then.advice());
        String contradictedNow = contradicted(now.advice());
        if (!contradictedThen.equals(contradictedNow)) {
            found.add(new AdviceChange(Kind.CONTRADICTIONS, "", contradictedThen, contradictedNow,
                    causes(contradicting(then.advice()), contradicting(now.advice()))));
        }
        budgets(then.advice(), now.advice(), found);
        grades(then.advice(), now.advice(), found);
        String suitedThen = wouldSuit(then.advice());
        String suitedNow = wouldSuit(now.advice());
        if (!suitedThen.equals(suitedNow)) {
            found.add(new AdviceChange(Kind.WOULD_SUIT, "", suitedThen, suitedNow, moved(then.advice(), now.advice(),
                    Stream.of(then, now).flatMap(one -> one.advice().conditional().stream()).map(Advice.Conditional::archetype).toList())));
        }
        String proposedThen = proposed(then.advice());
        String proposedNow = proposed(now.advice());
        if (!proposedThen.equals(proposedNow)) {
            found.add(new AdviceChange(Kind.PROPOSALS, "", proposedThen, proposedNow,
                    causes(proposing(then.advice()), proposing(now.advice()))));
        }
        String firstThen = firstYear(then.advice());
        String firstNow = firstYear(now.advice());
        if (!firstThen.equals(firstNow)) {
            found.add(new AdviceChange(Kind.FIRST_YEAR, "", firstThen, firstNow, roadmap(ranking, then.advice(), now.advice())));
        }
        Optional<String> begunThen = begins(then.advice());
        Optional<String> begunNow = begins(now.advice());
        if (begunThen.isPresent() && begunNow.isPresent() && !begunThen.equals(begunNow)) {
            found.add(new AdviceChange(Kind.STANDING, "", begunThen.get(), begunNow.get(), roadmap(ranking, then.advice(), now.advice())));
        }
        if (found.isEmpty() && !same(then, now)) {
            found.add(new AdviceChange(Kind.OTHER, "", NONE, NONE, anywhere(then, now)));
        }
        return found;
    }

    private static String route(AdviceDocument document) {
        return document.advice().route().isEmpty() ? NONE : document.advice().route();
    }

    private static List<Reason> routing(AdviceDocument document) {
        return document.advice().triage().map(Triage::reasons).orElse(List.of());
    }

    private static boolean same(AdviceDocument then, AdviceDocument now) {
        return unversioned(then.advice()).equals(unversioned(now.advice())) && then.benefitCost().equals(now.benefitCost());
    }

    private static Advice unversioned(Advice advice) {
        return new Advice("", "", advice.asOf(), advice.municipality(), advice.triage(), advice.contradictions(), advice.cautions(),
                advice.recommendations(),
                advice.conditional(), advice.urbanPolicies(), advice.offers(), advice.proposals(), advice.dropped(), advice.noted(),
                advice.notRecommended(),
                advice.will(), advice.standing(), advice.roadmap(), advice.openData(), advice.farFromOpenData(), advice.formerAnswers());
    }

    private static void ranks(Advice then, Advice now, Set<String> causes, List<AdviceChange> found) {
        int last = Stream.of(then, now).flatMap(advice -> advice.recommendations().stream()).mapToInt(Recommendation::rank).max()
                .orElse(0);
        for (int rank = 1; rank <= last; rank++) {
            String one = at(then, rank);
            String other = at(now, rank);
            if (!one.equals(other)) {
                found.add(new AdviceChange(Kind.RANK, Integer.toString(rank), one, other, causes));
            }
        }
    }

    private static String at(Advice advice, int rank) {
        return joined(advice.recommendations().stream().filter(entry -> entry.rank() == rank).map(Recommendation::archetype));
    }

    private static String joined(Stream<String> archetypes) {
        String joined = archetypes.collect(Collectors.joining(" "));
        return joined.isEmpty() ? NONE : joined;
    }

    private static String contradicted(Advice advice) {
        return joined(contradicting(advice).stream().map(Reason::rule));
    }

    private static List<Reason> contradicting(Advice advice) {
        return advice.contradictions().stream().map(Advice.Contradiction::reason).toList();
    }

    private static String wouldSuit(Advice advice) {
        return joined(advice.conditional().stream().map(Advice.Conditional::archetype));
    }

    private static String proposed(Advice advice) {
        return joined(advice.proposals().stream().map(Advice.Proposed::address));
    }

    private static List<Reason> proposing(Advice advice) {
        return advice.proposals().stream().flatMap(proposed -> proposed.reasons().stream()).toList();
    }

    /** An advice from before there were grades has none to compare. */
    private void grades(Advice then, Advice now, List<AdviceChange> found) {
        now.recommendations().forEach(entry -> then.recommendations().stream()
                .filter(before -> before.archetype().equals(entry.archetype())).flatMap(before -> before.grade().stream())
                .filter(before -> entry.grade().filter(before::equals).isEmpty())
                .forEach(before -> found.add(new AdviceChange(Kind.GRADE, entry.archetype(), Labels.word(before),
                        entry.grade().map(Labels::word).orElse(NONE), moved(then, now, List.of(entry.archetype()))))));
    }

    private void budgets(Advice then, Advice now, List<AdviceChange> found) {
        Map<String, Budget> before = then.recommendations().stream()
                .collect(Collectors.toMap(Recommendation::archetype, Recommendation::budget));
        now.recommendations().forEach(entry -> Optional.ofNullable(before.get(entry.archetype()))
                .filter(budget -> !amounts(budget).equals(amounts(entry.budget())))
                .ifPresent(budget -> found.add(new AdviceChange(Kind.BUDGET, entry.archetype(), amounts(budget), amounts(entry.budget()),
                        with(causes(budget.reasons(), entry.budget().reasons()), "archetypes/" + entry.archetype())))));
    }

    private static String amounts(Budget budget) {
        return budget.lowYen() + ".." + budget.highYen().map(Object::toString).orElse("");
    }

    private static String firstYear(Advice advice) {
        return joined(advice.roadmap().stream().filter(step -> step.year() == 1).flatMap(step -> step.archetype().stream()));
    }

    /** Where the municipality stood, and with what its years began; empty in advice from before that was told. */
    private static Optional<String> begins(Advice advice) {
        return advice.roadmap().stream().findFirst().flatMap(RoadmapStep::work)
                .map(first -> advice.standing().map(Advice.HowFar::id).orElse(NONE));
    }

    /** Only archetypes that were or are recommended can have moved a rank. */
    private Set<String> rankingCauses(Advice then, Advice now) {
        return moved(then, now, Stream.of(then, now).flatMap(advice -> advice.recommendations().stream()).map(Recommendation::archetype)
                .toList());
    }

    private Set<String> moved(Advice then, Advice now, List<String> archetypes) {
        Set<String> moved = new LinkedHashSet<>(archetypes);
        Set<String> causes = new TreeSet<>();
        for (String archetype : moved) {
            causes.addAll(causes(then.judging(archetype), now.judging(archetype)));
        }
        if (causes.isEmpty()) {
            moved.forEach(archetype -> causes.addAll(with(Set.of(), "archetypes/" + archetype)));
            List.of("recommendation-limit", "solid-aspects", "solid-points", "likely-aspects", "likely-points", "aspect-weight-least",
                    "aspect-weight-most", "aspect-weight-step")
                    .forEach(parameter -> causes.addAll(with(Set.of(), "parameters/" + parameter)));
        }
        return causes;
    }

    /** The changes behind reasons that came, went, or weigh another. */
    private Set<String> causes(List<Reason> then, List<Reason> now) {
        Map<String, Reason> before = byRule(then);
        Map<String, Reason> after = byRule(now);
        Set<String> causes = new TreeSet<>();
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String rule : all) {
            Reason one = before.get(rule);
            Reason other = after.get(rule);
            if (one == null || other == null) {
                causes.addAll(ofComingOrGoing(rule));
            } else if (one.points() != other.points() || one.effect() != other.effect() || !one.aspect().equals(other.aspect())) {
                causes.addAll(changes.rules().containsKey(rule) ? Set.of("rules/" + rule)
                        : with(Set.of(), "strengths/" + other.strength().orElse(NONE)));
            }
        }
        return causes;
    }

    private static Map<String, Reason> byRule(List<Reason> reasons) {
        Map<String, Reason> byRule = new HashMap<>();
        reasons.forEach(reason -> byRule.put(reason.rule(), reason));
        return byRule;
    }

    /** A rule speaks newly or no more: it changed itself, or what it reads did. */
    private Set<String> ofComingOrGoing(String rule) {
        if (changes.rules().containsKey(rule)) {
            return Set.of("rules/" + rule);
        }
        return rules.rule(rule).map(this::read).orElse(Set.of());
    }

    private Set<String> read(Rule rule) {
        Set<String> read = new TreeSet<>();
        rule.questions().forEach(question -> read.add("questions/" + question));
        rule.when().parts(Answers.Asked.class).forEach(asked -> asked.limits().forEach(parameter -> read.add("parameters/" + parameter)));
        rule.judges().flatMap(judges -> judges.subject().type()).ifPresent(type -> {
            read.add("smart-community-types/" + type);
            changes.entries().keySet().stream().filter(entry -> entry.startsWith("archetypes/")).forEach(read::add);
        });
        read.retainAll(changes.entries().keySet());
        rule.concepts().stream().flatMap(concept -> rules.meaning(concept).stream())
                .forEach(meaning -> read.addAll(ofComingOrGoing(meaning.id())));
        return read;
    }

    /** What moved the road map: the ranking, where the municipality stands, or the works themselves. */
    private Set<String> roadmap(Set<String> ranking, Advice then, Advice now) {
        Set<String> more = new TreeSet<>(ranking);
        more.addAll(causes(standing(then), standing(now)));
        changes.entries().keySet().stream().filter(entry -> entry.startsWith("roadmap")).forEach(more::add);
        return more;
    }

    private static List<Reason> standing(Advice advice) {
        return advice.standing().map(Advice.HowFar::reasons).orElse(List.of());
    }

    private Set<String> with(Set<String> causes, String entry) {
        Set<String> more = new TreeSet<>(causes);
        if (changes.entries().containsKey(entry)) {
            more.add(entry);
        }
        return more;
    }

    /** Whether a rule speaks in an advice, or says what answers mean to one that does. */
    private boolean speaks(String rule, Set<String> named) {
        return named.contains(rule) || rules.rule(rule).filter(found -> found.level() == Level.CONCEPTS).stream()
                .flatMap(meaning -> rules.restingOn(meaning.effect().about()).stream()).anyMatch(resting -> speaks(resting.id(), named));
    }

    /** Whether a rule judges what other answers than then would make solid, or says what answers mean to one that does. */
    private boolean strengthens(String rule, Advice then, Advice now) {
        return rules.rule(rule).filter(found -> found.level() == Level.CONCEPTS).map(meaning -> rules.restingOn(meaning.effect().about())
                .stream().anyMatch(resting -> strengthens(resting.id(), then, now))).orElseGet(() -> Stream.of(then, now)
                        .flatMap(advice -> advice.recommendations().stream())
                        .filter(entry -> !toBeSolid(entry.archetype(), then).equals(toBeSolid(entry.archetype(), now)))
                        .anyMatch(entry -> rules.rule(rule).filter(found -> found.effect().about().equals(entry.archetype())).isPresent()));
    }

    private static Optional<ToBeSolid> toBeSolid(String archetype, Advice advice) {
        return advice.recommendations().stream().filter(entry -> entry.archetype().equals(archetype))
                .flatMap(entry -> entry.toBeSolid().stream()).findFirst();
    }

    /** For what is neither rank nor route nor budget: the changed rules and entries that either advice names. */
    private Set<String> anywhere(AdviceDocument then, AdviceDocument now) {
        Set<String> named = AdviceJson.words(then);
        named.addAll(AdviceJson.words(now));
        Set<String> causes = changes.rules().keySet().stream().filter(rule -> speaks(rule, named)).map(rule -> "rules/" + rule)
                .collect(Collectors.toCollection(TreeSet::new));
        changes.rules().keySet().stream().filter(rule -> strengthens(rule, then.advice(), now.advice())).map(rule -> "rules/" + rule)
                .forEach(causes::add);
        changes.entries().keySet().stream().filter(entry -> named.contains(entry.substring(entry.indexOf('/') + 1))).forEach(causes::add);
        return causes.isEmpty() ? changes.entries().keySet() : causes;
    }
}
