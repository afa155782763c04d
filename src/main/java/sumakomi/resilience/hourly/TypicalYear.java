package sumakomi.resilience.hourly;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sumakomi.knowledge.Entry;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.BuildingUse;
import tools.jackson.databind.JsonNode;

/** A year of typical days: clear and cloudy ones of four seasons, as {@code kb/autonomy} assumes them. */
public final class TypicalYear {

    private static final int HOURS_A_DAY = 24;
    private static final int DAYS = 365;
    /** A year that is no leap year; only its months count. */
    private static final int YEAR = 2026;
    private static final String YIELD = "solar-yield";

    private final double[] sun = new double[Series.HOURS];
    private final String[] seasonOfDay = new String[DAYS];

    /** The sun of the year is worked out once; the load comes with each use of buildings. */
    public TypicalYear(AutonomyKnowledge knowledge) {
        Map<Integer, Entry> seasons = new LinkedHashMap<>();
        knowledge.seasons().forEach(season -> season.tree().get("months").forEach(month -> seasons.put(month.asInt(), season)));
        Map<String, Integer> daysOf = new LinkedHashMap<>();
        for (int day = 0; day < DAYS; day++) {
            Entry season = seasons.get(LocalDate.ofYearDay(YEAR, day + 1).getMonthValue());
            seasonOfDay[day] = season.id();
            shine(season.tree(), day, daysOf.merge(season.id(), 1, Integer::sum) - 1);
        }
        double whole = Arrays.stream(sun).sum();
        double wanted = knowledge.figure(YIELD).value();
        for (int hour = 0; hour < sun.length; hour++) {
            sun[hour] *= wanted / whole;
        }
    }

    /** Clear days come first, cloudy ones follow, and so on through the season. */
    private void shine(JsonNode season, int day, int ofSeason) {
        int clear = season.get("clearDays").asInt();
        boolean cloudy = ofSeason % (clear + season.get("cloudyDays").asInt()) >= clear;
        double share = cloudy ? season.get("cloudyShare").asDouble() : 1;
        for (int hour = 0; hour < HOURS_A_DAY; hour++) {
            sun[day * HOURS_A_DAY + hour] = season.get("clearSun").get(hour).asDouble() * share;
        }
    }

    /** The year of a use of buildings. */
    public Series of(BuildingUse use) {
        double[] load = new double[Series.HOURS];
        List<Double> shape = use.dayShape();
        double greatest = 0;
        for (int hour = 0; hour < load.length; hour++) {
            load[hour] = shape.get(hour % HOURS_A_DAY) * use.seasonFactors().get(seasonOfDay[hour / HOURS_A_DAY]);
            greatest = Math.max(greatest, load[hour]);
        }
        for (int hour = 0; hour < load.length; hour++) {
            load[hour] /= greatest;
        }
        return new Series(load, sun.clone(), false);
    }
}
