package sumakomi.resilience.hourly;

import java.util.Optional;
import sumakomi.resilience.hourly.SeriesReader.Measured;

/**
 * What is asked of one facility.
 *
 * @param roomKw of solar power there is room for; empty where it is not known
 * @param own its own year, in place of the typical one
 * @param uncertain how far its numbers may lie from those that are taken; empty where nothing was given with a range
 */
public record FacilityCase(Facility facility, Terms terms, Optional<Double> roomKw, Optional<Series> own, Optional<Uncertain> uncertain) {

    /** The same with the year that was measured, and its peak. */
    public FacilityCase with(Measured year) {
        return new FacilityCase(facility.ofPeak(year.peakKw()), terms, roomKw, Optional.of(year.series()),
                uncertain.map(one -> one.ofPeak(year.peakKw())));
    }

    /** The year that is taken. */
    public Series year(Hourly hourly) {
        return own.orElseGet(() -> hourly.typical(facility.use()));
    }

    /** What becomes of it. */
    public FacilityResult workedOut(Hourly hourly) {
        FacilityResult found = hourly.of(facility, terms, own, roomKw);
        return uncertain.map(one -> found.with(new FacilityDraws(hourly, year(hourly), terms).of(one, found.cheapest()))).orElse(found);
    }
}
