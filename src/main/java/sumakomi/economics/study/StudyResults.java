package sumakomi.economics.study;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sumakomi.economics.analysis.AbatementCurve.Step;
import sumakomi.economics.analysis.CashFlow.Payback;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.analysis.InternalRate.Paying;
import sumakomi.economics.analysis.InternalRate;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.knowledge.Text;

/**
 * The results of a study as plain numbers: yen, yen per year, tonnes of CO2 per year and ratios, all finite. What could not be
 * worked out is absent.
 *
 * @param fundings by funding scenario of the knowledge base; everything else is the same in all of them but the financial
 *                 values, which are those of the study's own scenario
 * @param apart the totals without the benefits that grow with the cost; absent where none of them counts
 * @param overlapping what may be counted twice, if anything
 * @param provisos what must be said in the same breath as the verdict
 * @param byCalendar the project year by year of the calendar; absent where all works begin in one year
 * @param direct what case I counts, as the words within a sentence have it
 * @param budget what the municipality pays and from what; absent where it neither owns equipment nor has the building
 */
public record StudyResults(Project project, List<MeasureResult> measures, List<PolicyResult> policies, List<Curve> curves,
        List<YearFlow> years, Map<String, Funding> fundings, Optional<Apart> apart, Optional<Overlapping> overlapping,
        Optional<Budget> budget, List<Proviso> provisos, Optional<ByCalendar> byCalendar, Text direct) {

    public StudyResults {
        measures = List.copyOf(measures);
        policies = List.copyOf(policies);
        curves = List.copyOf(curves);
        years = List.copyOf(years);
        provisos = List.copyOf(provisos);
    }

    /**
     * The owners of equipment of whom the verdict on the project says nothing yet: all, unless both the project and the owner come out.
     */
    public List<Holder> holdersToTell(String scenario) {
        return fundings.get(scenario).holders().stream().filter(holder -> project.verdict() != Verdict.ALONE || holder.npvYen() < 0)
                .toList();
    }

    /**
     * The municipality by fiscal year, April to March.
     *
     * @param firstFiscalYear that of the works, in which each row begins; absent where no start of operation is given
     * @param rows expenditure by kind and its sources, in the order of the knowledge base
     */
    public record Budget(Optional<Integer> firstFiscalYear, List<BudgetRow> rows) {
        public Budget {
            rows = List.copyOf(rows);
        }
    }

    /** @param yen by fiscal year; the months of the last year of operation that fall after the last one are not in it */
    public record BudgetRow(String cell, Text title, List<Double> yen, double totalYen) {
        public BudgetRow {
            yen = List.copyOf(yen);
        }
    }

    /** One number in each of the cases I (EB only), II (all NEB) and III (NEB at the acceptance rates). */
    public record Cases(double i, double ii, double iii) {
        /** B/C of a study by present values. */
        static Cases discounted(Study study) {
            return new Cases(study.value("discounted-ratio-i"), study.value("discounted-ratio-ii"), study.value("discounted-ratio-iii"));
        }

        public double in(Case one) {
            return switch (one) {
                case I -> i;
                case II -> ii;
                case III -> iii;
            };
        }
    }

    /**
     * The project as a whole.
     *
     * @param costYenPerYear C; {@code ebYenPerYear} and {@code nebYenPerYear} likewise per year
     * @param nebByBenefit yen per year by id of the benefit
     * @param ratio B/C by yearly amounts
     * @param discountedRatio B/C by present values at the social rate
     * @param socialNpvYen case II at the social rate
     * @param financialNpvYen case I at the financial rate, before subsidy and tax
     * @param evaluationYear to which the next two are discounted from the years in which the works of each measure begin
     * @param socialNpvAtEvaluationYen case II; {@code financialNpvAtEvaluationYen} case I, before subsidy and tax
     * @param chances how likely it is that each case covers its cost by present values; absent where it cannot be told
     * @param internalReturn of the project's flow in case I, before subsidy and tax
     * @param socialReturn of the flow in case II
     * @param payback of the flow in case I without interest, and with it at the financial rate; the value left at the end pays
     *                nothing back
     */
    public record Project(double costYenPerYear, double ebYenPerYear, double nebYenPerYear, double acceptedNebYenPerYear,
            double netBenefitYenPerYear, double initialCostYen, double tonnesPerYear, Map<String, Double> nebByBenefit, Cases ratio,
            Cases discountedRatio, double socialNpvYen, double financialNpvYen, int evaluationYear,
            double socialNpvAtEvaluationYen, double financialNpvAtEvaluationYen, Optional<Chances> chances, Return internalReturn,
            Return socialReturn,
            Optional<Payback> payback, Optional<Payback> discountedPayback, Optional<Double> yenPerTonne,
            Optional<Double> yenPerTonneWithNeb) {

        public Project {
            nebByBenefit = Collections.unmodifiableMap(new LinkedHashMap<>(nebByBenefit));
        }

        /** The case on which the verdict rests: the first of own savings, what investors accept and society that covers its cost. */
        public Case decides() {
            return deciding(discountedRatio);
        }

        /** What the present values say of who comes out. */
        @JsonProperty
        public Verdict verdict() {
            return Verdict.of(discountedRatio, financialNpvYen, Math.min(financialNpvAtEvaluationYen, socialNpvAtEvaluationYen));
        }
    }

    /** The first of the cases I, III and II that covers its cost by present values; II where none does. */
    static Case deciding(Cases discounted) {
        return discounted.i() >= 1 ? Case.I : discounted.iii() >= 1 ? Case.III : Case.II;
    }

    /** What present values say of a project before subsidy and tax. */
    public enum Verdict {
        /** the saving covers the cost, at the social and at the financial rate */
        ALONE,
        /** the saving covers the cost at the social rate only */
        ALONE_BUT_NOT_FINANCIALLY,
        /** seen from the years in which works begin it does at both rates, yet a net present value at the evaluation date is below zero */
        ALONE_BUT_NOT_AT_EVALUATION,
        /** only with the benefits that investors accept */
        PRIVATE,
        /** only with all benefits of society */
        PUBLIC,
        /** not even then */
        NONE;

        /** @param atEvaluationYen the lesser of the net present values at the evaluation date, financial and social */
        private static Verdict of(Cases discounted, double financialNpvYen, double atEvaluationYen) {
            if (discounted.i() >= 1) {
                return financialNpvYen < 0 ? ALONE_BUT_NOT_FINANCIALLY : atEvaluationYen < 0 ? ALONE_BUT_NOT_AT_EVALUATION : ALONE;
            }
            return discounted.iii() >= 1 ? PRIVATE : discounted.ii() >= 1 ? PUBLIC : NONE;
        }

        /** That of a study, as in its results. */
        static Verdict of(Study study) {
            return of(Cases.discounted(study), study.value("financial-npv"),
                    Math.min(study.value("today-financial-npv"), study.value("today-social-npv")));
        }

        @Override
        @JsonValue
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How likely B/C by present values is at least 1 in each case, and the financial net present value at least zero, from 0 to 1. */
    public record Chances(Cases ratio, double financialNpv) {

        /** That of a case to a whole percent: the draws tell no more. */
        public double shown(Case one) {
            return Math.rint(100 * ratio.in(one)) / 100;
        }
    }

    /**
     * Internal rates of return, fractions per year.
     *
     * @param kind {@code none}, {@code one} or {@code several}
     * @param rates ascending, empty for none
     * @param reason why there is none, or how far the one is known to be the only one; absent for several
     * @param paying of several: between which rates the project pays
     * @param beside negative rates that arithmetic finds too and by which nobody discounts
     * @param judgedAt the rate by which the flow is judged, beside which a single rate stands and several cannot
     */
    public record Return(String kind, List<Double> rates, Optional<String> reason, List<Paying> paying, List<Double> beside,
            Judged judgedAt) {
        public Return {
            rates = List.copyOf(rates);
            paying = List.copyOf(paying);
            beside = List.copyOf(beside);
        }

        /** @param ratePerYear by which the flow is judged */
        static Return of(CashFlow flow, double ratePerYear) {
            InternalRate rates = flow.internalRates();
            Judged judged = new Judged(ratePerYear, flow.netPresentValueYen(ratePerYear));
            if (rates instanceof InternalRate.One one) {
                return new Return("one", List.of(one.rate()), Optional.of(word(one.uniqueness())), List.of(), one.beside(), judged);
            }
            if (rates instanceof InternalRate.Several several) {
                return new Return("several", several.rates(), Optional.empty(), several.paying(), several.beside(), judged);
            }
            return new Return("none", List.of(), Optional.of(word(((InternalRate.None) rates).reason())), List.of(), List.of(), judged);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A discount rate, a fraction per year, and the net present value there. */
    public record Judged(double rate, double npvYen) {}

    /** @param allottedNebYenPerYear its part of the district benefits */
    public record MeasureResult(String id, double costYenPerYear, double ebYenPerYear, double nebYenPerYear, double allottedNebYenPerYear,
            double tonnesPerYear, Optional<Double> ratioI, Optional<Double> ratioII, Optional<Double> yenPerTonne,
            Optional<Double> yenPerTonneWithNeb) {}

    /** @param shareByMeasure the part of each measure that is booked to the policy */
    public record PolicyResult(String id, Map<String, Double> shareByMeasure, double costYenPerYear, double ebYenPerYear,
            double nebYenPerYear, double tonnesPerYear, Optional<Double> ratioI, Optional<Double> ratioII,
            Optional<Double> yenPerTonne, Optional<Double> yenPerTonneWithNeb) {
        public PolicyResult {
            shareByMeasure = Collections.unmodifiableMap(new LinkedHashMap<>(shareByMeasure));
        }
    }

    /**
     * The totals without some benefits.
     *
     * @param benefits those left out
     * @param nebYenPerYear what they come to
     */
    public record Apart(List<String> benefits, double nebYenPerYear, Cases ratio, Cases discountedRatio, double socialNpvYen) {
        public Apart {
            benefits = List.copyOf(benefits);
        }
    }

    /**
     * What overlaps may count twice.
     *
     * @param yenPerYear at most; {@code ratioII} is then B/C in case II by yearly amounts without it
     * @param presentYen at most, by present values at the social rate; {@code discountedRatioII} likewise without it
     */
    public record Overlapping(double yenPerYear, double ratioII, double presentYen, double discountedRatioII) {}

    /**
     * An abatement curve.
     *
     * @param by {@code measure} or {@code policy}
     * @param steps from left to right
     * @param averageYenPerTonne height of the average line: that of the whole project, absent where it avoids no CO2
     * @param withoutTonnes ids without a step, because they avoid no CO2; they count in the average
     */
    public record Curve(String by, boolean withNeb, List<Step> steps, Optional<Double> averageYenPerTonne, List<String> withoutTonnes) {
        public Curve {
            steps = List.copyOf(steps);
            withoutTonnes = List.copyOf(withoutTonnes);
        }
    }

    /** The flows of a year in yen; year 0 is that of the investment. */
    public record YearFlow(int year, double investmentYen, double renewalYen, double upkeepYen, double residualYen, double ebYen,
            double nebYen, double netIYen, double netIIYen) {}

    /**
     * The parties under one funding scenario.
     *
     * @param holders who owns equipment, in the order of the knowledge base
     */
    public record Funding(String scenario, double subsidyYen, double equityYen, double loanYen, List<Holder> holders,
            List<PartyResult> parties) {
        public Funding {
            holders = List.copyOf(holders);
            parties = List.copyOf(parties);
        }
    }

    /**
     * Somebody who owns equipment.
     *
     * @param loanYen borrowed, by loan or bonds
     * @param npvYen net present value on its own money, with subsidy, borrowing and tax
     * @param flowYen cash flow on its own money, year by year
     * @param internalRate of that flow
     */
    public record Holder(String id, Text title, double equityYen, double loanYen, double npvYen, List<Double> flowYen, Return internalRate,
            Optional<Payback> payback) {
        public Holder {
            flowYen = List.copyOf(flowYen);
        }

        /** How it stands beside the verdict on the project: {@code even-so} where not below zero, else {@code yet} or {@code too}. */
        public String beside(Verdict verdict) {
            return npvYen >= 0 ? "even-so" : verdict == Verdict.ALONE ? "yet" : "too";
        }
    }

    /**
     * @param letters the stakeholders of the source that it stands for
     * @param costYen total over the evaluation period; {@code benefitYen} likewise in the three cases
     * @param ratio absent where the party bears no cost
     * @param discountedRatio likewise, by present values at the party's rate
     */
    public record PartyResult(String id, String letters, double costYen, Cases benefitYen, double presentCostYen, Cases presentBenefitYen,
            Optional<Cases> ratio, Optional<Cases> discountedRatio) {

        /** Whether the project neither costs the party anything nor gives it anything. */
        public boolean untouched() {
            return costYen == 0 && benefitYen.equals(new Cases(0, 0, 0));
        }
    }
}
