package sumakomi.advice;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import sumakomi.knowledge.Knowledge;
import sumakomi.rules.RuleBase;

/** What has to be read before the first advice, in a fresh Java each time. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class LoadBenchmark {

    @Benchmark
    public RuleBase rules() {
        return RuleBase.packed();
    }

    @Benchmark
    public Knowledge knowledge() {
        return Knowledge.packed();
    }
}
