package sumakomi.resilience.hourly;

import sumakomi.resilience.AutonomyKnowledge;

/**
 * On what terms facilities are worked out.
 *
 * @param startCharge what is in batteries when an outage begins, from 0 to 1
 * @param targetHours for how long a facility should get along
 * @param targetShare of the hours of a year in which an outage may begin
 * @param longestHours longer is counted as this
 * @param solarYenPerKw what a kW of solar power costs; {@code batteryYenPerKwh} a kWh of batteries
 */
public record Terms(double chargeEfficiency, double dischargeEfficiency, double startCharge, int targetHours, double targetShare,
        int longestHours, double solarYenPerKw, double batteryYenPerKwh) {

    /** As the knowledge base assumes them. */
    public static Terms of(AutonomyKnowledge knowledge) {
        return new Terms(knowledge.assumption("charge-efficiency").value(), knowledge.assumption("discharge-efficiency").value(),
                knowledge.assumption("start-charge").value(), (int) knowledge.assumption("target-hours").value(),
                knowledge.assumption("target-share").value(), (int) knowledge.assumption("longest-hours").value(),
                knowledge.figure("cost-solar").value(), knowledge.figure("cost-battery").value());
    }

    /** The same with other wishes. */
    public Terms with(int hours, double share, double charge) {
        return new Terms(chargeEfficiency, dischargeEfficiency, charge, hours, share, Math.max(hours, longestHours), solarYenPerKw,
                batteryYenPerKwh);
    }
}
