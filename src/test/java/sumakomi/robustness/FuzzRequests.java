package sumakomi.robustness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sumakomi.robustness.RequestFuzzer.Finding;
import sumakomi.robustness.RequestFuzzer.Report;

/** {@code bin/fuzz requests}: starts the jar, sends inputs, judges answers, heap and log. */
final class FuzzRequests {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int SLOWEST_MILLIS = 2_000;
    private static final int AT_ONCE = 2;
    private static final int WARM_UP = 5 * RequestFuzzer.STRETCH;
    private static final long GROWN_BYTES = 48L * 1024 * 1024;
    private static final int LINES = 60;
    private static final int OF_A_KIND = 6;

    private FuzzRequests() {}

    /** @return whether nothing was found */
    static boolean run(Options options) throws IOException, InterruptedException {
        try (Application application = Application.start(Path.of("target/sumakomi.jar"))) {
            return options.only().isPresent() ? one(options, application) : all(options, application);
        }
    }

    private static boolean one(Options options, Application application) throws InterruptedException, IOException {
        Wire wire = new Wire(application.port(), PATIENCE_MILLIS);
        Report report = new RequestFuzzer(options.seed(), wire, application.key(), new Verdicts(SLOWEST_MILLIS, application.places()),
                application::alive).run(options.only().get(), 1, 1, sent -> {});
        tell(report, options.seed());
        application.faultsInLog().stream().limit(LINES).forEach(System.out::println);
        return report.found() == 0;
    }

    private static boolean all(Options options, Application application) throws IOException, InterruptedException {
        Wire wire = new Wire(application.port(), PATIENCE_MILLIS);
        Verdicts verdicts = new Verdicts(SLOWEST_MILLIS, application.places());
        Key key = application.key();
        Report warmUp = new RequestFuzzer(options.seed() - 1, wire, key, verdicts, application::alive).run(0, WARM_UP, AT_ONCE,
                sent -> {});
        if (!application.alive()) {
            tell(warmUp, options.seed() - 1);
            return false;
        }
        long before = application.liveBytes();
        long start = System.nanoTime();
        Report report = new RequestFuzzer(options.seed(), wire, key, verdicts, application::alive).run(options.first(), options.count(),
                AT_ONCE, sent -> {
                    if (sent % (10 * RequestFuzzer.STRETCH) == 0) {
                        System.out.printf("%,d of %,d inputs%n", sent, options.count());
                    }
                });
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        boolean alive = application.alive();
        long after = alive ? application.liveBytes() : 0;
        List<String> logged = application.faultsInLog();
        tell(report, options.seed());
        System.out.printf("%,d inputs, %,d requests, %d s; load %s%n"
                + "in use of the heap: %,d KiB before, %,d KiB after; %d faults in the log%s%n",
                report.inputs(), report.exchanges(), seconds, load(), before / 1024, after / 1024, logged.size(),
                alive ? "" : "; THE PROCESS ENDED");
        logged.stream().limit(LINES).forEach(System.out::println);
        return report.found() == 0 && logged.isEmpty() && alive && after < before + GROWN_BYTES;
    }

    private static void tell(Report report, long seed) {
        Map<String, List<Finding>> kinds = report.findings().stream().collect(Collectors.groupingBy(FuzzRequests::kind, TreeMap::new,
                Collectors.toList()));
        kinds.forEach((kind, findings) -> {
            System.out.printf("%d times %s%n", findings.size(), kind);
            findings.stream().limit(OF_A_KIND).forEach(finding -> tell(finding, seed));
        });
        System.out.printf("%,d findings; slowest answer %,d ms, %d inputs over %,d ms at first; answers by status %s%n", report.found(),
                report.slowestMillis(), report.slow(), SLOWEST_MILLIS, report.statuses());
    }

    private static void tell(Finding finding, long seed) {
        System.out.printf("  %s  %s%n    again: bin/fuzz requests --seed %d --only %d%n", finding.fault(), finding.request(), seed,
                finding.input());
    }

    private static String kind(Finding finding) {
        return finding.fault().replaceFirst("^(slow|undeletable|path|long|list).*", "$1");
    }

    static String load() {
        return String.format("%.1f", java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
