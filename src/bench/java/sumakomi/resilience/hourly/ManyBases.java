package sumakomi.resilience.hourly;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.resilience.AutonomyKnowledge;

/** Processor time of sizing one facility, of ranking many, and of going through all start hours of many; the first round and the best. */
public final class ManyBases {

    private static final int ROUNDS = 5;
    private static final double MILLION_YEN = 1e6;

    private ManyBases() {}

    /** The report, a line each. */
    public static String measured(int count) {
        AutonomyKnowledge knowledge = new AutonomyKnowledge(KnowledgeFiles.packedWhole().library());
        Hourly hourly = new Hourly(knowledge);
        Terms terms = Terms.of(knowledge);
        List<Facility> bases = bases(knowledge, count);
        return timed("sizing of one facility", () -> hourly.of(bases.get(0), terms, Optional.empty(), Optional.empty()).tried().size())
                + timed("ranking of " + count + " bases", () -> hourly.rank(bases, terms, MILLION_YEN).size())
                + timed("8,760 starts of " + count + " bases", () -> bases.stream().mapToInt(base -> (int) new RideThrough(hourly.typical(
                        base.use()), terms).of(base, hourly.load(base, 2)).mean()).sum());
    }

    private static List<Facility> bases(AutonomyKnowledge knowledge, int count) {
        SplittableRandom random = new SplittableRandom(46);
        List<String> uses = knowledge.uses().values().stream().filter(use -> !use.shares().isEmpty()).map(use -> use.id()).toList();
        return IntStream.range(0, count).mapToObj(at -> new Facility("Base " + at, uses.get(at % uses.size()), 20 + random.nextInt(500),
                Optional.empty(), random.nextInt(200), 10 + random.nextInt(200), random.nextInt(1000),
                random.nextInt(2) * random.nextInt(100),
                Optional.of(24.0 * random.nextInt(4)))).toList();
    }

    private interface Work {
        int done();
    }

    private static String timed(String name, Work work) {
        StringBuilder told = new StringBuilder(name).append(':');
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int done = work.done();
            told.append(String.format(" %.2f s", (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9));
            if (done < 0) {
                throw new IllegalStateException(name);
            }
        }
        return told.append(System.lineSeparator()).toString();
    }
}
