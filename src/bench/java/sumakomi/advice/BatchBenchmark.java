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
import org.openjdk.jmh.infra.Blackhole;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.RuleBase;

/** Whole advice for as many municipalities as Japan has, for half and for twice as many, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class BatchBenchmark {

    @Param({"871", "1741", "3482"})
    private int municipalities;

    private Advisor advisor;
    private List<Profile> profiles;

    @Setup
    public void setup() {
        Situation situation = new Situation(RuleBase.packed());
        advisor = situation.advisor;
        profiles = situation.profiles(municipalities);
    }

    @Benchmark
    public void advice(Blackhole sink) {
        profiles.forEach(profile -> sink.consume(advisor.advise(profile)));
    }
}
