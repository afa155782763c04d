package sumakomi.economics.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Text;

/**
 * What the author of a study gives: one project of measures under urban policies, with the numbers that are known.
 *
 * @param asOf the day for which values of the knowledge base are taken
 * @param scenario id of a funding scenario of the knowledge base: {@code base}, {@code more-subsidy}, {@code tax-relief}
 * @param districtBenefits benefits of the whole district rather than of one measure
 * @param values quantities of the whole study by cell, such as {@code evaluation-years} or {@code a1.co2-price}
 * @param declared in what money its amounts stand
 * @param begun with what it was begun, where that was an advice
 * @param words what of its names and notes is there in both languages
 */
public record StudyDocument(String title, LocalDate asOf, String scenario, List<Policy> policies, List<Measure> measures,
        List<DistrictBenefit> districtBenefits, Map<String, Quantity> values, Declared declared, Optional<Begun> begun,
        List<Text> words) {

    public StudyDocument {
        words = List.copyOf(words);
        policies = List.copyOf(policies);
        measures = List.copyOf(measures);
        districtBenefits = List.copyOf(districtBenefits);
        values = Map.copyOf(values);
    }

    /** A study that declares nothing of its money. */
    public StudyDocument(String title, LocalDate asOf, String scenario, List<Policy> policies, List<Measure> measures,
            List<DistrictBenefit> districtBenefits, Map<String, Quantity> values) {
        this(title, asOf, scenario, policies, measures, districtBenefits, values, Declared.NOTHING, Optional.empty(), List.of());
    }

    /** A study that was not begun on an advice. */
    public StudyDocument(String title, LocalDate asOf, String scenario, List<Policy> policies, List<Measure> measures,
            List<DistrictBenefit> districtBenefits, Map<String, Quantity> values, Declared declared) {
        this(title, asOf, scenario, policies, measures, districtBenefits, values, declared, Optional.empty(), List.of());
    }

    /** The year at whose prices its amounts stand: declared, or that of the evaluation. */
    public int priceYear() {
        return declared.priceYear().orElse(asOf.getYear());
    }

    /**
     * How many years lie between the evaluation and the works: to the first of the policies that carry them, or where there is none to
     * the fiscal year of the works, if the start of operation is given. None where that has begun.
     */
    int leadYears(List<String> carriedBy) {
        Optional<Integer> started = declared.fiscalYearOfWorks().map(year -> year - FiscalYear.of(asOf));
        return Math.max(0, firstYear(carriedBy).map(year -> year - asOf.getYear()).or(() -> started).orElse(0));
    }

    /** The year of the first of some policies. */
    Optional<Integer> firstYear(List<String> carriedBy) {
        return policies.stream().filter(policy -> carriedBy.contains(policy.id())).map(Policy::year).min(Integer::compare);
    }

    /** Whether amounts as paid in each year would be discounted at a rate without inflation, for no other social rate is given. */
    public boolean mixesMoney() {
        return declared.prices().filter(Declared.Prices.NOMINAL::equals).isPresent() && !values.containsKey("social-rate");
    }

    /** Whether a benefit is claimed for a measure or the district. */
    boolean claims(String benefit) {
        return measures.stream().anyMatch(measure -> measure.benefits().containsKey(benefit))
                || districtBenefits.stream().anyMatch(one -> one.benefit().equals(benefit));
    }

    /** Whether the municipality owns equipment or has the building of any, so that there is a budget of it by fiscal year. */
    boolean municipal() {
        return measures.stream().anyMatch(Measure::municipal);
    }

    /** Whether the fiscal years of that budget rest on a month of start that nobody gave. */
    public boolean startOpen() {
        return municipal() && declared.start().isEmpty();
    }

    /**
     * An urban policy and the year in which it is carried out.
     *
     * @param yearAssumed why this year, where nobody gave it
     * @param notes what to know of the policy in this study, a line each
     */
    public record Policy(String id, String title, int year, Optional<String> yearAssumed, List<String> notes) {

        public Policy {
            notes = List.copyOf(notes);
        }

        /** A policy whose year is given. */
        public Policy(String id, String title, int year) {
            this(id, title, year, Optional.empty(), List.of());
        }

        /** Why its year stands as it does, and what else to know of it. */
        public List<String> remarks() {
            return Stream.concat(yearAssumed.stream(), notes.stream()).toList();
        }
    }

    /**
     * A low-carbon measure.
     *
     * @param measure its entry in the knowledge base, if it is one of those
     * @param policies the policies that carry it
     * @param integratedWorks whether it is built together with them, so that common cost is saved
     * @param contract how its saving is shared: an id of the contracts of the knowledge base
     * @param benefits the non-energy benefits counted for it, with the quantities given for each
     * @param values other quantities by cell, such as {@code upkeep}
     * @param notes what to know of the measure in this study, a line each
     * @param terms whose equipment and whose premises it is, and what it earns and costs beside energy and upkeep
     */
    public record Measure(String id, String title, Optional<String> measure, List<String> policies, boolean integratedWorks,
            String contract, List<Component> components, List<Energy> energy, Map<String, Map<String, Quantity>> benefits,
            Map<String, Quantity> values, List<String> notes, Terms terms) {

        public Measure {
            notes = List.copyOf(notes);
        }

        /** A measure on the usual terms. */
        public Measure(String id, String title, Optional<String> measure, List<String> policies, boolean integratedWorks,
                String contract, List<Component> components, List<Energy> energy, Map<String, Map<String, Quantity>> benefits,
                Map<String, Quantity> values, List<String> notes) {
            this(id, title, measure, policies, integratedWorks, contract, components, energy, benefits, values, notes, Terms.USUAL);
        }

        /** A measure of which there is nothing else to know. */
        public Measure(String id, String title, Optional<String> measure, List<String> policies, boolean integratedWorks,
                String contract, List<Component> components, List<Energy> energy, Map<String, Map<String, Quantity>> benefits,
                Map<String, Quantity> values) {
            this(id, title, measure, policies, integratedWorks, contract, components, energy, benefits, values, List.of());
        }

        /** Who owns its equipment. */
        public String owner() {
            return terms.owner().orElse(Terms.ENTITY);
        }

        /** Whose building or land it stands on: as told, else the municipality's for what the municipality owns. */
        public Premises premises() {
            return terms.premises().orElse(owner().equals(Terms.MUNICIPALITY) ? Premises.MUNICIPAL : Premises.PRIVATE);
        }

        /** Whether the municipality owns the equipment or has the building. */
        boolean municipal() {
            return owner().equals(Terms.MUNICIPALITY) || premises() == Premises.MUNICIPAL;
        }

        public Measure withNotes(List<String> others) {
            return new Measure(id, title, measure, policies, integratedWorks, contract, components, energy, benefits, values, others,
                    terms);
        }

        public Measure withPolicies(List<String> others) {
            return new Measure(id, title, measure, others, integratedWorks, contract, components, energy, benefits, values, notes, terms);
        }

        public Measure withParts(List<Component> otherComponents, List<Energy> otherEnergy) {
            return new Measure(id, title, measure, policies, integratedWorks, contract, otherComponents, otherEnergy, benefits, values,
                    notes, terms);
        }

        public Measure withBenefits(Map<String, Map<String, Quantity>> others) {
            return new Measure(id, title, measure, policies, integratedWorks, contract, components, energy, others, values, notes, terms);
        }

        public Measure withValues(Map<String, Quantity> others) {
            return new Measure(id, title, measure, policies, integratedWorks, contract, components, energy, benefits, others, notes, terms);
        }

        public Measure withTerms(Terms others) {
            return new Measure(id, title, measure, policies, integratedWorks, contract, components, energy, benefits, values, notes,
                    others);
        }
    }

    /** A part of a measure with a service life of its own. */
    public record Component(String id, String title, Map<String, Quantity> values) {}

    /**
     * What a measure saves, or uses more, of one energy carrier.
     *
     * @param use what it is used for, where a measure has several uses of one carrier with prices or factors of their own
     */
    public record Energy(String carrier, Optional<String> use, Map<String, Quantity> values) {

        /** The only use of a carrier in its measure. */
        public Energy(String carrier, Map<String, Quantity> values) {
            this(carrier, Optional.empty(), values);
        }

        /** By what it is named within its measure: the carrier, and its use where that is told. */
        public String id() {
            return carrier + use.map("-"::concat).orElse("");
        }

        public Energy withValues(Map<String, Quantity> others) {
            return new Energy(carrier, use, others);
        }
    }

    /**
     * Whose a measure is.
     *
     * @param owner who owns the equipment: an id of the owners of the knowledge base; an energy-service entity where not told
     * @param premises whose building or land it stands on; where not told the municipality's for what the municipality owns, else private
     * @param facility in which the calculator of autonomy looks at the facility that it equips: the query of that address
     * @param lines what it earns and costs year by year beside energy and upkeep
     */
    public record Terms(Optional<String> owner, Optional<Premises> premises, Optional<String> facility, List<LineItem> lines) {

        private static final Pattern FACILITY = Pattern.compile("[A-Za-z0-9%=&+._~/*-]{1,2000}");

        /** Who owns equipment where nothing is told: the energy-service entity of the source. */
        static final String ENTITY = "es-entity";
        static final String MUNICIPALITY = "municipality";

        public static final Terms USUAL = new Terms(Optional.empty(), Optional.empty(), List.of());

        public Terms {
            lines = List.copyOf(lines);
        }

        /** Terms of what equips no facility in particular. */
        public Terms(Optional<String> owner, Optional<Premises> premises, List<LineItem> lines) {
            this(owner, premises, Optional.empty(), lines);
        }

        /** Whether a query is one of the calculator of autonomy. */
        public static boolean leadsBack(String query) {
            return FACILITY.matcher(query).matches();
        }

        public Terms withFacility(String query) {
            return new Terms(owner, premises, Optional.of(query), lines);
        }

        public Terms withLines(List<LineItem> others) {
            return new Terms(owner, premises, facility, others);
        }
    }

    /** Whose a building or land is. */
    public enum Premises {
        PRIVATE, MUNICIPAL;

        /** The word in files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of income or cost.
     *
     * @param kind an id of the kinds of lines of the knowledge base
     * @param values its numbers by cell: {@code amount}, {@code first-year}, {@code last-year} and so on
     */
    public record LineItem(String id, String title, String kind, Map<String, Quantity> values) {}

    /** A non-energy benefit of the district, booked to policies rather than to a measure. */
    public record DistrictBenefit(String id, String benefit, List<String> policies, Map<String, Quantity> values) {

        public DistrictBenefit withPolicies(List<String> others) {
            return new DistrictBenefit(id, benefit, others, values);
        }
    }

    public StudyDocument withTitle(String other) {
        return new StudyDocument(other, asOf, scenario, policies, measures, districtBenefits, values, declared, begun, words);
    }

    /** The same study on another date, whose prices and rates hold. */
    public StudyDocument withAsOf(LocalDate other) {
        return new StudyDocument(title, other, scenario, policies, measures, districtBenefits, values, declared, Optional.empty(), words);
    }

    /** The same study under another funding scenario. */
    public StudyDocument withScenario(String other) {
        return new StudyDocument(title, asOf, other, policies, measures, districtBenefits, values, declared, begun, words);
    }

    public StudyDocument withPolicies(List<Policy> others) {
        return new StudyDocument(title, asOf, scenario, others, measures, districtBenefits, values, declared, begun, words);
    }

    public StudyDocument withMeasures(List<Measure> others) {
        return new StudyDocument(title, asOf, scenario, policies, others, districtBenefits, values, declared, begun, words);
    }

    /** The same study with one measure changed. */
    public StudyDocument withMeasure(String id, UnaryOperator<Measure> change) {
        return withMeasures(measures.stream().map(measure -> measure.id().equals(id) ? change.apply(measure) : measure).toList());
    }

    public StudyDocument withDistrictBenefits(List<DistrictBenefit> others) {
        return new StudyDocument(title, asOf, scenario, policies, measures, others, values, declared, begun, words);
    }

    public StudyDocument withValues(Map<String, Quantity> others) {
        return new StudyDocument(title, asOf, scenario, policies, measures, districtBenefits, others, declared, begun, words);
    }

    public StudyDocument withDeclared(Declared other) {
        return new StudyDocument(title, asOf, scenario, policies, measures, districtBenefits, values, other, begun, words);
    }

    /** The same study, begun otherwise. */
    public StudyDocument withBegun(Optional<Begun> other) {
        return new StudyDocument(title, asOf, scenario, policies, measures, districtBenefits, values, declared, other, words);
    }

    /** The same study with other words in both languages. */
    StudyDocument withWords(List<Text> others) {
        return new StudyDocument(title, asOf, scenario, policies, measures, districtBenefits, values, declared, begun, others);
    }

    /** A name or note in both languages, or twice as its author wrote it. */
    public Text said(String written) {
        return words.stream().filter(text -> text.ja().equals(written) || text.en().equals(written)).findFirst()
                .orElseGet(() -> new Text(written, written));
    }

    /** The name of the study. */
    public Text name() {
        return said(title);
    }

    /** The same study with what is there in both languages in the one of a reader. */
    public StudyDocument in(Locale locale) {
        return words.isEmpty() ? this : StudyTexts.mapped(this, text -> said(text).in(locale));
    }
}
