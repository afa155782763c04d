package sumakomi.web.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import sumakomi.document.DocumentArchive;

/**
 * Archives with documents of many municipalities, made beside the threads that answer: one at a time, with its progress to be asked for.
 * The last one of each of a few years is kept until the program ends.
 */
@Component
class YearBundles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(YearBundles.class);
    private static final int MOST_KEPT = 3;

    private final Clock clock;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "year-bundle");
        made.setDaemon(true);
        return made;
    });
    private final Map<Integer, Bundle> bundles = new LinkedHashMap<>();
    /** By year, of which the last one was not made. */
    private final Map<Integer, Ended> ended = new HashMap<>();
    private Optional<Run> run = Optional.empty();

    YearBundles(Clock clock) {
        this.clock = clock;
    }

    /** Why there is no archive: somebody stopped it, or it could not be written, for instance on a full disk. */
    enum Ended {
        STOPPED("stopped"), BROKEN("broken");

        private final String word;

        Ended(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** What is to be made, and in which language the list in it is. */
    record Order(int fiscalYear, List<DocumentArchive.Wanted> wanted, Locale locale) {}

    /** How far it is, and whether it ends before it is whole. */
    record Progress(int fiscalYear, int done, int all, boolean stopping) {}

    /** An archive that is made: with how many documents, and how many that were wanted are not in it. */
    record Bundle(Path file, Instant madeAt, int documents, int missing) {}

    private static final class Run {
        private final Order order;
        private volatile int done;
        private volatile boolean cancelled;

        Run(Order order) {
            this.order = order;
        }
    }

    /** @return whether it begins; not while another is being made */
    synchronized boolean begin(Order order) {
        if (run.isPresent()) {
            return false;
        }
        ended.remove(order.fiscalYear());
        Run begun = new Run(order);
        run = Optional.of(begun);
        thread.execute(new DelegatingSecurityContextRunnable(() -> work(begun)));
        return true;
    }

    synchronized Optional<Progress> progress() {
        return run.map(one -> new Progress(one.order.fiscalYear(), one.done, one.order.wanted().size(), one.cancelled));
    }

    synchronized Optional<Bundle> bundle(int fiscalYear) {
        return Optional.ofNullable(bundles.get(fiscalYear)).filter(one -> Files.isRegularFile(one.file()));
    }

    /** Why the last one of a year was not made; nothing where it was, or none was asked for. */
    synchronized Optional<Ended> ended(int fiscalYear) {
        return Optional.ofNullable(ended.get(fiscalYear));
    }

    /** Ends what is being made for a year; nothing of it is kept. */
    synchronized void cancel(int fiscalYear) {
        run.filter(one -> one.order.fiscalYear() == fiscalYear).ifPresent(one -> one.cancelled = true);
    }

    private void work(Run of) {
        Optional<Bundle> made = Optional.empty();
        try {
            made = write(of);
        } catch (IOException | RuntimeException e) {
            LOG.error("The documents of {} could not be put into an archive", of.order.fiscalYear(), e);
        } finally {
            end(of, made);
        }
    }

    private synchronized void end(Run of, Optional<Bundle> made) {
        made.ifPresentOrElse(bundle -> {
            Optional.ofNullable(bundles.remove(of.order.fiscalYear())).ifPresent(YearBundles::delete);
            bundles.put(of.order.fiscalYear(), bundle);
            if (bundles.size() > MOST_KEPT) {
                delete(bundles.remove(bundles.keySet().iterator().next()));
            }
        }, () -> ended.put(of.order.fiscalYear(), of.cancelled ? Ended.STOPPED : Ended.BROKEN));
        run = Optional.empty();
    }

    private Optional<Bundle> write(Run of) throws IOException {
        Path file = Files.createTempFile("sumakomi-documents-", ".zip");
        boolean whole = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            DocumentArchive archive = new DocumentArchive(out, of.order.locale());
            for (DocumentArchive.Wanted wanted : of.order.wanted()) {
                if (of.cancelled) {
                    return Optional.empty();
                }
                archive.add(wanted);
                of.done++;
            }
            archive.end();
            whole = true;
            return Optional.of(new Bundle(file, clock.instant(), archive.documents(), archive.missing()));
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void delete(Bundle bundle) {
        try {
            Files.deleteIfExists(bundle.file());
        } catch (IOException e) {
            LOG.warn("An archive that nobody needs any more could not be deleted", e);
        }
    }

    @Override
    public synchronized void destroy() {
        run.ifPresent(one -> one.cancelled = true);
        thread.shutdownNow();
        bundles.values().forEach(YearBundles::delete);
    }
}
