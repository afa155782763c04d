package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import sumakomi.advice.Places.Standing;
import sumakomi.advice.Ranking.Ranked;

/** The true reason why an archetype is not recommended. */
public enum WhyNotRecommended {
    /** The municipality itself sets it aside, whatever speaks for it. */
    SET_ASIDE,
    /** A rule takes it out, for another reason than that there is no place. */
    EXCLUDED,
    /** The place that it needs is not there, whether or not a rule takes it out for that. */
    NO_PLACE,
    /** As much speaks against it as for it, or more. */
    OUTWEIGHED,
    /** Nothing speaks for it yet. */
    NOTHING_FOR_IT,
    /** Only readiness or an aim speaks for it, which would speak for others as well. */
    NOTHING_OF_ITS_OWN,
    /** Nobody has said whether the place that it needs is there, and it would not be recommended even so. */
    EVEN_WITH_PLACE,
    /** It could be recommended, but as many as are recommended at most have more points. */
    BEYOND_LIMIT,
    /** It could be recommended, but its place is a mere idea, and as many as are recommended at most stand before it. */
    BEHIND_FACTS;

    static WhyNotRecommended of(Ranked ranked) {
        if (ranked.setAside().isPresent()) {
            return SET_ASIDE;
        }
        if (ranked.place() == Standing.NONE) {
            return NO_PLACE;
        }
        if (ranked.excluded()) {
            return EXCLUDED;
        }
        if (!ranked.weighing().supported() && !ranked.weighing().opposed()) {
            return NOTHING_FOR_IT;
        }
        if (ranked.own() <= 0) {
            return OUTWEIGHED;
        }
        if (ranked.conditional()) {
            return EVEN_WITH_PLACE;
        }
        if (!ranked.recommendable()) {
            return NOTHING_OF_ITS_OWN;
        }
        return ranked.place() == Standing.IDEA ? BEHIND_FACTS : BEYOND_LIMIT;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
