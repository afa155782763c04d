package sumakomi.economics.study;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Budget;
import sumakomi.advice.Budget.ScaledBy;
import sumakomi.advice.PlannedPolicy;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.StudyDocument.Component;
import sumakomi.economics.study.StudyDocument.Energy;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.economics.study.StudyKnowledge.Counted;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/**
 * The beginning of a study that an advice hands over: the measures it proposed and the urban policies that carry some, the benefits that
 * the knowledge base names for each, and the budget as a range, each marked as derived. What only the municipality knows stays open.
 */
public record StudyDraft(Library library, StudyKnowledge knowledge) {

    private static final int MOST_MEASURES = 4;
    private static final String WHOLE = "works";
    private static final String PLAN = "plan";
    private static final MathContext DIGITS = new MathContext(2);
    private static final String WORDS = "study-draft";
    private static final String COST = "initial-cost";

    /**
     * What an advice says of one recommendation: its measures, and the urban policies planned on its site with theirs.
     *
     * @param planned in the whole advice
     * @param advice where the advice is, as {@link Begun} has it
     * @param locale the language in which it is kept; its words are there in both
     */
    public StudyDocument from(Recommendation recommendation, List<PlannedPolicy> planned, Optional<String> advice, LocalDate asOf,
            Locale locale) {
        return StudyTexts.inBoth(locale, language -> on(recommendation, planned, advice, asOf, language));
    }

    private StudyDocument on(Recommendation recommendation, List<PlannedPolicy> planned, Optional<String> advice, LocalDate asOf,
            Locale locale) {
        TypicalDraft typical = new TypicalDraft(library, knowledge, locale);
        return typical.start(recommendation.archetype()).map(start -> typical(typical, start, recommendation, planned, advice, asOf))
                .orElseGet(() -> open(recommendation, planned, asOf, locale));
    }

    /**
     * The same study at other sizes of its typical measures.
     *
     * @param study begun on an advice
     */
    public StudyDocument resized(StudyDocument study, Map<String, Quantity> sizes, Locale locale) {
        return StudyTexts.inBoth(locale, language -> new TypicalDraft(library, knowledge, language).resized(study.in(language), sizes));
    }

    /** With typical measures, and those of the policies for which there are such; the others are named with their policies. */
    private StudyDocument typical(TypicalDraft typical, Typical.Start start, Recommendation recommendation, List<PlannedPolicy> planned,
            Optional<String> advice, LocalDate asOf) {
        Locale locale = typical.locale();
        Phrases words = Phrases.of(WORDS, locale);
        String title = recommendation.title().in(locale);
        List<PlannedPolicy> here = here(recommendation, planned);
        Map<String, Set<String>> carriers = carriers(here);
        TypicalDraft.Beginning beginning = typical.begin(start, advice, recommendation.budget(), carriers, PLAN, asOf);
        Policy plan = new Policy(PLAN, title, asOf.getYear(), Optional.of(openYear(words, asOf)), beginning.notes());
        Stream<Policy> along = policies(here, planned, asOf, locale).map(policy -> {
            List<Text> further = beginning.left().stream().filter(id -> carriers.get(id).contains(policy.id()))
                    .flatMap(id -> library.find("measures", id).stream()).map(Entry::title).toList();
            return new Policy(policy.id(), policy.title(), policy.year(), policy.yearAssumed(), Stream.concat(policy.notes().stream(),
                    named(further, words)).toList());
        });
        return document(title, asOf, Stream.concat(Stream.of(plan), along), beginning.measures(), knowledge.limited(beginning.measures(),
                locale)).withBegun(Optional.of(beginning.begun()));
    }

    private static List<PlannedPolicy> here(Recommendation recommendation, List<PlannedPolicy> planned) {
        return planned.stream().filter(policy -> policy.archetypes().contains(recommendation.archetype())).toList();
    }

    /** Where nothing typical is known: what the advice proposes, with an even part of its budget. */
    private StudyDocument open(Recommendation recommendation, List<PlannedPolicy> planned, LocalDate asOf, Locale locale) {
        String title = recommendation.title().in(locale);
        List<Entry> proposed = measures(recommendation);
        List<PlannedPolicy> here = here(recommendation, planned);
        Map<String, Set<String>> carriers = carriers(here);
        Quantity cost = budget(recommendation, Math.max(proposed.size(), 1), locale);
        Drafting drafting = new Drafting(here, locale);
        proposed.forEach(entry -> {
            Set<String> along = Optional.ofNullable(carriers.remove(entry.id())).orElse(Set.of());
            drafting.add(Optional.of(entry), entry.title().in(locale), Stream.concat(Stream.of(PLAN), along.stream()).toList(),
                    !along.isEmpty(), Map.of(COST, cost));
        });
        if (proposed.isEmpty() && carriers.isEmpty()) {
            drafting.add(Optional.empty(), title, List.of(PLAN), false, Map.of(COST, cost));
        }
        Phrases words = Phrases.of(WORDS, locale);
        Stream<String> none = knowledge.typical().start(recommendation.archetype()).stream().flatMap(start -> start.none().stream())
                .map(text -> text.in(locale));
        List<String> notes = Stream.concat(none, carriers.isEmpty() ? Stream.empty()
                : Stream.of(counted(recommendation.budget(), proposed.size(), words))).toList();
        drafting.addAll(carriers);
        Policy plan = new Policy(PLAN, title, asOf.getYear(), Optional.of(openYear(words, asOf)), notes);
        return document(title, asOf, Stream.concat(Stream.of(plan), policies(here, planned, asOf, locale)), drafting.drafted);
    }

    /**
     * The urban policies planned in one kind of district, with the measures that go along with them. What they cost is left open.
     *
     * @param title of the study
     * @param planned in the whole advice
     * @param locale the language in which it is kept; its words are there in both
     */
    public StudyDocument from(Text title, String district, List<PlannedPolicy> planned, LocalDate asOf, Locale locale) {
        return StudyTexts.inBoth(locale, language -> of(title.in(language), district, planned, asOf, language));
    }

    private StudyDocument of(String title, String district, List<PlannedPolicy> planned, LocalDate asOf, Locale locale) {
        List<PlannedPolicy> here = planned.stream().filter(policy -> policy.district().equals(district)).toList();
        Drafting drafting = new Drafting(here, locale);
        drafting.addAll(carriers(here));
        return document(title, asOf, policies(here, planned, asOf, locale), drafting.drafted);
    }

    /**
     * The same study begun small: one measure, which asks the fewest numbers and which most policies carry, without indirect benefits.
     * What else goes along is named with each policy, to be added later.
     *
     * @param all with at least one measure
     */
    public StudyDocument small(StudyDocument all, Locale locale) {
        return StudyTexts.inBoth(locale, language -> alone(all.in(language), language));
    }

    private static StudyDocument alone(StudyDocument all, Locale locale) {
        Phrases words = Phrases.of(WORDS, locale);
        Measure first = all.measures().stream().min(Comparator.<Measure>comparingInt(measure -> measure.energy().size())
                .thenComparingInt(measure -> -measure.policies().size())).orElseThrow();
        List<Policy> policies = all.policies().stream().map(policy -> {
            List<Text> further = all.measures().stream().filter(measure -> measure != first && measure.policies().contains(policy.id()))
                    .map(Measure::title).map(all::said).toList();
            return new Policy(policy.id(), policy.title(), policy.year(), policy.yearAssumed(),
                    Stream.concat(policy.notes().stream(), named(further, words)).toList());
        }).toList();
        Stream<String> benefits = first.benefits().isEmpty() ? Stream.of()
                : Stream.of(words.say("benefits-later", String.join(words.say("comma"), first.benefits().keySet())));
        Measure alone = new Measure("m1", first.title(), first.measure(), first.policies(), first.integratedWorks(), first.contract(),
                first.components(), first.energy(), Map.of(), first.values(), Stream.concat(first.notes().stream(), benefits).toList());
        return all.withPolicies(policies).withMeasures(List.of(alone)).withBegun(Optional.empty());
    }

    /** As many names to a note as one can hold in either language. */
    private static Stream<String> named(List<Text> titles, Phrases words) {
        List<String> notes = new ArrayList<>();
        List<Text> some = new ArrayList<>();
        for (Text title : titles) {
            some.add(title);
            if (!Stream.of(Locale.JAPANESE, Locale.ENGLISH).allMatch(locale -> Line.fits(further(some, Phrases.of(WORDS, locale))))) {
                some.remove(some.size() - 1);
                notes.add(further(some, words));
                some.clear();
                some.add(title);
            }
        }
        return Stream.concat(notes.stream(), some.isEmpty() ? Stream.of() : Stream.of(further(some, words)));
    }

    private static String further(List<Text> titles, Phrases words) {
        return words.say("further", titles.stream().map(title -> title.in(words.locale())).collect(Collectors.joining(words.say("comma"))));
    }

    private static StudyDocument document(String title, LocalDate asOf, Stream<Policy> policies, List<Measure> measures) {
        return document(title, asOf, policies, measures, Map.of());
    }

    private static StudyDocument document(String title, LocalDate asOf, Stream<Policy> policies, List<Measure> measures,
            Map<String, Quantity> values) {
        return new StudyDocument(title, asOf, "base", policies.toList(), measures, List.of(), values);
    }

    private static Stream<Policy> policies(List<PlannedPolicy> here, List<PlannedPolicy> planned, LocalDate asOf, Locale locale) {
        return here.stream().map(policy -> policy(policy, planned.size() == 1, asOf, locale));
    }

    /** @param only whether no other policy is planned, so that the first year answered is that of this one */
    private static Policy policy(PlannedPolicy policy, boolean only, LocalDate asOf, Locale locale) {
        Phrases words = Phrases.of(WORDS, locale);
        Optional<Integer> toCome = policy.firstYear().filter(year -> policy.begun().isEmpty());
        Optional<String> assumed = toCome.map(year -> only ? Optional.<String>empty()
                : Optional.of(words.say("year.earliest", year.toString()))).orElseGet(() -> Optional.of(
                        policy.firstYear()
                                .map(year -> words.say("year.begun", year.toString(), Integer.toString(asOf.getYear())))
                                .orElseGet(() -> openYear(words, asOf))));
        return new Policy(policy.id(), policy.title().in(locale), toCome.orElse(asOf.getYear()), assumed, unread(policy, words));
    }

    private static String openYear(Phrases words, LocalDate asOf) {
        return words.say("year.open", Integer.toString(asOf.getYear()));
    }

    /** What of a policy is not handed over, and why. */
    private static List<String> unread(PlannedPolicy policy, Phrases words) {
        boolean none = policy.measures().stream().flatMap(cell -> cell.column().stream()).allMatch(column -> column.measures().isEmpty());
        int unread = policy.measures().stream().filter(cell -> cell.column().isEmpty()).mapToInt(PlannedPolicy.Combined::marks).sum();
        return none ? List.of(words.say("no-measure")) : unread > 0 ? List.of(words.say("unread", unread)) : List.of();
    }

    /** By measure, the policies that carry it: first what the policies bring themselves, then what follows around them. */
    private static Map<String, Set<String>> carriers(List<PlannedPolicy> planned) {
        Map<String, Set<String>> carriers = new LinkedHashMap<>();
        planned.stream().flatMap(policy -> policy.measures().stream()).map(PlannedPolicy.Combined::step).distinct().sorted()
                .forEach(step -> planned.forEach(policy -> policy.measures().stream().filter(cell -> cell.step().equals(step))
                        .flatMap(cell -> cell.column().stream()).flatMap(column -> column.measures().stream())
                        .forEach(measure -> carriers.computeIfAbsent(measure.id(), id -> new LinkedHashSet<>()).add(policy.id()))));
        return carriers;
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

    /** Gathers measures under ids of their own. */
    private final class Drafting {

        private final List<Measure> drafted = new ArrayList<>();
        private final List<PlannedPolicy> planned;
        private final Locale locale;

        private Drafting(List<PlannedPolicy> planned, Locale locale) {
            this.planned = planned;
            this.locale = locale;
        }

        /** Measures that policies carry, built together with them. */
        private void addAll(Map<String, Set<String>> carriers) {
            carriers.forEach((id, policies) -> library.find("measures", id).ifPresent(
                    entry -> add(Optional.of(entry), entry.title().in(locale), List.copyOf(policies), true, Map.of())));
        }

        private void add(Optional<Entry> entry, String title, List<String> policies, boolean integrated, Map<String, Quantity> cost) {
            Component whole = new Component(WHOLE, knowledge.generated("draft-component").title().in(locale), cost);
            drafted.add(new Measure("m" + (drafted.size() + 1), title, entry.map(Entry::id), policies, integrated, "own-use",
                    List.of(whole), energy(entry), benefits(entry), Map.of(), marks(entry)));
        }

        /** With which policies a measure goes along, in which step, and how sure that was read. */
        private List<String> marks(Optional<Entry> entry) {
            Phrases words = Phrases.of(WORDS, locale);
            return entry.stream().flatMap(found -> planned.stream().flatMap(policy -> policy.measures().stream()
                    .filter(cell -> cell.column().stream().flatMap(column -> column.measures().stream())
                            .anyMatch(measure -> measure.id().equals(found.id())))
                    .map(cell -> words.say("mark", policy.title().in(locale), cell.step(), cell.meaning().in(locale),
                            words.say("confidence." + cell.confidence())))))
                    .distinct().toList();
        }
    }

    private Map<String, Map<String, Quantity>> benefits(Optional<Entry> entry) {
        Map<String, Map<String, Quantity>> benefits = new LinkedHashMap<>();
        entry.ifPresent(found -> found.tree().path("benefits").valueStream().map(JsonNode::asString)
                .flatMap(benefit -> Stream.ofNullable(knowledge.benefits().get(benefit)))
                .filter(benefit -> benefit.counted() == Counted.MEASURE)
                .forEach(benefit -> benefits.put(benefit.id(), Map.of())));
        return benefits;
    }

    private List<Energy> energy(Optional<Entry> entry) {
        Set<String> carriers = new LinkedHashSet<>();
        entry.ifPresent(found -> found.tree().path("energyCarriers").forEach(carrier -> {
            if (knowledge.carriers().containsKey(carrier.path("carrier").asString())) {
                carriers.add(carrier.path("carrier").asString());
            }
        }));
        if (carriers.isEmpty()) {
            carriers.add("electricity");
        }
        return carriers.stream().map(carrier -> new Energy(carrier, Map.of())).toList();
    }

    /** How the budget stands beside the costs of measures that policies bring, so that nothing is counted twice. */
    private static String counted(Budget budget, int proposed, Phrases words) {
        String range = new Numbers(words.locale()).yen(budget.lowYen(), budget.highYen());
        return proposed == 0 ? words.say("budget.whole", range) : words.say("budget.part", range, proposed);
    }

    /** An even part of the budget for each measure, its range with it; the middle is the geometric one of the screening. */
    private Quantity budget(Recommendation recommendation, int parts, Locale locale) {
        Budget budget = recommendation.budget();
        double low = budget.lowYen() / (double) parts;
        double high = budget.highYen().map(yen -> yen / (double) parts).orElse(low);
        double middle = rounded(Math.sqrt(low * high));
        Spread spread = rounded(low) < rounded(high) ? new Spread.Triangular(rounded(low), middle, rounded(high)) : Spread.FIXED;
        return new Quantity(middle, spread, Origin.DERIVED, Optional.of(budget.scaledBy().map(scaled -> scaled(budget, scaled, locale))
                .orElseGet(() -> budget.statement().in(locale))));
    }

    /** No more digits than the statement of a source bears. */
    private static double rounded(double yen) {
        return BigDecimal.valueOf(yen).round(DIGITS).doubleValue();
    }

    /** For what size the source has an amount, and for what size this one is. */
    private String scaled(Budget budget, ScaledBy scaled, Locale locale) {
        FigureText figures = new FigureText(library);
        double size = scaled.limited().map(limited -> (double) limited.size())
                .orElseGet(() -> new BigDecimal(scaled.answer()).doubleValue());
        return Phrases.of(WORDS, locale).say("budget.scaled", new Numbers(locale).yen(budget.lowYen(), budget.highYen()),
                figures.of(scaled.reference(), scaled.unit(), locale), figures.of(size, scaled.unit(), locale));
    }
}
