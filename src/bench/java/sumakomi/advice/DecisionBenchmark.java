package sumakomi.advice;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.RuleBase;

/** One decision on a full questionnaire, warm, on one thread: judgements and ranking, in three ways; and one advice. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBenchmark {

    private static final int PROFILES = 128;

    private Situation situation;
    private List<Profile> profiles;
    private PlainRules plain;
    private PlainRules evrete;
    private int next;

    @Setup
    public void setup() {
        situation = new Situation(RuleBase.packed());
        profiles = situation.profiles(PROFILES);
        plain = new PlainRulesSource(situation.rules.rules(), situation.knowledge).compiled();
        evrete = new EvreteRules(situation.rules.rules(), situation.knowledge);
        situation.refuseUnequal(plain);
        situation.refuseUnequal(evrete);
    }

    private Profile profile() {
        next = (next + 1) % PROFILES;
        return profiles.get(next);
    }

    @Benchmark
    public int[] plainJava() {
        return situation.decide(plain, profile()).ranked();
    }

    @Benchmark
    public int[] evrete() {
        return situation.decide(evrete, profile()).ranked();
    }

    @Benchmark
    public Ranking decision() {
        return situation.advisor.ranking(profile());
    }

    @Benchmark
    public Advice advice() {
        return situation.advisor.advise(profile());
    }
}
