package sumakomi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes of the database take turns, whatever becomes of each; readers do not wait for them. */
class OneWriterTests {

    private static final long PATIENCE_MILLIS = 300;

    private final ExecutorService others = Executors.newFixedThreadPool(4);
    private final AtomicBoolean reachable = new AtomicBoolean(true);
    private final AtomicBoolean commits = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Runnable beforeConnection = () -> {};
    private TransactionTemplate change;
    private TransactionTemplate look;
    private JdbcClient jdbc;

    @BeforeEach
    void aDatabase() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        DataSource connections = new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                asked.incrementAndGet();
                beforeConnection.run();
                if (!reachable.get()) {
                    throw new SQLException("no connection");
                }
                return super.getConnection();
            }
        };
        JdbcTransactionManager manager = new JdbcTransactionManager(connections) {
            @Override
            protected void doCommit(org.springframework.transaction.support.DefaultTransactionStatus status) {
                if (!commits.get()) {
                    throw new TransactionSystemException("not committed");
                }
                super.doCommit(status);
            }
        };
        manager.addListener(new OneWriter(PATIENCE_MILLIS));
        change = new TransactionTemplate(manager);
        look = new TransactionTemplate(manager);
        look.setReadOnly(true);
        jdbc = JdbcClient.create(connections);
        jdbc.sql("create table counted (number int)").update();
        asked.set(0);
    }

    @AfterEach
    void nobodyWaits() {
        others.shutdownNow();
    }

    @Test
    void noTwoChangesAreUnderWayAtOnce() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        List<Future<?>> sent = java.util.stream.IntStream.range(0, 40).<Future<?>>mapToObj(number -> others.submit(() -> change
                .executeWithoutResult(status -> {
                    together.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    jdbc.sql("insert into counted values (1)").update();
                    Thread.yield();
                    underWay.decrementAndGet();
                }))).toList();
        for (Future<?> one : sent) {
            one.get(20, TimeUnit.SECONDS);
        }

        assertThat(together).hasValue(1);
        assertThat(jdbc.sql("select count(*) from counted").query(Integer.class).single()).isEqualTo(40);
    }

    @Test
    void aReaderDoesNotWaitAndALaterChangeIsToldThatOthersTookTooLong() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> slow = others.submit(() -> change.executeWithoutResult(status -> {
            begun.countDown();
            await(end);
        }));
        await(begun);

        assertThat(others.submit(() -> look.execute(status -> "seen")).get(20, TimeUnit.SECONDS)).isEqualTo("seen");
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> change.executeWithoutResult(status -> {}));

        end.countDown();
        slow.get(20, TimeUnit.SECONDS);
        theNextOneGetsItsTurn();
    }

    @Test
    void aChangeThatFailsGivesItsTurnBackWhereverItFails() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> change.executeWithoutResult(status -> {
            throw new IllegalStateException("rolled back");
        }));
        theNextOneGetsItsTurn();

        commits.set(false);
        assertThatExceptionOfType(TransactionSystemException.class).isThrownBy(() -> change.executeWithoutResult(status -> {}));
        commits.set(true);
        theNextOneGetsItsTurn();

        reachable.set(false);
        assertThatExceptionOfType(CannotCreateTransactionException.class).isThrownBy(() -> change.executeWithoutResult(status -> {}));
        reachable.set(true);
        theNextOneGetsItsTurn();
    }

    /** Each of them would wait for a connection as long as the first did. */
    @Test
    void whoWaitsBehindAChangeThatGotNoConnectionIsRefusedWithIt() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        reachable.set(false);
        beforeConnection = () -> {
            asking.countDown();
            await(refused);
        };
        Future<?> first = others.submit(() -> change.executeWithoutResult(status -> {}));
        await(asking);
        FutureTask<?> second = new FutureTask<>(() -> change.executeWithoutResult(status -> {}), null);
        Thread behind = new Thread(second);
        behind.start();
        while (behind.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        refused.countDown();

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> first.get(20, TimeUnit.SECONDS)).withCauseInstanceOf(
                CannotCreateTransactionException.class);
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> second.get(20, TimeUnit.SECONDS)).withCauseInstanceOf(
                Busy.class);
        assertThat(asked).hasValue(1);

        beforeConnection = () -> {};
        reachable.set(true);
        theNextOneGetsItsTurn();
    }

    /** Readers take no turn, so that one in vain says nothing of the change before. */
    @Test
    void aReaderThatGotNoConnectionRefusesNoChange() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Future<?> first = others.submit(() -> change.executeWithoutResult(status -> {
            begun.countDown();
            await(end);
        }));
        await(begun);
        FutureTask<String> second = new FutureTask<>(() -> change.execute(status -> "changed"));
        Thread behind = new Thread(second);
        behind.start();
        while (behind.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        reachable.set(false);
        assertThatExceptionOfType(CannotCreateTransactionException.class).isThrownBy(() -> look.execute(status -> "seen"));
        reachable.set(true);
        end.countDown();

        first.get(20, TimeUnit.SECONDS);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo("changed");
    }

    @Test
    void aChangeWithinAChangeIsOneTurn() throws Exception {
        change.executeWithoutResult(outer -> change.executeWithoutResult(inner -> jdbc.sql("insert into counted values (1)").update()));
        theNextOneGetsItsTurn();
    }

    private void theNextOneGetsItsTurn() throws Exception {
        assertThat(others.submit(() -> change.execute(status -> "changed")).get(20, TimeUnit.SECONDS)).isEqualTo("changed");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
