package sumakomi.programme.groups;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.DefaultConstraintJustification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import sumakomi.programme.groups.PlanningRules.Constraint;

/** Why a plan is as it is: which constraints it meets or breaks, and what another place would cost. */
public final class Explanations {

    private final GroupPlan plan;
    private final PlanningRules rules;
    private final ScoreAnalysis<HardSoftLongScore> analysis;

    /** @param plan a complete plan */
    public Explanations(GroupPlan plan, PlanningRules rules) {
        this.plan = plan;
        this.rules = rules;
        this.analysis = GroupSolver.explaining().analyze(plan);
    }

    /**
     * A constraint and how a plan stands to it.
     *
     * @param cost points that the plan loses by it; negative for points that it gains
     * @param who codes of municipalities, names of staff and letters of groups with which it is broken
     * @param pinned those of them that are pinned, or whose places or people are: no search gets round them
     */
    public record Standing(Constraint constraint, long cost, List<String> who, List<String> pinned) {

        public Standing {
            who = List.copyOf(who);
            pinned = List.copyOf(pinned);
        }

        public boolean broken() {
            return constraint.hard() && cost > 0;
        }
    }

    /**
     * Another place and what it would cost.
     *
     * @param breaks how much more of what must be kept would be broken
     * @param costs points that would be lost; negative for points that would be gained
     */
    public record Alternative(Group group, long breaks, long costs) {}

    /** Whether all that must be kept is kept. */
    public boolean feasible() {
        return analysis.score().hardScore() >= 0;
    }

    /** Every constraint in the order of the knowledge, those that are broken with whom. */
    public List<Standing> all() {
        return standings(match -> true);
    }

    /** How one municipality in its group stands to each constraint that concerns it. */
    public List<Standing> of(Seat seat) {
        return standings(match -> facts(match).stream().anyMatch(fact -> fact == seat)).stream()
                .filter(standing -> standing.cost() != 0 || standing.constraint().hard()).toList();
    }

    private List<Standing> standings(Predicate<MatchAnalysis<HardSoftLongScore>> concerned) {
        Map<String, Long> costs = new LinkedHashMap<>();
        Map<String, TreeSet<String>> who = new LinkedHashMap<>();
        Map<String, TreeSet<String>> pinned = new LinkedHashMap<>();
        rules.constraints().keySet().forEach(id -> costs.put(id, 0L));
        for (ConstraintAnalysis<HardSoftLongScore> measured : analysis.constraintAnalyses()) {
            String id = rules.of(measured.constraintName()).id();
            for (MatchAnalysis<HardSoftLongScore> match : measured.matches()) {
                if (concerned.test(match)) {
                    costs.merge(id, -(match.score().hardScore() + match.score().softScore()), Long::sum);
                    who.computeIfAbsent(id, absent -> new TreeSet<>()).addAll(names(facts(match)));
                    pinned.computeIfAbsent(id, absent -> new TreeSet<>())
                            .addAll(names(facts(match).stream().filter(this::pinned).toList()));
                }
            }
        }
        return costs.entrySet().stream().map(cost -> new Standing(rules.constraints().get(cost.getKey()), cost.getValue(),
                List.copyOf(who.getOrDefault(cost.getKey(), new TreeSet<>())),
                List.copyOf(pinned.getOrDefault(cost.getKey(), new TreeSet<>())))).toList();
    }

    private boolean pinned(Object fact) {
        return fact instanceof Seat seat && seat.isPinned() || fact instanceof Meeting meeting && meeting.isPinned()
                || fact instanceof Lead lead && lead.isPinned()
                || fact instanceof Staff staff && plan.leads().stream().anyMatch(lead -> lead.isPinned() && staff.equals(lead.getStaff()))
                || fact instanceof Group group && plan.seats().stream().anyMatch(seat -> seat.isPinned() && group.equals(seat.getGroup()));
    }

    private static Collection<Object> facts(MatchAnalysis<HardSoftLongScore> match) {
        return match.justification() instanceof DefaultConstraintJustification by ? by.getFacts() : List.of();
    }

    private static List<String> names(Collection<Object> facts) {
        return facts.stream().filter(fact -> fact instanceof Seat || fact instanceof Staff || fact instanceof Group
                || fact instanceof Meeting || fact instanceof Lead).map(Explanations::name).toList();
    }

    private static String name(Object fact) {
        return fact instanceof Meeting meeting ? meeting.group().letter() + meeting.session()
                : fact instanceof Lead lead ? Optional.ofNullable(lead.getStaff()).map(Staff::name).orElse(lead.group().letter())
                        : fact.toString();
    }

    /** What it would cost to put a municipality into each of the other groups, the cheapest first. */
    public List<Alternative> alternatives(Seat seat) {
        Group now = seat.getGroup();
        HardSoftLongScore score = analysis.score();
        List<Alternative> others = new ArrayList<>();
        for (Group group : plan.groups()) {
            if (!group.equals(now)) {
                seat.setGroup(group);
                HardSoftLongScore then = GroupSolver.explaining().update(plan);
                others.add(new Alternative(group, score.hardScore() - then.hardScore(), score.softScore() - then.softScore()));
            }
        }
        seat.setGroup(now);
        GroupSolver.explaining().update(plan);
        others.sort(Comparator.comparingLong(Alternative::breaks).thenComparingLong(Alternative::costs));
        return others;
    }
}
