package sumakomi.advice;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** What one run reached against what is aimed at, as a table in Markdown. Times are processor time. */
final class Report {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Map<String, RunResult> results;
    private final StringBuilder text = new StringBuilder();

    Report(Collection<RunResult> results) {
        this.results = results.stream().collect(Collectors.toMap(Report::name, result -> result, (one, other) -> other, TreeMap::new));
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        String[] parts = benchmark.split("\\.");
        String parameters = result.getParams().getParamsKeys().stream().map(key -> " " + result.getParams().getParam(key))
                .collect(Collectors.joining());
        return parts[parts.length - 2].replace("Benchmark", "") + "." + parts[parts.length - 1] + parameters;
    }

    String text() {
        text.append("| Measured | Reached | Aim |\n|---|--:|--:|\n");
        ratio("one decision, times generated plain Java", "Decision.decision", "Decision.plainJava", "≤ 10");
        ratio("one whole advice, times generated plain Java", "Decision.advice", "Decision.plainJava", "–");
        ratio("Evrete, times our decision", "Decision.evrete", "Decision.decision", "≥ 3.5");
        allocated("bytes allocated by a decision", "Decision.decision");
        allocated("bytes allocated by an advice", "Decision.advice");
        allocated("bytes allocated by Evrete for a decision", "Decision.evrete");
        allocated("bytes allocated by plain Java for a decision", "Decision.plainJava");
        milliseconds("one-change search", "Search.oneChange", "≤ 50 ms");
        milliseconds("two-change search", "Search.twoChanges", "≤ 1,000 ms");
        milliseconds("advice for 871 municipalities", "Batch.advice 871", "–");
        milliseconds("advice for 1,741 municipalities", "Batch.advice 1741", "≤ 500 ms");
        milliseconds("advice for 3,482 municipalities", "Batch.advice 3482", "–");
        ratio("3,482 municipalities, times 1,741", "Batch.advice 3482", "Batch.advice 1741", "2");
        ratio("twice the rules, times the rules", "Growth.decision 2", "Growth.decision 1", "–");
        ratio("four times the rules, times the rules", "Growth.decision 4", "Growth.decision 1", "≤ 4.5");
        ratio("plain Java: four times the rules, times the rules", "Growth.plainJava 4", "Growth.plainJava 1", "–");
        milliseconds("100,000 draws of a full study", "Study.draws", "≤ 500 ms");
        milliseconds("all that is told of its uncertainty", "Study.uncertainty", "–");
        text.append("\n| Benchmark | Processor time | Clock time |\n|---|--:|--:|\n");
        results.forEach((name, result) -> text.append("| %s | %,.1f µs | %,.1f %s |%n".formatted(name, cpu(result),
                result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreUnit())));
        return text.append('\n').toString();
    }

    private void ratio(String what, String of, String over, String aim) {
        if (results.containsKey(of) && results.containsKey(over)) {
            row(what, "%.1f".formatted(cpu(results.get(of)) / cpu(results.get(over))), aim);
        }
    }

    private void milliseconds(String what, String of, String aim) {
        if (results.containsKey(of)) {
            row(what, "%,.1f ms".formatted(cpu(results.get(of)) / 1000), aim);
        }
    }

    private void allocated(String what, String of) {
        if (results.containsKey(of)) {
            row(what, "%,.0f".formatted(results.get(of).getSecondaryResults().get(ALLOCATED).getScore()), "–");
        }
    }

    private void row(String what, String reached, String aim) {
        text.append("| ").append(what).append(" | ").append(reached).append(" | ").append(aim).append(" |\n");
    }

    /** The median of the iterations, so that one disturbed iteration does not count. */
    private static double cpu(RunResult result) {
        return result.getSecondaryResults().get(CpuTimeProfiler.LABEL).getStatistics().getPercentile(50);
    }
}
