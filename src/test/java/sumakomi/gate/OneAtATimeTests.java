package sumakomi.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work that takes much memory, asked for by many together. */
class OneAtATimeTests {

    private final OneAtATime work = new OneAtATime();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void neverTwoAreDoneTogetherAndAllAreDone() {
        ExecutorService many = Executors.newFixedThreadPool(12);
        try {
            List<CompletableFuture<Integer>> asked = IntStream.range(0, 12).mapToObj(at -> CompletableFuture.supplyAsync(
                    () -> at % 2 == 0 ? work.now(this::piece) : work.patiently(this::piece), many)).toList();

            assertThat(asked).allSatisfy(one -> assertThat(one.join()).isOne());
            assertThat(most).hasValue(1);
        } finally {
            many.shutdownNow();
        }
    }

    private int piece() {
        int now = together.incrementAndGet();
        most.accumulateAndGet(now, Math::max);
        Thread.yield();
        together.decrementAndGet();
        return now;
    }

    @Test
    void workThatFailsLeavesTheTurnToTheNext() {
        assertThatThrownBy(() -> work.now(() -> {
            throw new IllegalStateException("broken");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(work.<String>now(() -> "done")).isEqualTo("done");
    }
}
