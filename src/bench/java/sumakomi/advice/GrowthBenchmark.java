package sumakomi.advice;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.RuleBase;
import sumakomi.rules.Rules;

/** One decision by the rule base as it is, and by one of two and four times as many rules with other answers in them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthBenchmark {

    private static final int PROFILES = 128;

    @Param({"1", "2", "4"})
    private int times;

    private Situation situation;
    private List<Profile> profiles;
    private PlainRules plain;
    private int next;

    @Setup
    public void setup() {
        situation = new Situation(RuleBase.packed());
        Rules grown = new GrownRules(situation.questionnaire).grown(situation.rules.rules(), times);
        situation = new Situation(new RuleBase(grown));
        profiles = situation.profiles(PROFILES);
        plain = new PlainRulesSource(grown, situation.knowledge).compiled();
        situation.refuseUnequal(plain);
        System.out.printf("%n%d rules%n", grown.all().size());
    }

    private Profile profile() {
        next = (next + 1) % PROFILES;
        return profiles.get(next);
    }

    @Benchmark
    public Ranking decision() {
        return situation.advisor.ranking(profile());
    }

    @Benchmark
    public int[] plainJava() {
        return situation.decide(plain, profile()).ranked();
    }
}
