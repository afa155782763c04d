package sumakomi.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.economics.analysis.Distribution;
import sumakomi.economics.formula.Draws;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.UndefinedCell;
import sumakomi.estimate.Estimated.Spread;
import sumakomi.estimate.Estimated.Undone;

/** Works out what is given for an estimate. */
public record EstimateBuilder(String knowledgeVersion) {

    private static final int DRAWS = 10_000;
    private static final long SEED = 20_230_301;
    /** Results drawn together: enough that what neighbours share is worked out once, few enough that all their draws find room. */
    private static final int TOGETHER = 60;
    /** What is uncertain only by rounding, such as the difference of two alike, has no range. */
    private static final double ROUNDING = 1e-9;

    /** The estimate with all of its cells; those for which something is missing are left out and told as such. */
    public Estimated build(EstimateDocument document) {
        EstimateCells maker = new EstimateCells(document);
        Model model = maker.make();
        return new Estimated(document, knowledgeVersion, model, model.values(), maker.owners(), ranges(document, maker, model),
                undone(document, maker, model));
    }

    private static Stream<Map.Entry<Owner, Template>> results(EstimateDocument document, EstimateCells maker) {
        List<Template> results = document.estimate().templates().values().stream().filter(Template::result).toList();
        return maker.owners().stream().flatMap(owner -> results.stream()
                .filter(template -> template.scopes().contains(owner.scope().id())).map(template -> Map.entry(owner, template)));
    }

    /** A field of indicators of which none is assessed is no result that is missing. */
    private static List<Undone> undone(EstimateDocument document, EstimateCells maker, Model model) {
        return results(document, maker).filter(one -> one.getKey().scope().isNamed() || one.getKey().scope().id().equals(Scope.WHOLE))
                .filter(one -> !model.has(EstimateCells.id(one.getKey(), one.getValue().name())))
                .map(one -> new Undone(one.getKey(), one.getValue().title(), maker.wanting(one.getValue(), one.getKey()))).toList();
    }

    private static Map<String, Spread> ranges(EstimateDocument document, EstimateCells maker, Model model) {
        Set<String> drawn = model.drawn();
        List<String> uncertain = results(document, maker).map(one -> EstimateCells.id(one.getKey(), one.getValue().name()))
                .filter(drawn::contains).toList();
        Map<String, Spread> ranges = new LinkedHashMap<>();
        for (int from = 0; from < uncertain.size(); from += TOGETHER) {
            range(model, uncertain.subList(from, Math.min(uncertain.size(), from + TOGETHER)), ranges);
        }
        return ranges;
    }

    private static void range(Model model, List<String> outputs, Map<String, Spread> ranges) {
        if (outputs.isEmpty()) {
            return;
        }
        try {
            Draws draws = Draws.of(model, outputs, DRAWS, SEED);
            outputs.forEach(output -> range(new Distribution(draws.output(output)), output, ranges));
        } catch (UndefinedCell e) {
            // Some draw leaves nothing to divide by, so that there is no distribution to tell; the others have theirs.
            range(model, outputs.stream().filter(output -> !output.equals(e.cell().id())).toList(), ranges);
        }
    }

    private static void range(Distribution drawn, String output, Map<String, Spread> ranges) {
        Spread spread = new Spread(drawn.p10(), drawn.p50(), drawn.p90());
        if (spread.p90() - spread.p10() > ROUNDING * Math.max(1, Math.abs(spread.p50()))) {
            ranges.put(output, spread);
        }
    }
}
