package sumakomi.economics.study;

import java.util.Optional;
import java.util.stream.IntStream;
import sumakomi.economics.analysis.CashFlow.Payback;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.study.StudyResults.Cases;
import sumakomi.economics.study.StudyResults.Return;

/**
 * A project of which works begin in different years, by calendar. Everything else of its results has all works begin in one year.
 *
 * @param firstYear in which the earliest works begin; {@code lastYear} in which the latest do
 * @param discountedRatio B/C by present values at the evaluation date
 * @param internalReturn of the flow in case I, before subsidy and tax; absent where the project is too long to be searched
 * @param payback of that flow in years from the first year on; the value left at the end pays nothing back
 */
public record ByCalendar(int firstYear, int lastYear, Cases discountedRatio, Optional<Return> internalReturn, Optional<Payback> payback) {

    static Optional<ByCalendar> of(Study study) {
        int[] leads = study.document().measures().stream().mapToInt(measure -> (int) study.value(measure.id() + ".lead-years")).toArray();
        int first = IntStream.of(leads).min().orElse(0);
        int last = IntStream.of(leads).max().orElse(0);
        if (first == last) {
            return Optional.empty();
        }
        int evaluated = study.model().years();
        double[] running = new double[last - first + evaluated + 1];
        double[] flow = new double[running.length];
        for (int at = 0; at < leads.length; at++) {
            String measure = study.document().measures().get(at).id();
            double[] own = study.values().years(measure + ".running-flow");
            for (int year = 0; year < own.length; year++) {
                running[leads[at] - first + year] += own[year];
                flow[leads[at] - first + year] += own[year];
            }
            flow[leads[at] - first + evaluated] += study.value(measure + ".residual-value");
        }
        int year = study.document().asOf().getYear();
        boolean searched = flow.length <= CashFlow.MOST_YEARS + 1;
        return Optional.of(new ByCalendar(year + first, year + last, new Cases(study.value("today-ratio-i"), study.value("today-ratio-ii"),
                study.value("today-ratio-iii")),
                searched ? Optional.of(Return.of(new CashFlow(flow), study.value("financial-rate"))) : Optional.empty(),
                searched ? new CashFlow(running).payback() : Optional.empty()));
    }
}
