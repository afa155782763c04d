package sumakomi.resilience.hourly;

import java.util.Optional;

/**
 * A facility as it is equipped.
 *
 * @param name as its owner calls it
 * @param use of {@code kb/autonomy}
 * @param peakKw greatest electric load in normal times
 * @param share of it that is to be kept, from 0 to 1; that of class 1 of the use where it is empty
 * @param solarKw rated output of solar power
 * @param batteryKw power of batteries and of vehicles that feed power back; {@code batteryKwh} their usable energy
 * @param generatorKw output of generators and cogeneration that runs in a blackout; {@code fuelHours} at full output, empty where the
 *        fuel does not end
 */
public record Facility(String name, String use, double peakKw, Optional<Double> share, double solarKw, double batteryKw,
        double batteryKwh, double generatorKw, Optional<Double> fuelHours) {

    /** What generators can give in all, in kWh. */
    double fuelKwh() {
        return generatorKw * fuelHours.orElse(Double.POSITIVE_INFINITY);
    }

    /** The same with the peak that was measured. */
    public Facility ofPeak(double measuredKw) {
        return new Facility(name, use, measuredKw, share, solarKw, batteryKw, batteryKwh, generatorKw, fuelHours);
    }

    /** The same with more solar power or a larger battery. */
    Facility with(double moreSolarKw, double moreBatteryKw, double moreBatteryKwh) {
        return new Facility(name, use, peakKw, share, solarKw + moreSolarKw, batteryKw + moreBatteryKw, batteryKwh + moreBatteryKwh,
                generatorKw, fuelHours);
    }
}
