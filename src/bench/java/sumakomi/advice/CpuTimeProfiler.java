package sumakomi.advice;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of one operation, garbage collection included, in microseconds. Unlike time on the clock it does not grow
 * while other programs use the machine, so that ratios of one run hold on a busy machine too.
 */
public final class CpuTimeProfiler implements InternalProfiler {

    static final String LABEL = "cpu";

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long before;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = system.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double used = (system.getProcessCpuTime() - before) / 1000.0;
        return List.of(new ScalarResult(LABEL, used / Math.max(1, result.getMetadata().getAllOps()), "us/op", AggregationPolicy.AVG));
    }

    @Override
    public String getDescription() {
        return "Processor time per operation";
    }
}
