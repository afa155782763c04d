package sumakomi.resilience.hourly;

import java.util.stream.IntStream;

/**
 * For how many hours a facility gets along without the grid, from each hour of a year. In every hour the sun serves the load first,
 * then generators as long as they have fuel, then batteries; what the sun gives beyond the load charges them. The year goes round.
 */
final class RideThrough {

    private static final double NOTHING = 1e-9;

    private final Series series;
    private final Terms terms;

    RideThrough(Series series, Terms terms) {
        this.series = series;
        this.terms = terms;
    }

    /** @param loadKw peak of the load to be kept */
    Survival of(Facility facility, double loadKw) {
        double[] short_ = shortage(facility.solarKw(), loadKw);
        int[] survived = new int[Series.HOURS];
        for (int start = 0; start < survived.length; start++) {
            survived[start] = from(start, short_, facility);
        }
        return new Survival(survived, terms.longestHours());
    }

    /** Load less sun by the hour, in kW. */
    double[] shortage(double solarKw, double loadKw) {
        double[] short_ = new double[Series.HOURS];
        for (int hour = 0; hour < short_.length; hour++) {
            short_[hour] = series.load()[hour] * loadKw - series.sun()[hour] * solarKw;
        }
        return short_;
    }

    private int from(int start, double[] short_, Facility facility) {
        double stored = facility.batteryKwh() * terms.startCharge();
        double fuel = facility.generatorKw() == 0 ? 0 : facility.fuelKwh();
        for (int lasted = 0; lasted < terms.longestHours(); lasted++) {
            int hour = start + lasted;
            double missing = short_[hour < Series.HOURS ? hour : hour % Series.HOURS];
            if (missing <= 0) {
                stored = Math.min(facility.batteryKwh(), stored + Math.min(-missing, facility.batteryKw()) * terms.chargeEfficiency());
                continue;
            }
            double burnt = Math.min(missing, Math.min(facility.generatorKw(), fuel));
            fuel -= burnt;
            double taken = missing - burnt;
            if (taken > facility.batteryKw() + NOTHING || taken > stored * terms.dischargeEfficiency() + NOTHING) {
                return lasted;
            }
            stored -= taken / terms.dischargeEfficiency();
        }
        return terms.longestHours();
    }

    /**
     * The hours survived from each hour of a year.
     *
     * @param longest what is counted at most
     */
    record Survival(int[] hours, int longest) {

        double mean() {
            return IntStream.of(hours).average().orElse(0);
        }

        /** The mean of what is reached within an outage of so many hours. */
        double meanWithin(int outageHours) {
            return IntStream.of(hours).map(lasted -> Math.min(lasted, outageHours)).average().orElse(0);
        }

        /** The hours that at least this share of the start hours reaches. */
        int reachedBy(double share) {
            int[] ascending = hours.clone();
            java.util.Arrays.sort(ascending);
            return ascending[(int) Math.min(ascending.length - 1, Math.floor((1 - share) * ascending.length + 1e-9))];
        }

        /** Share of the start hours from which so many hours are reached. */
        double share(int wanted) {
            return IntStream.of(hours).filter(lasted -> lasted >= wanted).count() / (double) hours.length;
        }
    }
}
