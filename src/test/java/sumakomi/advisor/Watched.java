package sumakomi.advisor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A directory that is watched as the application watches it, on one and the same day. */
final class Watched {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

    private Watched() {}

    static EditionWatch in(Path directory, Editions editions) {
        return in(directory, editions, () -> {});
    }

    /** @param change what happens whenever an edition is about to be compared with the one in force */
    static EditionWatch in(Path directory, Editions editions, Runnable change) {
        EditionWatch watch = new EditionWatch(Optional.of(new EditionSource(directory)), editions, new EditionWatch.Stage() {
            @Override
            public Population population(Edition before, LocalDate today) {
                change.run();
                return Population.of(before.examples(), today);
            }

            @Override
            public void comesInForce(Edition before, Edition edition) {}

            @Override
            public void makeReady() {}
        }, CLOCK);
        watch.start();
        return watch;
    }

    /** The two looks after which a change counts. */
    static void looks(EditionWatch watch) {
        watch.look();
        watch.look();
    }
}
