package sumakomi.web.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sumakomi.gate.Refused;

class LongWorkTests {

    private final LongWork work = new LongWork(new WorkSettings(1, 1, 1, 1, Duration.ofMillis(50)));
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void end() {
        release.countDown();
        work.destroy();
    }

    @Test
    void whatIsSmallNeverWaitsForWhatIsLarge() {
        work.lane(true).begin(this::untilReleased);

        assertThat(work.lane(false).begin(() -> "small").join()).isEqualTo("small");
    }

    @Test
    void aReaderIsToldThatTheWorkGoesOnAndFindsItDoneAfterwards() {
        CompletableFuture<String> begun = work.lane(true).begin(this::untilReleased);

        assertThatThrownBy(() -> work.lane(true).result(begun)).isInstanceOf(Refused.class).hasMessage("work-going-on");
        release.countDown();
        assertThat(begun.join()).isEqualTo("done");
        assertThat(work.lane(true).result(begun)).isEqualTo("done");
    }

    @Test
    void theQueueHasAnEnd() {
        work.lane(true).begin(this::untilReleased);
        work.lane(true).begin(this::untilReleased);

        assertThatThrownBy(() -> work.lane(true).begin(this::untilReleased)).isInstanceOf(Refused.class).hasMessage("work-full");
        assertThat(work.lane(false).begin(() -> "small").join()).isEqualTo("small");
    }

    /** A queue of 32 large studies once filled a small heap before their turn came. */
    @Test
    void whatWaitsHoldsNoMoreThanAShareOfTheMemory() {
        LongWork roomy = new LongWork(new WorkSettings(1, 1, 8, 8, Duration.ofMillis(50)));
        CompletableFuture<String> first = roomy.lane(true).begin(this::untilReleased, LongWork.MOST_BYTES / 2);
        CompletableFuture<String> second = roomy.lane(true).begin(this::untilReleased, LongWork.MOST_BYTES / 2);

        assertThatThrownBy(() -> roomy.lane(true).begin(this::untilReleased, 1)).isInstanceOf(Refused.class).hasMessage("work-full");
        release.countDown();
        assertThat(first.join()).isEqualTo(second.join());
        assertThat(roomy.lane(true).begin(() -> "larger than the share", 2 * LongWork.MOST_BYTES).join()).isNotEmpty();
        roomy.destroy();
    }

    @Test
    void whatNobodyWillAskForAgainIsNotDoneOnceItsReaderIsGone() {
        LongWork roomy = new LongWork(new WorkSettings(1, 1, 2, 1, Duration.ofMillis(50)));
        roomy.lane(true).begin(this::untilReleased);
        AtomicBoolean done = new AtomicBoolean();

        assertThatThrownBy(() -> roomy.lane(true).now(() -> done.getAndSet(true))).isInstanceOf(Refused.class).hasMessage("work-full");
        CompletableFuture<String> next = roomy.lane(true).begin(() -> "next");
        release.countDown();
        assertThat(next.join()).isEqualTo("next");
        roomy.destroy();
        assertThat(done).isFalse();
    }

    @Test
    void whatTheWorkThrowsReachesItsReader() {
        assertThatThrownBy(() -> work.lane(true).now(() -> {
            throw new IllegalStateException("wrong");
        })).isInstanceOf(IllegalStateException.class).hasMessage("wrong");
    }

    private String untilReleased() {
        try {
            release.await();
            return "done";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "ended";
        }
    }
}
