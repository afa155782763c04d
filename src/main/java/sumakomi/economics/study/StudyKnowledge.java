package sumakomi.economics.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sumakomi.economics.formula.Expression;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.Bounds.Usual;
import sumakomi.economics.study.StudyEntries.Apart;
import sumakomi.economics.study.StudyEntries.BenefitEntry;
import sumakomi.economics.study.StudyEntries.First;
import sumakomi.economics.study.StudyEntries.Generated;
import sumakomi.economics.study.StudyEntries.Link;
import sumakomi.economics.study.StudyEntries.Once;
import sumakomi.economics.study.StudyEntries.OverlapRule;
import sumakomi.economics.study.StudyEntries.ScenarioEntry;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.Parameter;
import sumakomi.knowledge.Text;
import tools.jackson.databind.JsonNode;

/** What the knowledge base holds for studies, read once. Immutable. */
public final class StudyKnowledge {

    private static final String BASE = "base";
    private static final double PERCENT = 100;

    private final Knowledge knowledge;
    private final Library library;
    private final List<Template> templates;
    private final Map<String, Benefit> benefits;
    private final List<Entry> entries;
    private final List<Party> parties;
    private final Map<String, Contract> contracts;
    private final Map<String, Owner> owners;
    private final Map<String, LineKind> lineKinds;
    private final Map<String, Carrier> carriers;
    private final Map<String, Text> uses;
    private final Map<String, List<ScenarioEntry.Parameter>> scenarioValues;
    private final List<Link> links;
    private final Map<String, Generated> generated;
    private final Map<String, List<Usual>> usual;
    private final List<Once> once;
    private final Map<String, Apart> apart;
    private final Typical typical;

    public StudyKnowledge(Knowledge knowledge, Library library) {
        this.knowledge = knowledge;
        this.library = library;
        this.entries = library.entries("study");
        this.typical = new Typical(library.entries(Typical.KIND));
        this.generated = byId(listed("generated", Generated.class), Generated::id);
        this.templates = templates(entries);
        this.parties = listed("parties", Party.class).toList();
        this.contracts = byId(listed("contracts", Contract.class), Contract::id);
        this.carriers = byId(listed("carriers", Carrier.class), Carrier::id);
        this.uses = titles("uses");
        this.scenarioValues = library.entries("funding-scenarios").stream()
                .collect(Collectors.toMap(Entry::id, entry -> entry.as(ScenarioEntry.class).parameters()));
        this.links = listed("links", Link.class).toList();
        this.once = listed("once", Once.class).toList();
        this.apart = byId(listed("apart", Apart.class), Apart::benefit);
        this.usual = listed("usual", Usual.class).collect(Collectors.groupingBy(Usual::of));
        this.owners = byId(listed("owners", Owner.class), Owner::id);
        this.lineKinds = byId(listed("lineKinds", LineKind.class), LineKind::id);
        this.benefits = byId(library.entries("benefits").stream().sorted(Comparator.comparing(Entry::order))
                .map(entry -> benefit(entry, parties)), Benefit::id);
    }

    /** The cells of the knowledge base, each followed by that of its differences over the years where it has one. */
    private List<Template> templates(List<Entry> all) {
        return Template.all(all).stream().flatMap(template -> Stream.concat(Stream.of(template), template.difference(generated("difference")
                .title()).stream())).toList();
    }

    /** Version of the knowledge that a study rests on. */
    public String version() {
        return knowledge.version();
    }

    List<Template> templates() {
        return templates;
    }

    /** The benefits by id, {@code eb} and the non-energy benefits, in the order of the source. */
    public Map<String, Benefit> benefits() {
        return benefits;
    }

    /** The non-energy benefits, which a study claims for a measure or the district. */
    public List<Benefit> claims() {
        return benefits.values().stream().filter(benefit -> benefit.counted() != Counted.DIRECT).toList();
    }

    /** The steps of a study in order: the id that cells carry, and its title. */
    public Map<String, Text> sheets() {
        return titles("sheets");
    }

    /** What holds for a study: prices, taxes, discounting and dates. What its author declares rests on that. */
    public List<Convention> conventions(StudyDocument document) {
        Map<String, Boolean> holding = holding(document);
        return listed("conventions", Convention.class).filter(one -> one.when().map(holding::containsKey).orElse(true))
                .map(one -> one.when().filter(holding::get).map(declared -> one.given()).orElse(one)).toList();
    }

    /** The words for what holds, each with whether the study declares it. */
    private static Map<String, Boolean> holding(StudyDocument document) {
        Declared declared = document.declared();
        Map<String, Boolean> holding = new LinkedHashMap<>();
        holding.put(declared.prices().orElse(Declared.Prices.REAL).toString(), declared.prices().isPresent());
        holding.put(declared.consumptionTax().orElse(Declared.Tax.EXCLUDED).toString(), declared.consumptionTax().isPresent());
        holding.put(declared.corporateTax().orElse(Declared.CorporateTax.AS_PRINTED).toString(), declared.corporateTax().isPresent());
        holding.put(document.priceYear() == document.asOf().getYear() ? "price-year-of-evaluation" : "other-price-year",
                declared.priceYear().isPresent());
        if (document.mixesMoney()) {
            holding.put("nominal-at-real-rate", false);
        }
        if (document.startOpen()) {
            holding.put("start-open", false);
        }
        return holding;
    }

    /** With what a study begins that an advice hands over. */
    public Typical typical() {
        return typical;
    }

    /** The ways in which a saving may be shared, by id. */
    public Map<String, Contract> contracts() {
        return contracts;
    }

    /** Who may own the equipment, by id. */
    public Map<String, Owner> owners() {
        return owners;
    }

    /** What a line of income or cost may be, by id. */
    public Map<String, LineKind> lineKinds() {
        return lineKinds;
    }

    /** Who owns equipment in a study, in the order of the knowledge base. */
    List<Owner> holders(StudyDocument document) {
        List<String> found = document.measures().stream().map(StudyDocument.Measure::owner).toList();
        return owners.values().stream().filter(owner -> found.contains(owner.id())).toList();
    }

    /** The parties, in the order of the source. */
    public List<Party> parties() {
        return parties;
    }

    /** The energy carriers by id with the unit in which they are counted. */
    public Map<String, Carrier> carriers() {
        return carriers;
    }

    /** For what a carrier may be used where a measure has several uses of it, by id. */
    public Map<String, Text> uses() {
        return uses;
    }

    /** The title of a carrier, with its use where that is told. */
    public Text title(StudyDocument.Energy energy) {
        Text carrier = carriers.get(energy.carrier()).title();
        return energy.use().map(uses::get).map(use -> new Text(carrier.ja() + "（" + use.ja() + "）", carrier.en() + " (" + use.en() + ")"))
                .orElse(carrier);
    }

    /** What to know of a funding scenario as a whole. */
    public Optional<Caution> scenarioCaution(String scenario) {
        return library.find("funding-scenarios", scenario).flatMap(entry -> entry.as(ScenarioEntry.class).caution());
    }

    /** The funding scenarios by id. */
    public Map<String, Text> scenarios() {
        return library.entries("funding-scenarios").stream().sorted(Comparator.comparing(Entry::order))
                .collect(Collectors.toMap(Entry::id, Entry::title, (one, other) -> one, LinkedHashMap::new));
    }

    /** The cell of the study that feeds an input of a benefit, if one does. */
    Optional<Link> link(String benefit, String input) {
        return links.stream().filter(link -> link.benefit().equals(benefit) && link.input().equals(input)).findFirst();
    }

    /** What to know of the parties under the contracts of a study. */
    public List<Text> contractNotes(StudyDocument document) {
        return document.measures().stream().map(StudyDocument.Measure::contract).distinct().map(contracts::get)
                .flatMap(contract -> contract.why().stream()).toList();
    }

    /** What belongs to the verdict on a study, in words. */
    public ProvisoText provisos(Locale locale) {
        return ProvisoText.in(this, new FigureText(library), locale);
    }

    /** What must not be claimed twice. */
    List<Once> once() {
        return once;
    }

    /** The units of the numbers of a study. */
    WrittenUnits units() {
        return new WrittenUnits() {
            @Override
            public Optional<Unit> ofWhole(String name) {
                int stop = name.indexOf('.');
                String before = name.substring(0, Math.max(0, stop));
                String after = name.substring(stop + 1);
                return stop < 0 ? of(Template.Scope.PROJECT, name, "")
                        : List.of("share", "acceptance").contains(before) ? Optional.of(unit("fraction"))
                                : ofBenefit(before, after).or(() -> of(Template.Scope.ENERGY, before, after));
            }

            @Override
            public Optional<Unit> of(Template.Scope scope, String cell, String carrier) {
                return templates.stream().filter(template -> template.scope() == scope && template.cell().equals(cell)).findFirst()
                        .map(template -> unit(template.unit().replace("as-carrier",
                                Optional.ofNullable(carriers.get(carrier)).map(Carrier::unit).orElse("as-carrier"))));
            }

            @Override
            public Optional<Unit> ofBenefit(String benefit, String input) {
                return Optional.ofNullable(benefits.get(benefit)).flatMap(one -> one.inputs().stream()
                        .filter(each -> each.id().equals(input)).findFirst()).map(each -> unit(each.unit()));
            }
        };
    }

    /** How a unit may be written behind a number. */
    public String[] unitWords(String id) {
        return unit(id).words();
    }

    /** A unit, as it and what it is of may be written: yen per year as yen. */
    private WrittenUnits.Unit unit(String id) {
        FigureText figures = new FigureText(library);
        List<String> whole = List.of(figures.title(id, Locale.JAPANESE), figures.title(id, Locale.ENGLISH), id);
        return new WrittenUnits.Unit(new Text(whole.get(0), whole.get(1)), id.startsWith("fraction"),
                Stream.concat(whole.stream(), whole.stream()
                        .map(word -> word.split("[/／]", 2)[0])).toArray(String[]::new));
    }

    /** Inputs whose numbers must not be claimed twice: a study may say of such a number that it is distinct from a like one. */
    public boolean countsOnce(String input) {
        return once.stream().anyMatch(one -> one.inputs().contains(input));
    }

    /** The benefits without which a total is shown beside the whole, and why. */
    public Map<String, Text> apart() {
        return apart.values().stream().collect(Collectors.toMap(Apart::benefit, Apart::why, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * The non-energy benefits that the knowledge base names for the measures of a study and that it does not count: those to name first,
     * then in the order of the source.
     */
    public List<String> notEntered(StudyDocument document) {
        Set<String> named = document.measures().stream().flatMap(measure -> measure.measure().stream())
                .flatMap(id -> library.find("measures", id).stream()).flatMap(entry -> entry.tree().path("benefits").valueStream())
                .map(JsonNode::asString).collect(Collectors.toSet());
        Set<String> first = listed("first", First.class).map(First::benefit).collect(Collectors.toSet());
        return claims().stream().map(Benefit::id).filter(named::contains).filter(id -> !document.claims(id))
                .sorted(Comparator.comparing(id -> !first.contains(id))).toList();
    }

    /** How what is carried by no policy is called among the policies. */
    public Text underNoPolicy() {
        return generated(PolicyShares.NONE).title();
    }

    /** Between which values an input usually lies, for one energy carrier or whatever it is of. */
    List<Usual> usual(String input, Optional<String> carrier) {
        return usual.getOrDefault(input, List.of()).stream().filter(one -> one.carrier().isEmpty() || one.carrier().equals(carrier))
                .toList();
    }

    /**
     * What a study gives and what is not usual, asked back.
     *
     * @param fields of the study, with what counts for each
     */
    public List<Question> questions(StudyDocument document, List<InputField> fields) {
        return Questions.of(document, fields, new TypicalDraft(library, this, Locale.JAPANESE).savings(document), new FigureText(library));
    }

    /**
     * What to ask of a study beside single values: what may be done already, or counted within something else, from when it runs, and what
     * goes on for longer than it may.
     *
     * @param fields of the study, with what counts for each
     */
    public List<Fault> doubts(StudyDocument document, List<InputField> fields) {
        int evaluation = document.asOf().getYear();
        Stream<Fault> past = IntStream.range(0, document.policies().size()).filter(at -> document.policies().get(at).year() < evaluation)
                .mapToObj(at -> Fault.of("study.policy-past", "policies." + at + ".year", 0, document.policies().get(at).title(),
                        Integer.toString(document.policies().get(at).year()), Integer.toString(evaluation)));
        return Stream
                .of(past, startOpen(document), startsApart(document), limits().flatMap(limit -> limit.exceeded(document, fields, owners,
                        new FigureText(library))), new Duplicates(this, document).doubts().stream())
                .flatMap(all -> all).toList();
    }

    /**
     * What a study that has these measures is begun with where the usual value would go on for longer than it may: as long as the equipment
     * that lasts least.
     */
    Map<String, Quantity> limited(List<StudyDocument.Measure> measures, Locale locale) {
        Map<String, Quantity> values = new LinkedHashMap<>();
        limits().forEach(limit -> limit.least(measures, owners).stream().boxed()
                .filter(least -> templates.stream().filter(one -> one.scope() == Template.Scope.PROJECT && one.cell().equals(limit.cell()))
                        .flatMap(one -> one.input().value().stream()).anyMatch(usual -> usual > least))
                .forEach(least -> values.put(limit.cell(), new Quantity(least, Spread.FIXED, Origin.ASSUMED, Optional.of(limit.why().in(
                        locale))))));
        return values;
    }

    private Stream<Limit> limits() {
        return listed("limits", Limit.class);
    }

    /** Where the municipality has a budget and nobody says from which month on the project runs. */
    private static Stream<Fault> startOpen(StudyDocument document) {
        return document.startOpen() ? Stream.of(Fault.of("study.start-open", "start", 0)) : Stream.empty();
    }

    /** Measures whose policy is carried out in another year than the works, as the start of operation has them. */
    private static Stream<Fault> startsApart(StudyDocument document) {
        return document.declared().fiscalYearOfWorks().stream().flatMap(works -> document.measures().stream()
                .flatMap(measure -> document.firstYear(measure.policies()).filter(year -> !year.equals(works))
                        .map(year -> Fault.of("study.start-apart", "start", 0, document.said(measure.title()), Integer.toString(works),
                                Integer.toString(year)))
                        .stream()));
    }

    /** Title, unit and source of a cell that the builder puts together itself. */
    Generated generated(String id) {
        Generated found = generated.get(id);
        if (found == null) {
            throw new IllegalStateException("No generated cell " + id);
        }
        return found;
    }

    private static <T> Map<String, T> byId(Stream<T> all, Function<T, String> id) {
        return all.collect(Collectors.toMap(id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private Map<String, Text> titles(String list) {
        return listed(list).collect(Collectors.toMap(Entry::id, Entry::title, (one, other) -> one, LinkedHashMap::new));
    }

    private <T> Stream<T> listed(String list, Class<T> type) {
        return listed(list).map(entry -> entry.as(type));
    }

    private Stream<Entry> listed(String list) {
        return entries.stream().filter(entry -> entry.path().startsWith(list + "."));
    }

    /** A value that a funding scenario sets, or else the base scenario. */
    Optional<Stated> scenarioValue(String scenario, String parameter) {
        return own(scenario, parameter).or(() -> own(BASE, parameter));
    }

    private Optional<Stated> own(String scenario, String parameter) {
        return scenarioValues.getOrDefault(scenario, List.of()).stream().filter(value -> value.id().equals(parameter))
                .map(ScenarioEntry.Parameter::stated).findFirst();
    }

    /** The first day for which there is a value of everything. */
    LocalDate firstDay() {
        return knowledge.firstDay();
    }

    /** A dated parameter as of a day; its range when parameters for its low and high end are named. */
    Stated parameter(String id, LocalDate asOf, Optional<String> low, Optional<String> high) {
        Parameter.Dated value = knowledge.parameter(id).asOf(asOf);
        double number = value.value().doubleValue();
        Spread spread = low.isPresent() && high.isPresent() ? new Spread.Triangular(
                knowledge.parameter(low.get()).asOf(asOf).value().doubleValue(), number,
                knowledge.parameter(high.get()).asOf(asOf).value().doubleValue()) : Spread.FIXED;
        return new Stated(number, spread, value.basis(), value.source());
    }

    /** Rules on benefits that overlap. */
    List<OverlapRule> overlapRules() {
        return library.entries("double-counting").stream().map(entry -> entry.as(OverlapRule.class))
                .filter(rule -> rule.scope().equals("benefits")).toList();
    }

    /** The entries beside its own with which a study counts, by kind and id. */
    public Set<String> countedWith() {
        return Stream.of(library.entries("benefits").stream().map(Entry::address),
                library.entries(Typical.KIND).stream().map(Entry::address),
                library.entries("funding-scenarios").stream().map(Entry::address),
                overlapRules().stream().map(rule -> "double-counting/" + rule.id()),
                parties.stream().flatMap(party -> party.stakeholders().stream()).map("stakeholders/"::concat))
                .flatMap(Function.identity()).collect(Collectors.toSet());
    }

    boolean knowsMeasure(String id) {
        return library.find("measures", id).isPresent();
    }

    private static Benefit benefit(Entry entry, List<Party> parties) {
        BenefitEntry benefit = entry.as(BenefitEntry.class);
        Map<String, Part> shares = new LinkedHashMap<>();
        benefit.beneficiaries().forEach(share -> shares.merge(party(share.stakeholders(), parties),
                new Part(share.sharePercent() / PERCENT, share.basis()), Part::plus));
        return new Benefit(entry.id(), entry.title(), benefit.counted(), Expression.parse(benefit.formula().expression()),
                benefit.lasts()
                        .map(lasts -> new Lasting(Expression.parse(lasts.lastingYears()), lasts.lastingAmount().map(Expression::parse))),
                benefit.inputs(), shares,
                benefit.acceptance()
                        .flatMap(accepted -> accepted.percent().map(percent -> new Part(percent / PERCENT, accepted.basis()))),
                benefit.caution(), benefit.formula().source(), benefit.formula().basis());
    }

    private static String party(List<String> stakeholders, List<Party> parties) {
        return parties.stream().filter(party -> party.stakeholders().containsAll(stakeholders)).map(Party::id).findFirst().orElseThrow();
    }

    /** A value of the knowledge base with what it rests on. */
    public record Stated(double value, Spread spread, Basis basis, Citation source, Optional<Caution> caution) {

        Stated(double value, Spread spread, Basis basis, Citation source) {
            this(value, spread, basis, source, Optional.empty());
        }

        /** The value where it is taken for something on some basis: a printed rate that we assume to hold for another party, say. */
        Stated takenOn(Basis reason) {
            return new Stated(value, spread, basis.and(reason), source, caution);
        }
    }

    /**
     * Who pays what to whom.
     *
     * @param subsidy the scenario's parameter for its subsidy
     * @param why what to know of its parties
     * @param owners who may own the equipment under it; anyone where none is named
     * @param carrier the energy carrier that a measure must have under it
     */
    public record Contract(String id, Text title, Optional<String> subsidy, Optional<Text> why, List<String> owners,
            Optional<String> carrier) {
        public Contract {
            owners = StudyEntries.listed(owners);
        }
    }

    /**
     * Who may own equipment.
     *
     * @param party the party that the owner counts with
     * @param finance how the owner borrows: by {@code loan} or {@code bonds}
     * @param rate the cell by which the owner's own flows are discounted
     */
    public record Owner(String id, Text title, String party, String finance, String rate, Optional<Text> why, Citation source,
            Basis basis) {}

    /**
     * What a line of income or cost may be.
     *
     * @param income whether it is income; otherwise cost
     */
    public record LineKind(String id, Text title, boolean income, Optional<Text> why, Citation source, Basis basis) {}

    /**
     * What holds for studies.
     *
     * @param when what a study declares, or is taken to, where it does not hold for every one
     */
    public record Convention(String id, Text title, Text text, Optional<String> when, Citation source, Basis basis) {

        private Convention given() {
            return new Convention(id, title, text, when, source, Basis.GIVEN);
        }
    }

    /**
     * A party of the study.
     *
     * @param rate names the cell by which its flows are discounted
     * @param ofPremises whether it owns or uses the building, and so is the municipality where the building is the municipality's
     */
    public record Party(@JsonProperty("party") String id, String letters, Text title, String rate, List<String> stakeholders,
            Optional<Boolean> ofPremises) {}

    /** An energy carrier. */
    public record Carrier(String id, Text title, String unit) {}

    /** For what a benefit is counted: the energy bill itself, one measure, or the district with its land and people. */
    public enum Counted {
        DIRECT, MEASURE, DISTRICT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A benefit and how it is put into money.
     *
     * @param lasts how long the effect lasts; absent where it goes on as long as the project
     * @param shares part of each party, as printed
     * @param acceptance part that private investors count, where printed
     * @param basis what the formula rests on
     */
    public record Benefit(String id, Text title, Counted counted, Expression formula, Optional<Lasting> lasts, List<BenefitInput> inputs,
            Map<String, Part> shares,
            Optional<Part> acceptance, Optional<Caution> caution, Citation source, Basis basis) {

        /** The part of a party, none where none is printed. */
        double share(String party) {
            return Optional.ofNullable(shares.get(party)).map(Part::fraction).orElse(0.0);
        }
    }

    /**
     * The time within which a benefit counts.
     *
     * @param years from the first year of operation, over the inputs and the cells of the project
     * @param amount yen per year while it lasts; absent where that is the yearly amount of the benefit
     */
    public record Lasting(Expression years, Optional<Expression> amount) {}

    /** A part of a benefit, from 0 to 1, and what it rests on. */
    public record Part(double fraction, Basis basis) {

        Part plus(Part other) {
            return new Part(fraction + other.fraction, basis.and(other.basis));
        }
    }

    /**
     * An input of a benefit.
     *
     * @param printed the value that counts where the case at hand has none
     * @param inStudy how a study works it out where nothing is given
     * @param dataItems the data of the feasibility study that give it
     */
    public record BenefitInput(String id, Text title, String unit, Role kind, Optional<Double> least, Optional<Double> above,
            Optional<Double> most, @JsonProperty("default") Optional<Default> printed,
            Optional<Range> range, Optional<String> inStudy, Citation source, Optional<Text> restsOn, List<String> dataItems,
            Optional<Caution> caution,
            Basis basis) {

        public BenefitInput {
            dataItems = StudyEntries.listed(dataItems);
        }

        /** Whether it must come from the case at hand. */
        public boolean ofProject() {
            return kind == Role.PROJECT;
        }

        /** Which values it takes. */
        Bounds bounds(List<Usual> usual) {
            return new Bounds(least, above, most, false, Optional.empty(), usual);
        }

        /** The value that counts where the case at hand has none, with its range. */
        Optional<Stated> standard() {
            return printed.map(value -> new Stated(value.value(), range
                    .<Spread>map(ends -> new Spread.Triangular(ends.low(), value.value(), ends.high())).orElse(Spread.FIXED),
                    value.basis(), value.source(), caution));
        }

        /** What to know where this value counts: nothing where the case at hand has another than the printed one. */
        Optional<Caution> cautionAt(double value) {
            return printed.map(one -> one.value() == value).orElse(true) ? caution : Optional.empty();
        }
    }

    /** Where an input of a benefit comes from. */
    public enum Role {
        PROJECT, PARAMETER, CONSTANT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A value as the knowledge base has it. */
    public record Default(double value, Basis basis, Citation source) {}

    /** The ends between which a value lies. */
    public record Range(double low, double high) {}
}
