package sumakomi.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Advice;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Budget;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Advice.NotRecommended;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Recommendation;
import sumakomi.advice.PlannedPolicy;
import sumakomi.advice.PoliciesByDistrict;
import sumakomi.advice.RoadmapStep;
import sumakomi.advice.RoadmapStep.Note;
import sumakomi.advice.Topic;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.CitedSources;
import sumakomi.diagram.RatioBar;
import sumakomi.diagram.chart.Heading;
import sumakomi.diagram.chart.Unit;
import sumakomi.document.ScreeningBars;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Range;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Source;
import sumakomi.knowledge.Text;
import sumakomi.programme.BudgetStudy;
import sumakomi.programme.DecisionSummary;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.rules.EffectKind;

/** An advice laid out for its page: entries with their screening, steps in groups, all sources in one list. */
final class AdviceView {

    private final AdviceDocument document;
    private final Knowledge knowledge;
    private final Function<String, String> questionUrl;
    private final AdviceGround ground;
    private final List<FsStepRef> commonSteps;
    private final List<Entry> entries;

    /**
     * @param questionUrl the page on which a question can be answered or its answer seen
     * @param ground what is told beside it of that on which it rests
     */
    AdviceView(AdviceDocument document, Knowledge knowledge, Function<String, String> questionUrl, AdviceGround ground) {
        this.ground = ground;
        this.document = document;
        this.knowledge = knowledge;
        this.questionUrl = questionUrl;
        this.commonSteps = document.advice().commonSteps();
        this.entries = document.advice().recommendations().stream().map(this::entry).toList();
    }

    public Advice advice() {
        return document.advice();
    }

    public boolean consultation() {
        return advice().triage().filter(triage -> !triage.route().equals(Advice.PROGRAMME)).isPresent();
    }

    public boolean unanswered() {
        return advice().unanswered();
    }

    /** Reasons by the aspect from which they speak, in their order; without one in advice from before there were aspects. */
    public Map<String, List<Reason>> byAspect(List<Reason> reasons) {
        return reasons.stream().collect(Collectors.groupingBy(reason -> reason.aspect().orElse(""), LinkedHashMap::new,
                Collectors.toList()));
    }

    public List<String> one(String option) {
        return List.of(option);
    }

    public String questionUrl(String question) {
        return questionUrl.apply(question);
    }

    /** What weighs most, for who has to decide. */
    public Optional<DecisionSummary> decision() {
        return DecisionSummary.of(advice(), document.benefitCost(), knowledge);
    }

    public AdviceGround ground() {
        return ground;
    }

    /** What the profile is called, with its year where its name does not tell it; nothing of an example. */
    public Optional<String> called(Words words) {
        return ground.heading().get().map(heading -> {
            String called = words.called(heading, advice().municipality().map(Advice.MunicipalityRef::code));
            return heading.name().isEmpty() ? called : called + words.say("label.comma") + words.year(heading.fiscalYear());
        });
    }

    /** The study of a type that was made from the profile. */
    public Optional<KeptBudgetStudy> study(String archetype) {
        return ground.study().apply(archetype);
    }

    /** For what size the source states an amount, where no answer scaled it to another. */
    public Optional<Text> size(String archetype, Budget budget) {
        return Optional.ofNullable(knowledge.archetypes().get(archetype)).filter(type -> budget.scaledBy().isEmpty())
                .flatMap(type -> type.scale().reference()).map(Archetype.Reference::label);
    }

    /** What a study says the first cost is, in words. */
    public String initialCost(BudgetStudy study, Words words) {
        return words.yen(BigDecimal.valueOf(Math.round(study.results().project().initialCostYen())));
    }

    /** Benefit against cost of a study by present values, in the three cases. */
    public String ratio(BudgetStudy study, Words words) {
        List<String> ratios = study.ratios();
        return words.say("decision.study-ratio", ratios.get(0), ratios.get(1), ratios.get(2), study.coveredCases());
    }

    /** What is recommended first, in one sentence. */
    public String recommended(DecisionSummary summary, Words words) {
        Recommendation first = summary.first();
        String named = Stream.concat(Stream.of(words.of(first.title())), first.tiedWith().stream().map(words::archetype))
                .map(name -> words.say("decision.named", name)).collect(Collectors.joining(words.say("label.comma")));
        return words.say(first.tiedWith().isEmpty() ? "decision.sentence" : "decision.sentence-tied", named);
    }

    /** A range of ratios as a bar against 1.0. */
    public RatioBar bar(Range range) {
        return RatioBar.of(range.low(), range.high());
    }

    /** Cost beside both benefits of a year in the low, the middle and the high case; empty where one of them is not estimated. */
    public Optional<Drawing> chart(BenefitCost screening, Words words) {
        String title = words.say("bc.chart");
        return ScreeningBars.of(screening).flatMap(bars -> Drawing.of(title, () -> bars.chart(new Heading(title, words.locale()),
                Unit.yen(words.say("study.per-year")), part -> words.say("bc." + part))));
    }

    /** When the source of an amount was published, where that is known. */
    public Optional<String> published(Citation citation) {
        return Optional.ofNullable(knowledge.sources().get(citation.document())).flatMap(Source::published);
    }

    public List<Entry> entries() {
        return entries;
    }

    private Entry entry(Recommendation recommendation) {
        return new Entry(recommendation, document.benefitCost().get(recommendation.archetype()),
                Optional.ofNullable(knowledge.archetypes().get(recommendation.archetype())),
                fsGroups(recommendation.fsSteps().stream().filter(step -> !commonSteps.contains(step)).toList()),
                recommendation.dropped().stream().filter(dropped -> !isStep(dropped)).toList());
    }

    /** The steps that every recommendation needs, told once. */
    public List<FsGroup> commonFsGroups() {
        return fsGroups(commonSteps);
    }

    /** The steps of the study that the answers make needless: first those that are so whatever is recommended. */
    public List<Dropped> droppedSteps() {
        return Stream.concat(advice().dropped().stream(),
                advice().recommendations().stream().flatMap(entry -> entry.dropped().stream()).filter(this::isStep)).distinct().toList();
    }

    /** What the answers call for whatever is recommended, by topic. */
    public Map<Topic, List<Proposed>> proposals() {
        return Topic.sort(advice().proposals());
    }

    /** The proposals that stand open under their heading. */
    public List<Proposed> atFirst(List<Proposed> proposed) {
        return proposed.subList(0, Math.min(proposed.size(), shownAtFirst()));
    }

    /** The proposals that are folded away. */
    public List<Proposed> furtherOn(List<Proposed> proposed) {
        return proposed.subList(atFirst(proposed).size(), proposed.size());
    }

    private int shownAtFirst() {
        return knowledge.parameter(Proposed.SHOWN_AT_FIRST).asOf(advice().asOf()).value().intValueExact();
    }

    /** What falls away, each once, by the reasons why; every reason, so that all rules that fired can be followed. */
    public Map<List<Reason>, List<Text>> byReasons(List<Dropped> dropped) {
        Map<Map.Entry<String, Text>, List<Reason>> reasons = dropped.stream().collect(Collectors.groupingBy(
                one -> Map.entry(one.id(), one.text()), LinkedHashMap::new, Collectors.mapping(Dropped::reason, Collectors.toList())));
        return reasons.entrySet().stream().collect(Collectors.groupingBy(Map.Entry::getValue, LinkedHashMap::new,
                Collectors.mapping(one -> one.getKey().getValue(), Collectors.toList())));
    }

    /** The urban policies planned, by kind of district. */
    public List<PoliciesByDistrict> districts() {
        return PoliciesByDistrict.of(advice());
    }

    /** Why the marks of a policy were read so. */
    public List<Text> readings(PlannedPolicy policy) {
        return PoliciesByDistrict.readings(policy);
    }

    private boolean isStep(Dropped dropped) {
        return knowledge.fsSteps().containsKey(dropped.id());
    }

    /** What is told of a type that is not recommended in place of its points: that it is out, or has no place; else nothing. */
    public String mark(NotRecommended entry) {
        return Score.mark(entry);
    }

    /** Whether the municipality weighs aspects another, so that points alone do not tell the order. */
    public boolean weighs() {
        return advice().will().filter(will -> !will.weights().isEmpty()).isPresent();
    }

    /** The points of a type as the municipality weighs them, where it does. */
    public Optional<String> weighted(String archetype) {
        return advice().will().filter(will -> !will.weights().isEmpty()).flatMap(will -> will.placed(archetype))
                .map(placed -> placed.own().points().toPlainString());
    }

    public List<Score> scores() {
        return Score.of(advice());
    }

    /** The years of the road map, each with what is done in it. */
    public Map<Integer, List<YearsWork>> roadmap() {
        Map<Integer, List<YearsWork>> years = new TreeMap<>();
        Map<Map.Entry<Optional<String>, Record>, Integer> told = firstTold();
        advice().roadmap().stream().collect(Collectors.groupingBy(RoadmapStep::year, TreeMap::new,
                Collectors.groupingBy(RoadmapStep::why, LinkedHashMap::new, Collectors.toList())))
                .forEach((year, works) -> years.put(year, works.values().stream().map(work -> new YearsWork(work, told)).toList()));
        return years;
    }

    /** The year in which a reason or a note is told of a theme for the first time. */
    private Map<Map.Entry<Optional<String>, Record>, Integer> firstTold() {
        Map<Map.Entry<Optional<String>, Record>, Integer> first = new HashMap<>();
        advice().roadmap().forEach(step -> Stream.of(step.reasons(), step.notes()).flatMap(List::stream)
                .forEach(said -> first.merge(Map.entry(step.archetype(), said), step.year(), Math::min)));
        return first;
    }

    /** One work of a year with the themes that it takes, one at least. What was told of a theme in an earlier year is not told again. */
    record YearsWork(List<RoadmapStep> themes, Map<Map.Entry<Optional<String>, Record>, Integer> firstTold) {

        public RoadmapStep first() {
            return themes.get(0);
        }

        /** What the answers mean for the work itself, the same for all of the themes. */
        public List<Reason> shared() {
            return first().reasons().stream().filter(this::shared).filter(reason -> fresh(first(), reason)).toList();
        }

        private boolean shared(Reason reason) {
            return reason.effect() == EffectKind.PLANS && themes.stream().allMatch(theme -> theme.reasons().contains(reason));
        }

        /** What speaks for one theme. */
        public List<Reason> own(RoadmapStep theme) {
            return theme.reasons().stream().filter(reason -> reason.effect() == EffectKind.SUPPORTS && fresh(theme, reason)).toList();
        }

        /** What stands in the way of one theme, or is to be seen to with it alone. */
        public List<Reason> against(RoadmapStep theme) {
            return theme.reasons().stream().filter(reason -> reason.effect() != EffectKind.SUPPORTS && !shared(reason))
                    .filter(reason -> fresh(theme, reason)).toList();
        }

        public List<Note> notes(RoadmapStep theme) {
            return theme.notes().stream().filter(note -> fresh(theme, note)).toList();
        }

        /** The earlier years in which the rest was told of a theme. */
        public List<Integer> before(RoadmapStep theme) {
            return Stream.of(theme.reasons(), theme.notes()).flatMap(List::stream).filter(said -> !fresh(theme, said))
                    .map(said -> firstTold.get(Map.entry(theme.archetype(), said))).distinct().sorted().toList();
        }

        private boolean fresh(RoadmapStep theme, Record said) {
            return firstTold.get(Map.entry(theme.archetype(), said)) == theme.year();
        }
    }

    /** Every document that the advice cites, with the places cited. */
    public Map<Source, List<Source.Place>> sources() {
        return CitedSources.of(document, knowledge);
    }

    private static List<FsGroup> fsGroups(List<FsStepRef> all) {
        Map<String, List<FsStepRef>> groups = all.stream().collect(Collectors.groupingBy(
                step -> step.session().map(session -> "session-" + session).orElse(step.aspect()), LinkedHashMap::new,
                Collectors.toList()));
        return groups.values().stream().map(steps -> new FsGroup(steps.get(0).session(), steps.get(0).aspect(), steps)).toList();
    }

    /**
     * A recommendation with what belongs to it alone. The archetype is absent when newer knowledge no longer has it.
     *
     * @param droppedRoles items of the checklist that fall away
     */
    record Entry(Recommendation recommendation, BenefitCost screening, Optional<Archetype> archetype, List<FsGroup> fsGroups,
            List<Dropped> droppedRoles) {

        /** What the answers call for from the library, by the topic of the advice under which it stands. */
        public Map<Topic, List<Proposed>> proposals() {
            return Topic.sort(recommendation.proposals());
        }

        /** The places from which the bodies come, each once: as a rule one. */
        public List<Citation> bodySources() {
            return recommendation.bodies().stream().map(Recommendation.BodyPart::source).distinct().toList();
        }
    }

    /** Steps of one support session, or of the study under one aspect. */
    record FsGroup(Optional<Integer> session, String aspect, List<FsStepRef> steps) {}
}
