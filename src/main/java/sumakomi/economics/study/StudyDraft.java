package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Recommendation;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyKnowledge.Counted;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import tools.jackson.databind.JsonNode;

/**
 * The beginning of a study that an advice hands over: the measures it proposed, the benefits that the knowledge base names
 * for each, and the budget as a range, each marked as derived. What only the municipality knows stays open.
 */
public record StudyDraft(Library library, StudyKnowledge knowledge) {

    private static final int MOST_MEASURES = 4;
    private static final String WHOLE = "works";

    /**
     * @param locale the language in which titles are taken over
     */
    public StudyDocument from(Recommendation recommendation, LocalDate asOf, Locale locale) {
        Policy policy = new Policy("plan", recommendation.title().in(locale), asOf.getYear());
        List<Entry> measures = measures(recommendation);
        List<Measure> drafted = new ArrayList<>();
        for (Entry entry : measures) {
            drafted.add(measure("m" + (drafted.size() + 1), entry.title().in(locale), Optional.of(entry), policy, recommendation,
                    measures.size(), locale));
        }
        if (drafted.isEmpty()) {
            drafted.add(measure("m1", recommendation.title().in(locale), Optional.empty(), policy, recommendation, 1, locale));
        }
        return new StudyDocument(recommendation.title().in(locale), asOf, "base", List.of(policy), drafted, List.of(), Map.of());
    }

    private List<Entry> measures(Recommendation recommendation) {
        Set<Entry> entries = new LinkedHashSet<>();
        recommendation.measures().stream().filter(proposed -> proposed.kind().equals("measures")).map(Proposed::id)
                .forEach(id -> library.find("measures", id).ifPresent(entries::add));
        recommendation.measures().stream().filter(proposed -> !proposed.kind().equals("measures"))
                .forEach(proposed -> library.find(proposed.kind(), proposed.id()).map(Entry::tree)
                        .map(tree -> tree.path("measure").asString(""))
                        .flatMap(id -> library.find("measures", id)).ifPresent(entries::add));
        return entries.stream().limit(MOST_MEASURES).toList();
    }

    private Measure measure(String id, String title, Optional<Entry> entry, Policy policy, Recommendation recommendation, int number,
            Locale locale) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        entry.ifPresent(found -> found.tree().path("benefits").valueStream().map(JsonNode::asString)
                .flatMap(benefit -> Stream.ofNullable(knowledge.benefits().get(benefit)))
                .filter(benefit -> benefit.counted() == Counted.MEASURE)
                .forEach(benefit -> benefits.put(benefit.id(), Map.of())));
        Set<String> carriers = new LinkedHashSet<>();
        entry.ifPresent(found -> found.tree().path("energyCarriers").forEach(carrier -> {
            if (knowledge.carriers().containsKey(carrier.path("carrier").asString())) {
                carriers.add(carrier.path("carrier").asString());
            }
        }));
        if (carriers.isEmpty()) {
            carriers.add("electricity");
        }
        Component whole = new Component(WHOLE, knowledge.generated("draft-component").title().in(locale),
                Map.of("initial-cost", budget(recommendation, number, locale)));
        return new Measure(id, title, entry.map(Entry::id), List.of(policy.id()), false, "own-use", List.of(whole),
                carriers.stream().map(carrier -> new Energy(carrier, Map.of())).toList(), benefits, Map.of());
    }

    /** An even part of the budget for each measure, its range with it; the middle is the geometric one of the screening. */
    private static Quantity budget(Recommendation recommendation, int parts, Locale locale) {
        double low = recommendation.budget().lowYen() / (double) parts;
        double high = recommendation.budget().highYen().map(yen -> yen / (double) parts).orElse(low);
        double middle = Math.rint(Math.sqrt(low * high));
        Spread spread = low < high ? new Spread.Triangular(low, middle, high) : Spread.FIXED;
        return new Quantity(middle, spread, Origin.DERIVED, Optional.of(recommendation.budget().statement().in(locale)));
    }
}
