package sumakomi.robustness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import sumakomi.robustness.CommandFuzzer.Outcome;

/** {@code bin/fuzz commands}: gives commands within this process and judges exit code and output. */
final class FuzzCommands {

    private static final long SLOWEST_MILLIS = 60_000;
    private static final int LINES = 60;

    private FuzzCommands() {}

    /** @return whether nothing was found */
    static boolean run(Options options) throws IOException {
        Path folder = Files.createTempDirectory("sumakomi-fuzz");
        try {
            return in(folder, options);
        } finally {
            Folders.delete(folder);
        }
    }

    private static boolean in(Path folder, Options options) throws IOException {
        CommandFuzzer fuzzer = new CommandFuzzer(options.seed(), folder);
        Map<Integer, Integer> exits = new TreeMap<>();
        long first = options.only().orElse(options.first());
        long count = options.only().isPresent() ? 1 : options.count();
        long start = System.nanoTime();
        long slowest = 0;
        int found = 0;
        for (long index = first; index < first + count; index++) {
            Outcome outcome = fuzzer.run(index);
            exits.merge(outcome.run().map(run -> run.exit()).orElse(-1), 1, Integer::sum);
            slowest = Math.max(slowest, outcome.millis());
            boolean slow = outcome.millis() > SLOWEST_MILLIS;
            if (!outcome.faults().isEmpty() || slow) {
                if (found++ < LINES) {
                    System.out.printf("%s%s  %s%n    again: bin/fuzz commands --seed %d --only %d%n", outcome.faults(), slow ? " slow: "
                            + outcome.millis() + " ms" : "",
                            shown(outcome), options.seed(), index);
                }
            }
            if (options.only().isPresent()) {
                outcome.run().ifPresent(run -> System.out.println(run.out() + run.err()));
            }
        }
        System.out.printf("%,d commands, %d s, %d findings; slowest %,d ms; exits %s; load %s%n", count,
                (System.nanoTime() - start) / 1_000_000_000, found, slowest, exits,
                FuzzRequests.load());
        return found == 0;
    }

    private static String shown(Outcome outcome) {
        String args = String.join(" ", outcome.args());
        return args.substring(0, Math.min(200, args.length()));
    }
}
