package sumakomi.advice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import sumakomi.document.LargeStudy;
import sumakomi.resilience.hourly.ManyBases;
import sumakomi.storage.FileGrowth;

/** Runs all benchmarks, or a quick round of them, writes their results to a file and prints what was aimed at and reached. */
public final class Benchmarks {

    private static final int SAVES = 20_000;
    private static final int MEASURES = 200;
    private static final int BASES = 300;

    private Benchmarks() {}

    /** @param args {@code full}, {@code quick}, {@code order}, {@code study}, {@code autonomy}
     *        or {@code file}, then the folder for the result files */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[1]));
        if (args[0].equals("file")) {
            System.out.println(FileGrowth.measured(SAVES));
            return;
        }
        if (args[0].equals("study")) {
            System.out.println(LargeStudy.measured(MEASURES));
            return;
        }
        if (args[0].equals("autonomy")) {
            System.out.println(ManyBases.measured(BASES));
            return;
        }
        String order = QuestionOrderReport.measured(args[0].equals("quick") ? 20 : 200);
        String report = args[0].equals("order") ? order : measured(args[0].equals("quick"), folder) + order;
        Files.writeString(folder.resolve("report.md"), report);
        System.out.println("\n" + report + "\n" + folder.resolve("report.md").toAbsolutePath());
    }

    private static String measured(boolean quick, Path folder) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder().include("sumakomi\\..*Benchmark").threads(1)
                .warmupIterations(quick ? 3 : 5).warmupTime(TimeValue.seconds(quick ? 2 : 4))
                .measurementIterations(quick ? 3 : 7).measurementTime(TimeValue.seconds(quick ? 1 : 3))
                .jvmArgs("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g").forks(1)
                .addProfiler(GCProfiler.class).addProfiler(CpuTimeProfiler.class)
                .resultFormat(ResultFormatType.JSON).result(folder.resolve("results.json").toString());
        if (quick) {
            options = options.exclude("Load").param("municipalities", "1741").param("times", "1", "4");
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        return new Report(results).text();
    }
}
