package sumakomi.advisor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sumakomi.advisor.EditionState.Refusal;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/**
 * Looks at a directory of knowledge and rules, and publishes what has changed in it once it is found sound. A change is
 * taken up only when two looks in a row have seen the same content, so that what is being written does not count.
 */
public final class EditionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EditionWatch.class);

    private final Optional<EditionSource> source;
    private final Editions editions;
    private final Stage stage;
    private final Clock clock;
    private String seen = "";
    /** What was judged last, so that it is judged once. */
    private String tried = "";
    /** What the edition in force was made of. */
    private String accepted = "";
    private volatile EditionState state;

    /** What the application around needs at a change. */
    public interface Stage {
        /** The profiles on which the change is tried. */
        Population population(Edition before, LocalDate today);

        /** Notes that another edition comes in force while the application runs. */
        void comesInForce(Edition before, Edition edition);

        /** Makes ready what the next requests will ask for, so that none of them has to wait. */
        void makeReady();
    }

    EditionWatch(Optional<EditionSource> source, Editions editions, Stage stage, Clock clock) {
        this.source = source;
        this.editions = editions;
        this.stage = stage;
        this.clock = clock;
        this.state = new EditionState(source.map(EditionSource::name), editions.current(), clock.instant(), Optional.empty(),
                Optional.empty());
    }

    public EditionState state() {
        return state;
    }

    /** The first look, before anybody asks anything: takes the directory as it stands. */
    synchronized void start() {
        source.ifPresent(found -> look(found, true));
    }

    /** One look at the directory. */
    public synchronized void look() {
        source.ifPresent(found -> look(found, false));
    }

    /** Whatever goes wrong is told in the state and tried again at the next look. */
    private void look(EditionSource found, boolean atStart) {
        try {
            consider(found, found.read(), atStart);
        } catch (FaultyInput e) {
            again(e.faults(), atStart);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.error("Knowledge and rules could not be taken up; they are tried again", e);
            again(List.of(Fault.of("knowledge.failed", "", 0, e.getClass().getSimpleName())), atStart);
        }
    }

    private void consider(EditionSource found, EditionSource.Read read, boolean atStart) {
        String stamp = read.stamp();
        boolean rests = atStart || stamp.equals(seen);
        seen = stamp;
        if (stamp.equals(accepted)) {
            state = state.with(Optional.empty());
            tried = stamp;
        } else if (rests && !stamp.equals(tried)) {
            take(found, read, atStart);
            tried = stamp;
        }
    }

    private void again(List<Fault> faults, boolean atStart) {
        tried = "";
        refuse(faults, atStart);
    }

    private void take(EditionSource found, EditionSource.Read read, boolean atStart) {
        long begin = System.nanoTime();
        try {
            Edition before = state.edition();
            LocalDate today = LocalDate.now(clock);
            Edition edition = found.edition(read, today);
            if (edition.knowledgeVersion().equals(before.knowledgeVersion()) && edition.rulesVersion().equals(before.rulesVersion())
                    && edition.origin().equals(before.origin())) {
                state = state.with(Optional.empty());
                accepted = read.stamp();
                return;
            }
            PopulationDiff diff = PopulationDiff.of(before.mainJob(), edition.mainJob(), stage.population(before, today));
            if (!atStart) {
                stage.comesInForce(before, edition);
            }
            editions.publish(edition, atStart ? () -> {} : stage::makeReady);
            state = new EditionState(state.directory(), edition, clock.instant(), Optional.of(diff), Optional.empty());
            accepted = read.stamp();
            LOG.info("Knowledge {} and rules {} from {} are in force: advice changed on {} of {} profiles; {} ms",
                    edition.knowledgeVersion(), edition.rulesVersion(), found.name(), diff.changed().size(),
                    diff.profiles(), (System.nanoTime() - begin) / 1_000_000);
        } catch (FaultyInput e) {
            refuse(e.faults(), atStart);
        }
    }

    private void refuse(List<Fault> faults, boolean atStart) {
        boolean known = state.refusal().filter(refusal -> refusal.faults().equals(faults)).isPresent();
        if (known) {
            return;
        }
        boolean builtIn = atStart || state.refusal().filter(Refusal::atStart).isPresent();
        state = state.with(Optional.of(new Refusal(clock.instant(), builtIn, faults)));
        LOG.error("Knowledge and rules of the directory were refused, {} stay in force:\n{}", state.edition().knowledgeVersion(),
                String.join("\n", faults.stream().map(fault -> fault.located(Locale.ENGLISH)).toList()));
    }
}
