package sumakomi.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import sumakomi.robustness.World.Exchange;

/** Sends inputs by number to a running application and gathers what is wrong with the answers. */
final class RequestFuzzer {

    /** So many inputs share a world, and so many are sent between two looks at the lists. */
    static final int STRETCH = 200;
    private static final int BETWEEN_LOOKS = 50;
    private static final int SEEN_AT_THE_START = 150;
    private static final int KEPT_FINDINGS = 1_000;

    private final long seed;
    private final BooleanSupplier alive;
    private final Wire wire;
    private final Key key;
    private final Verdicts verdicts;
    private final Documents documents = new Documents();
    private final List<Route> routes = Route.all();
    private final Inputs inputs;
    private final Places known = new Places();
    private final Map<Long, Finding> findings = new ConcurrentSkipListMap<>();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final AtomicLong exchanges = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final Set<Long> slow = new ConcurrentSkipListSet<>();
    private volatile boolean again;

    /** @param input its number; with the same seed it sends the same again */
    record Finding(long input, String request, String fault) {}

    /**
     * @param exchanges requests sent, the preparations among them
     * @param slow inputs that were slow at first
     */
    record Report(long inputs, long exchanges, Map<Integer, Long> statuses, long slowestMillis, int slow, long found,
            List<Finding> findings) {}

    /**
     * @param key with which it is let in
     * @param alive whether the application still runs; when it has ended, no more is sent
     */
    RequestFuzzer(long seed, Wire wire, Key key, Verdicts verdicts, BooleanSupplier alive) {
        this.seed = seed;
        this.key = key;
        this.alive = alive;
        this.wire = wire;
        this.verdicts = verdicts;
        this.inputs = new Inputs(routes, documents);
        explore(routes);
    }

    /** Reads the pages without a variable and what they lead to, so that addresses of entries are known. */
    private void explore(List<Route> routes) {
        World visitor = new World(wire, verdicts, known, key, exchange -> note(-1, exchange));
        routes.stream().filter(route -> route.method().equals("GET") && route.plain()).forEach(route -> visitor.look(route.pattern()));
        visitor.places().paths().stream().limit(SEEN_AT_THE_START).toList().forEach(visitor::look);
        known.seeAll(visitor.places());
        visitor.get("/api/v1/questions").text().lines().forEach(line -> java.util.regex.Pattern.compile("\"id\":\"([a-z0-9-]+)\"")
                .matcher(line)
                .results().forEach(id -> known.see("/answers/" + id.group(1))));
    }

    /** Sends the inputs from the first number on, several stretches at once. */
    Report run(long first, long count, int atOnce, LongConsumer progress) throws InterruptedException {
        AtomicLong next = new AtomicLong(first / STRETCH);
        AtomicLong sent = new AtomicLong();
        List<Thread> threads = LongStream.range(0, atOnce).mapToObj(number -> new Thread(() -> {
            for (long stretch = next.getAndIncrement(); alive.getAsBoolean() && stretch * STRETCH < first
                    + count; stretch = next.getAndIncrement()) {
                long from = Math.max(first, stretch * STRETCH);
                long to = Math.min(first + count, (stretch + 1) * STRETCH);
                stretch(from, to);
                progress.accept(sent.addAndGet(to - from));
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        sendSlowOnesAgain();
        return report(count);
    }

    /** Whatever was slow while much was going on is sent once more alone: what is slow then is a finding. */
    private void sendSlowOnesAgain() {
        again = true;
        if (!slow.isEmpty()) {
            System.out.printf("%,d inputs were slow and are sent again alone%n", slow.size());
        }
        for (long input : slow) {
            if (input < 0) {
                explore(routes);
            } else if (alive.getAsBoolean()) {
                stretch(input, input + 1);
            }
        }
    }

    private void stretch(long from, long to) {
        AtomicLong current = new AtomicLong(from);
        World world = new World(wire, verdicts, known, key, exchange -> note(current.get(), exchange));
        world.furnish(documents, Dice.of(seed, -1 - from / STRETCH));
        for (long input = from; input < to; input++) {
            if (!alive.getAsBoolean()) {
                note(input - 1, "", Optional.of("dead: the application ended at this input or at one that was sent at the same time"));
                return;
            }
            current.set(input);
            send(input, world);
            if (input % BETWEEN_LOOKS == 0) {
                note(input, "lists", world.lists());
            }
        }
        note(to - 1, "lists", world.lists());
        note(to - 1, "leave", world.leave());
    }

    private void send(long input, World world) {
        try {
            inputs.send(world, Dice.of(seed, input));
        } catch (RuntimeException | Error e) {
            note(input, "", Optional.of("the fuzzer itself failed: " + e + " at " + e.getStackTrace()[0]));
        }
    }

    private void note(long input, Exchange exchange) {
        exchanges.incrementAndGet();
        statuses.computeIfAbsent(exchange.reply().status(), status -> new AtomicLong()).incrementAndGet();
        slowest.accumulate(exchange.reply().millis());
        exchange.faults().forEach(fault -> note(input, exchange.request().toString(), Optional.of(fault)));
    }

    private void note(long input, String request, Optional<String> fault) {
        if (!again && fault.filter(told -> told.startsWith(Verdicts.SLOW)).isPresent()) {
            slow.add(input);
            return;
        }
        fault.ifPresent(told -> {
            long number = found.incrementAndGet();
            if (number <= KEPT_FINDINGS) {
                // At once, so that a round that is cut short has told what it saw.
                System.out.printf("finding %d at input %d: %s  %s%n", number, input, told, request);
                findings.put(number, new Finding(input, request, told));
            }
        });
    }

    private Report report(long count) {
        Map<Integer, Long> counted = new TreeMap<>();
        statuses.forEach((status, number) -> counted.put(status, number.get()));
        return new Report(count, exchanges.get(), counted, slowest.get(), slow.size(), found.get(), new ArrayList<>(findings.values()));
    }
}
