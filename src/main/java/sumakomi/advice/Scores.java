package sumakomi.advice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sumakomi.advice.Criteria.Clue;
import sumakomi.advice.Criteria.Criterion;
import sumakomi.advice.Places.Standing;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Aspect;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Will;
import sumakomi.rules.Known;

/**
 * What holds of all archetypes under one set of answers, or what a change of answers does to it. It is kept as counts, of
 * each weight in each aspect for and against, so that changes add up although only the strongest finding of an aspect
 * counts. Archetypes and aspects go by their positions.
 */
final class Scores {

    /** Beside the weights: what recommends, what excludes, the place firm or an idea, and the users. */
    private static final int OTHERS = 5;

    private final Form form;
    private final Own own;
    private final int[] counts;
    /** What each archetype is worth; computed when first asked for, -1 before. */
    private final int[] worth;
    private int touched;

    /**
     * How counts are laid out.
     *
     * @param weights the points of the strengths, rising
     * @param recommends by aspect, whether it recommends
     * @param needsPlace by archetype
     * @param needsUsers by archetype
     */
    record Form(boolean[] recommends, int[] weights, boolean[] needsPlace, boolean[] needsUsers) {
        static Form of(Knowledge knowledge) {
            List<Archetype> archetypes = List.copyOf(knowledge.archetypes().values());
            boolean[] needsPlace = new boolean[archetypes.size()];
            boolean[] needsUsers = new boolean[archetypes.size()];
            IntStream.range(0, needsPlace.length).forEach(i -> {
                needsPlace[i] = archetypes.get(i).place().isPresent();
                needsUsers[i] = archetypes.get(i).users().isPresent();
            });
            List<Aspect> aspects = List.copyOf(knowledge.aspects().values());
            boolean[] recommends = new boolean[aspects.size()];
            IntStream.range(0, recommends.length).forEach(i -> recommends[i] = aspects.get(i).recommends());
            return new Form(recommends,
                    knowledge.strengths().values().stream().mapToInt(strength -> strength.points()).distinct().sorted().toArray(),
                    needsPlace, needsUsers);
        }

        private int aspects() {
            return recommends.length;
        }

        private int archetypes() {
            return needsPlace.length;
        }

        /** Length of what is counted of one archetype. */
        private int length() {
            return aspects() * weights.length * 2 + OTHERS;
        }

        private int weighed(int archetype, int aspect, boolean against, int weight) {
            return archetype * length() + (aspect * 2 + (against ? 1 : 0)) * weights.length + weight;
        }

        private int other(int archetype, int which) {
            return (archetype + 1) * length() - OTHERS + which;
        }
    }

    /**
     * The municipality's own will.
     *
     * @param hundredths by aspect, how much its points count
     * @param setAside by archetype
     */
    private record Own(int[] hundredths, boolean[] setAside) {
        private static Own of(Knowledge knowledge, Will will) {
            List<String> archetypes = List.copyOf(knowledge.archetypes().keySet());
            boolean[] setAside = new boolean[archetypes.size()];
            IntStream.range(0, setAside.length).forEach(i -> setAside[i] = will.setAside().containsKey(archetypes.get(i)));
            return new Own(knowledge.aspects().keySet().stream().mapToInt(aspect -> Weighing.hundredths(will, aspect)).toArray(), setAside);
        }
    }

    Scores(Form form, Knowledge knowledge, Will will) {
        this(form, Own.of(knowledge, will), new int[form.archetypes() * form.length()], 0);
    }

    private Scores(Form form, Own own, int[] counts, int touched) {
        this.form = form;
        this.own = own;
        this.counts = counts;
        this.touched = touched;
        this.worth = new int[form.archetypes()];
        Arrays.fill(worth, -1);
    }

    /** Nothing said yet, under the same will. */
    Scores none() {
        return new Scores(form, own, new int[counts.length], 0);
    }

    /** Nothing said yet, under another will. */
    Scores none(Knowledge knowledge, Will will) {
        return new Scores(form, knowledge, will);
    }

    /** How many archetypes there are. */
    int archetypes() {
        return form.archetypes();
    }

    /** Counts the clues that hold, with a sign. */
    void add(List<? extends Clue> clues, Known known, int sign) {
        for (Clue clue : clues) {
            if (clue.holds(known)) {
                clue.count(this, sign);
            }
        }
    }

    void count(int archetype, Criterion criterion, int sign) {
        if (criterion.points() != 0) {
            int weight = Arrays.binarySearch(form.weights, Math.abs(criterion.points()));
            counts[form.weighed(archetype, criterion.aspect(), criterion.points() < 0, weight)] += sign;
        }
        counts[form.other(archetype, 0)] += criterion.recommends() ? sign : 0;
        counts[form.other(archetype, 1)] += criterion.excludes() ? sign : 0;
        touch(archetype);
    }

    void countPlace(int archetype, boolean firm, int sign) {
        counts[form.other(archetype, firm ? 2 : 3)] += sign;
        touch(archetype);
    }

    void countUsers(int archetype, int sign) {
        counts[form.other(archetype, 4)] += sign;
        touch(archetype);
    }

    private void touch(int archetype) {
        touched |= 1 << archetype;
        worth[archetype] = -1;
    }

    /** These and more, under the will of these. */
    Scores plus(Scores other) {
        int[] sum = counts.clone();
        Arrays.setAll(sum, i -> counts[i] + other.counts[i]);
        return new Scores(form, own, sum, touched | other.touched);
    }

    Scores minus(Scores other) {
        int[] rest = counts.clone();
        Arrays.setAll(rest, i -> counts[i] - other.counts[i]);
        return new Scores(form, own, rest, touched | other.touched);
    }

    /** The strongest for each aspect, less the strongest against. */
    int points(int archetype, Scores... changes) {
        int points = 0;
        for (int aspect = 0; aspect < form.aspects(); aspect++) {
            points += strongest(archetype, aspect, false, changes) - strongest(archetype, aspect, true, changes);
        }
        return points;
    }

    /** The same by the weights of the municipality, in hundredths. */
    int own(int archetype, Scores... changes) {
        int points = 0;
        for (int aspect = 0; aspect < form.aspects(); aspect++) {
            points += own.hundredths[aspect] * (strongest(archetype, aspect, false, changes) - strongest(archetype, aspect, true, changes));
        }
        return points;
    }

    /** By how many hundredths points of an aspect count. */
    int hundredths(int aspect) {
        return own.hundredths[aspect];
    }

    /** Whether the municipality does not consider an archetype. */
    boolean setAside(int archetype) {
        return own.setAside[archetype];
    }

    /** The strongest that speaks from an aspect, for or against; 0 when nothing does. */
    int strongest(int archetype, int aspect, boolean against, Scores... changes) {
        for (int weight = form.weights.length - 1; weight >= 0; weight--) {
            if (counted(form.weighed(archetype, aspect, against, weight), changes) > 0) {
                return form.weights[weight];
            }
        }
        return 0;
    }

    /** In how many of the aspects that recommend something speaks in favour. */
    int aspectsInFavour(int archetype, Scores... changes) {
        int aspects = 0;
        for (int aspect = 0; aspect < form.aspects(); aspect++) {
            aspects += form.recommends[aspect] && strongest(archetype, aspect, false, changes) > 0 ? 1 : 0;
        }
        return aspects;
    }

    private int counted(int cell, Scores... changes) {
        int count = counts[cell];
        for (Scores change : changes) {
            count += change.counts[cell];
        }
        return count;
    }

    /** How many rules exclude an archetype. */
    int exclusions(int archetype, Scores... changes) {
        return counted(form.other(archetype, 1), changes);
    }

    /** How many rules speak for it that can recommend. */
    int recommending(int archetype, Scores... changes) {
        return counted(form.other(archetype, 0), changes);
    }

    /** What the answers say of the place that an archetype needs; {@link Standing#UNSTATED} also when they say that there is none. */
    Standing place(int archetype, Scores... changes) {
        if (!form.needsPlace[archetype]) {
            return Standing.NEEDLESS;
        }
        return counted(form.other(archetype, 2), changes) > 0 ? Standing.FIRM
                : counted(form.other(archetype, 3), changes) > 0 ? Standing.IDEA : Standing.UNSTATED;
    }

    /** Whether the answers name somebody whom an archetype would supply, where it needs one. */
    boolean used(int archetype, Scores... changes) {
        return !form.needsUsers[archetype] || counted(form.other(archetype, 4), changes) > 0;
    }

    /** What orders an archetype that can be recommended, with these changes added; 0 for one that cannot. */
    int worth(int archetype, Scores... changes) {
        boolean changed = false;
        for (Scores change : changes) {
            changed |= (change.touched >> archetype & 1) == 1;
        }
        if (changed) {
            return worthNow(archetype, changes);
        }
        if (worth[archetype] < 0) {
            worth[archetype] = worthNow(archetype);
        }
        return worth[archetype];
    }

    private int worthNow(int archetype, Scores... changes) {
        Standing place = place(archetype, changes);
        boolean can = recommending(archetype, changes) > 0 && exclusions(archetype, changes) == 0 && place.stated() && !setAside(archetype);
        int points = can ? own(archetype, changes) : 0;
        return points > 0 ? place.worth(points) : 0;
    }

    /** The archetypes at the ranks up to a limit, as {@link Ranking} orders them; those of one rank in the order of the source. */
    List<Integer> recommended(int limit) {
        return IntStream.range(0, form.archetypes()).boxed().filter(one -> worth(one) > 0)
                .filter(one -> IntStream.range(0, form.archetypes()).filter(other -> worth(other) > worth(one)).count() < limit)
                .sorted(Comparator.<Integer>comparingInt(one -> -worth(one)).thenComparingInt(one -> one)).toList();
    }

    /** How many are strictly ahead of one that can be recommended. */
    int ahead(int archetype, Scores... changes) {
        int own = worth(archetype, changes);
        return (int) IntStream.range(0, form.archetypes()).filter(other -> worth(other, changes) > own).count();
    }

    /** The archetypes at the first rank when changes are added; none when none can be recommended. */
    List<Integer> firsts(Scores... changes) {
        List<Integer> firsts = new ArrayList<>(2);
        int most = 1;
        for (int archetype = 0; archetype < form.archetypes(); archetype++) {
            int now = worth(archetype, changes);
            if (now > most) {
                firsts.clear();
                most = now;
            }
            if (now == most) {
                firsts.add(archetype);
            }
        }
        return firsts;
    }
}
