package sumakomi.economics.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import sumakomi.economics.formula.Draws;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** A full study: the example with every benefit of the knowledge base and all parties, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StudyBenchmark {

    private final StudyKnowledge knowledge = new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library());
    private final List<PartyCells> parties = knowledge.parties().stream().map(party -> new PartyCells(party.id())).toList();
    private StudyDocument document;
    private Study study;

    @Setup
    public void setup() throws IOException {
        document = withEveryBenefit(StudyReader.read(Files.readAllBytes(Path.of("examples/study-station-area.yaml"))));
        study = new StudyBuilder(knowledge).build(document);
    }

    /** What the example does not count is counted for the district, with invented uncertain quantities. */
    private StudyDocument withEveryBenefit(StudyDocument example) {
        Set<String> counted = new HashSet<>(Set.of("eb"));
        example.measures().forEach(measure -> counted.addAll(measure.benefits().keySet()));
        List<StudyDocument.DistrictBenefit> benefits = new ArrayList<>(example.districtBenefits());
        benefits.forEach(benefit -> counted.add(benefit.benefit()));
        knowledge.benefits().values().stream().filter(benefit -> !counted.contains(benefit.id())).forEach(benefit -> {
            Map<String, Quantity> values = new LinkedHashMap<>();
            benefit.inputs().stream().filter(input -> input.ofProject() && input.standard().isEmpty()).forEach(
                    input -> values.put(input.id(), new Quantity(10, new Spread.Triangular(8, 10, 13), Origin.ASSUMED, Optional.empty())));
            benefits.add(new StudyDocument.DistrictBenefit("counted-" + benefit.id(), benefit.id(), List.of("redevelopment"), values));
        });
        return new StudyDocument(example.title(), example.asOf(), example.scenario(), example.policies(), example.measures(), benefits,
                example.values());
    }

    /** 100,000 draws of all ratios, values and the costs and benefits of all parties. */
    @Benchmark
    public Draws draws() {
        return UncertaintyAnalysis.drawn(study, parties, UncertaintyAnalysis.DRAWS, UncertaintyAnalysis.SEED);
    }

    /** The same with everything that is told about them. */
    @Benchmark
    public Uncertainty uncertainty() {
        return UncertaintyAnalysis.of(study, knowledge);
    }

    /** Putting the study together and working it out once, as each change of an input needs. */
    @Benchmark
    public Study build() {
        return new StudyBuilder(knowledge).build(document);
    }
}
