package sumakomi.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** How long each answer took, by what was asked for; answers that are no page are told apart. */
final class Timings {

    private final ConcurrentLinkedQueue<Noted> all = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

    private record Noted(String kind, long nanos) {}

    void note(String kind, Visit.Answer answer) {
        all.add(new Noted(kind, answer.nanos()));
        if (answer.status() != 200 && !answer.leadsOn()) {
            faults.add(kind + ": " + answer.status() + " at " + answer.at());
        } else if (answer.location().contains("/sign-in")) {
            faults.add(kind + ": signed out at " + answer.at());
        }
    }

    void failed(Throwable fault) {
        faults.add(fault.toString());
    }

    void print() {
        Map<String, List<Noted>> kinds = all.stream().collect(Collectors.groupingBy(Noted::kind, TreeMap::new, Collectors.toList()));
        System.out.println("\n| | Requests | Median, ms | 90 % | 99 % | Longest |\n|---|--:|--:|--:|--:|--:|");
        kinds.forEach(Timings::row);
        row("all", new ArrayList<>(all));
        System.out.println("\nFaults: " + faults.size());
        faults.stream().limit(20).forEach(System.out::println);
    }

    private static void row(String kind, List<Noted> noted) {
        long[] sorted = noted.stream().mapToLong(Noted::nanos).sorted().toArray();
        System.out.printf("| %s | %d | %s |%n", kind, sorted.length, Arrays.stream(new double[] {0.5, 0.9, 0.99, 1})
                .mapToObj(share -> "%.0f".formatted(sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6))
                .collect(Collectors.joining(" | ")));
    }
}
