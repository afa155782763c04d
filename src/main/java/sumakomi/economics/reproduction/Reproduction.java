package sumakomi.economics.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Recomputes the figures of the sources as {@code kb/reproductions} says. */
public final class Reproduction {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))).build();

    private final KnowledgeFiles files;
    private final PrintedTables tables;
    private final List<Family> families;

    private Reproduction(KnowledgeFiles files) {
        this.files = files;
        this.tables = new PrintedTables(files);
        this.families = tables.library().entries("reproductions").stream()
                .map(entry -> JSON.treeToValue(entry.tree(), Family.class)).toList();
    }

    /** With the files of a knowledge base. */
    public static Reproduction of(KnowledgeFiles files) {
        return new Reproduction(files);
    }

    /** The topics in the order of their entries. */
    public List<String> topics() {
        return families.stream().map(Family::topic).distinct().toList();
    }

    /** @param topic one of {@link #topics()} to recompute that alone; empty for all */
    public ReproductionReport report(Optional<String> topic) {
        FigureMaker maker = new FigureMaker(tables);
        List<ReproducedFigure> figures = families.stream().filter(family -> topic.isEmpty() || topic.get().equals(family.topic()))
                .flatMap(family -> maker.figures(family).stream()).toList();
        List<String> unexplained = figures.stream().filter(figure -> figure.verdict() == Verdict.CONTRADICTS && figure.anomalies()
                .isEmpty())
                .map(ReproducedFigure::id).toList();
        List<Prediction> predictions = new LeaveOneOut(tables).predictions();
        return new ReproductionReport(files.version(), figures, ReproductionReport.totals(figures), unexplained, anomalies(figures),
                new StakeholderTable(files, tables.library()).fit(), predictions, PredictionErrors.of(predictions));
    }

    private List<Anomaly> anomalies(List<ReproducedFigure> figures) {
        List<Anomaly> anomalies = new ArrayList<>();
        for (Entry entry : tables.library().entries("anomalies")) {
            List<String> explained = figures.stream().filter(figure -> figure.anomalies().contains(entry.id()))
                    .map(ReproducedFigure::id).toList();
            anomalies.add(new Anomaly(entry.id(), entry.title(), Entry.text(entry.tree().path("text")).orElse(entry.title()),
                    entry.sources(), explained));
        }
        return anomalies;
    }
}
