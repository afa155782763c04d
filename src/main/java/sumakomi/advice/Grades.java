package sumakomi.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sumakomi.advice.Grade.Lack;
import sumakomi.advice.Places.Standing;
import sumakomi.advice.Ranking.Ranked;
import sumakomi.knowledge.Knowledge;

/**
 * How firmly a recommendation stands, by limits of the knowledge.
 *
 * @param solidAspects in how many aspects something speaks for what is solid, and
 * @param solidPoints how many points it has
 * @param likelyAspects in how many aspects something speaks for what is likely, and
 * @param likelyPoints how many points it has
 */
public record Grades(int solidAspects, int solidPoints, int likelyAspects, int likelyPoints) {

    /** The limits of the knowledge for a date. */
    public static Grades of(Knowledge knowledge, LocalDate asOf) {
        return new Grades(value(knowledge, "solid-aspects", asOf), value(knowledge, "solid-points", asOf),
                value(knowledge, "likely-aspects", asOf),
                value(knowledge, "likely-points", asOf));
    }

    private static int value(Knowledge knowledge, String parameter, LocalDate asOf) {
        return knowledge.parameter(parameter).asOf(asOf).value().intValueExact();
    }

    Grade grade(Ranked ranked) {
        return grade(ranked.place(), ranked.used(), ranked.weighing().aspectsInFavour(), ranked.score());
    }

    /** @param used whether somebody is named whom it would supply, or it needs none */
    Grade grade(Standing place, boolean used, int aspects, int points) {
        if (lacks(place, used, aspects, points).isEmpty()) {
            return Grade.SOLID;
        }
        return place != Standing.IDEA && aspects >= likelyAspects && points >= likelyPoints ? Grade.LIKELY : Grade.POSSIBLE;
    }

    /** How far a recommendation is from being solid, in points and aspects; a firm place and users weigh as much as all points. */
    int shortfall(Standing place, boolean used, int aspects, int points) {
        return (place == Standing.IDEA ? solidPoints : 0) + (used ? 0 : solidPoints) + aspectsMissing(aspects) + pointsMissing(points);
    }

    /** In how many more aspects something would have to speak for what is solid. */
    int aspectsMissing(int aspects) {
        return Math.max(0, solidAspects - aspects);
    }

    int pointsMissing(int points) {
        return Math.max(0, solidPoints - points);
    }

    List<Lack> lacks(Standing place, boolean used, int aspects, int points) {
        List<Lack> lacks = new ArrayList<>();
        if (place == Standing.IDEA) {
            lacks.add(Lack.FIRM_PLACE);
        }
        if (!used) {
            lacks.add(Lack.USERS);
        }
        if (aspectsMissing(aspects) > 0) {
            lacks.add(Lack.ASPECTS);
        }
        if (pointsMissing(points) > 0) {
            lacks.add(Lack.POINTS);
        }
        return lacks;
    }
}
