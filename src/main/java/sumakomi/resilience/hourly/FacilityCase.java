package sumakomi.resilience.hourly;

import java.util.Optional;
import sumakomi.resilience.hourly.SeriesReader.Measured;

/**
 * What is asked of one facility.
 *
 * @param roomKw of solar power there is room for; empty where it is not known
 * @param own its own year, in place of the typical one
 */
public record FacilityCase(Facility facility, Terms terms, Optional<Double> roomKw, Optional<Series> own) {

    /** The same with the year that was measured, and its peak. */
    public FacilityCase with(Measured year) {
        return new FacilityCase(facility.ofPeak(year.peakKw()), terms, roomKw, Optional.of(year.series()));
    }

    /** The year that is taken. */
    public Series year(Hourly hourly) {
        return own.orElseGet(() -> hourly.typical(facility.use()));
    }

    /** What becomes of it. */
    public FacilityResult workedOut(Hourly hourly) {
        return hourly.of(facility, terms, own, roomKw);
    }
}
