package sumakomi.resilience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.economics.analysis.Distribution;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.formula.Draws;
import sumakomi.economics.formula.Model;
import sumakomi.economics.formula.UndefinedCell;
import sumakomi.economics.formula.Values;
import sumakomi.resilience.Autonomy.EndUseLoad;
import sumakomi.resilience.Autonomy.Spread;
import sumakomi.resilience.AutonomyDocument.Building;

/** Works out what is given of a district. */
public record AutonomyBuilder(AutonomyKnowledge knowledge, String knowledgeVersion) {

    private static final int DRAWS = 10_000;
    private static final long SEED = 20_121_206;

    /** The district with all of its cells; those that would divide by nothing are left out, with what rests on them. */
    public Autonomy build(AutonomyDocument document) {
        CellMaker maker = new CellMaker(knowledge, document);
        List<Cell> all = maker.make();
        Map<String, String> guards = maker.guards();
        List<Cell> sure = all.stream().filter(cell -> !guards.containsKey(cell.id())).toList();
        Values known = new Model(sure, 0).values();
        List<Cell> kept = all.stream().filter(cell -> !guards.containsKey(cell.id()) || known.of(guards.get(cell.id())) > 0).toList();
        Model model = new Model(kept, 0);
        return new Autonomy(document, knowledgeVersion, model, model.values(), loads(document), ranges(model));
    }

    private List<EndUseLoad> loads(AutonomyDocument document) {
        return document.buildings().stream().flatMap(building -> Stream.of(Carrier.values())
                .flatMap(carrier -> loads(building, carrier))).toList();
    }

    /** The figure tells of offices that take its shares and whose peak is known. */
    private Stream<EndUseLoad> loads(Building building, Carrier carrier) {
        boolean printed = knowledge.uses().get(building.use()).ofFigure();
        return building.peak(carrier).filter(peak -> printed).stream()
                .flatMap(peak -> knowledge.officeLoads().stream().filter(cell -> cell.carrier() == carrier)
                        .filter(cell -> !building.shares().containsKey(BuildingUse.key(carrier, cell.level())))
                        .map(cell -> new EndUseLoad(building.title(), cell.level(), cell.activity(), cell.endUse(), carrier,
                                cell.priorityClass(), peak.value() * cell.share())));
    }

    private static Map<String, Spread> ranges(Model model) {
        Map<String, Spread> ranges = new LinkedHashMap<>();
        for (String output : outputs(model)) {
            boolean uncertain = model.inputsOf(Set.of(output)).stream().anyMatch(cell -> !cell.input().orElseThrow().spread().isFixed());
            if (uncertain) {
                range(model, output, ranges);
            }
        }
        return ranges;
    }

    private static void range(Model model, String output, Map<String, Spread> ranges) {
        try {
            Distribution drawn = new Distribution(Draws.of(model, Set.of(output), DRAWS, SEED).output(output));
            ranges.put(output, new Spread(drawn.p10(), drawn.p50(), drawn.p90()));
        } catch (UndefinedCell e) {
            ranges.remove(output); // Some draw leaves nothing to divide by, so that there is no distribution to tell.
        }
    }

    private static List<String> outputs(Model model) {
        List<String> outputs = new ArrayList<>();
        for (Carrier carrier : Carrier.values()) {
            AutonomyKnowledge.LEVELS.forEach(level -> outputs.add(Autonomy.degreeOf(carrier, level)));
            outputs.add(Autonomy.sufficiencyOf(carrier));
        }
        return outputs.stream().filter(model::has).toList();
    }
}
