package sumakomi.document;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyComparer;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.economics.study.StudyResults;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;

/**
 * What a study of many measures takes, part by part: processor time of the whole process, with compilation and garbage
 * collection. The first round is that of a fresh Java.
 */
public final class LargeStudy {

    private static final int POLICIES = 8;
    private static final int ROUNDS = 4;
    private static final double NANOSECONDS = 1e9;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, double[]> seconds = new LinkedHashMap<>();
    private int round;

    private LargeStudy() {}

    /** A table of the parts, a column for each round. */
    public static String measured(int measures) throws Exception {
        LargeStudy large = new LargeStudy();
        Knowledge knowledge = Knowledge.packed();
        Library library = KnowledgeFiles.packedWhole().library();
        StudyKnowledge studies = new StudyKnowledge(knowledge, library);
        byte[] file = yaml(measures).getBytes(StandardCharsets.UTF_8);
        for (large.round = 0; large.round < ROUNDS; large.round++) {
            large.round(knowledge, library, studies, file);
        }
        return large.table(measures);
    }

    private void round(Knowledge knowledge, Library library, StudyKnowledge studies, byte[] file) throws Exception {
        StudyDocument document = timed("read", () -> StudyReader.read(file, studies));
        Study study = timed("build", () -> new StudyBuilder(studies).build(document));
        StudyResults results = timed("results with chances", () -> new ResultsMaker(studies).results(study));
        timed("uncertainty", () -> UncertaintyAnalysis.of(study, studies));
        timed("sensitivities", () -> StudyComparer.sensitivities(study));
        timed("workbook", () -> workbook(new StudyWorkbook(studies, knowledge, library), study, results));
    }

    private static int workbook(StudyWorkbook workbook, Study study, StudyResults results) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(study, results, Locale.JAPANESE, out);
        return out.size();
    }

    private <T> T timed(String part, Callable<T> work) throws Exception {
        long start = SYSTEM.getProcessCpuTime();
        T result = work.call();
        seconds.computeIfAbsent(part, key -> new double[ROUNDS])[round] = (SYSTEM.getProcessCpuTime() - start) / NANOSECONDS;
        return result;
    }

    private String table(int measures) {
        StringBuilder table = new StringBuilder("Seconds of processor time for a study of %d measures, by round%n%n".formatted(measures));
        double[] all = new double[ROUNDS];
        seconds.forEach((part, rounds) -> {
            table.append(row(part, rounds));
            for (int i = 0; i < ROUNDS; i++) {
                all[i] += rounds[i];
            }
        });
        return table.append(row("together", all)).toString();
    }

    private static String row(String part, double[] rounds) {
        StringBuilder row = new StringBuilder("%-22s".formatted(part));
        for (double one : rounds) {
            row.append(String.format(Locale.ROOT, "%8.2f", one));
        }
        return row.append(System.lineSeparator()).toString();
    }

    /** Measures with a component, two energy carriers, a range and three benefits each, under several policies. */
    private static String yaml(int measures) {
        StringBuilder yaml = new StringBuilder("study: 1\ntitle: large\nasOf: 2026-04-01\npolicies:\n");
        for (int i = 0; i < POLICIES; i++) {
            yaml.append("- {id: p%d, title: P%d, year: %d}%n".formatted(i, i, 2027 + i % 3));
        }
        yaml.append("measures:\n");
        List<String> contracts = List.of("lease", "shared-savings", "lease");
        for (int i = 0; i < measures; i++) {
            yaml.append(("- {id: m%1$d, title: M%1$d, policies: [p%2$d, p%3$d], contract: %4$s, upkeep: {value: 16000000, low: 15000000, "
                    + "high: 17000000}, components: [{id: panels, title: P, initial-cost: 1610000000, life: 20}], energy: [{carrier: "
                    + "electricity, saved: %5$d, price: 22, co2-factor: 0.00043}, {carrier: city-gas, saved: 1000, price: 95, "
                    + "co2-factor: 0.00205}], benefits: {a1: {}, b1: {}, b2: {}}}%n").formatted(i, i % POLICIES, (i + 1) % POLICIES,
                            contracts.get(i % contracts.size()), 5_000_000 + i * 1000));
        }
        return yaml.append("values: {evaluation-years: 30}\n").toString();
    }
}
