package sumakomi.resilience.hourly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The cheapest solar power and battery with which a facility reaches its target.
 *
 * <p>For a given size of sun the battery that each start hour needs follows without trial: the greatest sum of what is taken out over
 * any stretch of the hours wanted, since a battery that was full before that stretch must hold as much, and, from the start on, as much
 * as is there at the start. So each start is looked through once, and the battery for the share of starts is the quantile of these.
 */
final class Sizing {

    private final Series series;
    private final Terms terms;
    private final int steps;

    Sizing(Series series, Terms terms, int steps) {
        this.series = series;
        this.terms = terms;
        this.steps = steps;
    }

    /**
     * A pair of sizes that reaches the target.
     *
     * @param yen for what comes in addition to what is there
     */
    record Pair(double solarKw, double batteryKw, double batteryKwh, double yen) {}

    /**
     * All pairs that were tried, by size of sun.
     *
     * @param mostSolarKw what there is room for, at least what is there
     */
    List<Pair> pairs(Facility facility, double loadKw, double mostSolarKw) {
        List<Pair> pairs = new ArrayList<>();
        double room = Math.max(0, mostSolarKw - facility.solarKw());
        for (int step = 0; step <= (room > 0 ? steps : 0); step++) {
            pairs.add(pair(facility, loadKw, facility.solarKw() + room * step / steps));
        }
        return pairs;
    }

    static Pair cheapest(List<Pair> pairs) {
        return pairs.stream().min(Comparator.comparingDouble(Pair::yen)).orElseThrow();
    }

    private Pair pair(Facility facility, double loadKw, double solarKw) {
        double[] short_ = new RideThrough(series, terms).shortage(solarKw, loadKw);
        double[] power = new double[Series.HOURS];
        for (int start = 0; start < power.length; start++) {
            power[start] = need(start, short_, facility, Double.POSITIVE_INFINITY).power();
        }
        double batteryKw = Math.max(facility.batteryKw(), quantile(power));
        double[] energy = new double[Series.HOURS];
        for (int start = 0; start < energy.length; start++) {
            Need need = need(start, short_, facility, batteryKw);
            energy[start] = need.power() > batteryKw ? Double.POSITIVE_INFINITY : need.energy();
        }
        double batteryKwh = Math.max(facility.batteryKwh(), quantile(energy));
        double yen = (solarKw - facility.solarKw()) * terms.solarYenPerKw()
                + (batteryKwh - facility.batteryKwh()) * terms.batteryYenPerKwh();
        return new Pair(solarKw, batteryKw, batteryKwh, yen);
    }

    /** The least that suffices for the share of the start hours that is wanted. */
    private double quantile(double[] needed) {
        double[] ascending = needed.clone();
        Arrays.sort(ascending);
        return ascending[(int) Math.max(0, Math.ceil(terms.targetShare() * ascending.length - 1e-9) - 1)];
    }

    private record Need(double power, double energy) {}

    private Need need(int start, double[] short_, Facility facility, double chargingKw) {
        double fuel = facility.generatorKw() == 0 ? 0 : facility.fuelKwh();
        double power = 0;
        double sinceStart = 0;
        double fromStart = 0;
        double stretch = 0;
        double ofStretch = 0;
        for (int lasted = 0; lasted < terms.targetHours(); lasted++) {
            int hour = start + lasted;
            double missing = short_[hour < Series.HOURS ? hour : hour % Series.HOURS];
            double out;
            if (missing <= 0) {
                out = -Math.min(-missing, chargingKw) * terms.chargeEfficiency();
            } else {
                double burnt = Math.min(missing, Math.min(facility.generatorKw(), fuel));
                fuel -= burnt;
                power = Math.max(power, missing - burnt);
                out = (missing - burnt) / terms.dischargeEfficiency();
            }
            sinceStart += out;
            fromStart = Math.max(fromStart, sinceStart);
            stretch = Math.max(0, stretch + out);
            ofStretch = Math.max(ofStretch, stretch);
        }
        double held = fromStart == 0 ? 0 : fromStart / terms.startCharge();
        return new Need(power, Math.max(ofStretch, held));
    }
}
