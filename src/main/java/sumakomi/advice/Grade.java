package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How firmly a recommendation stands. */
public enum Grade {
    @JsonProperty("solid")
    SOLID,
    @JsonProperty("likely")
    LIKELY,
    @JsonProperty("possible")
    POSSIBLE;

    /** What a recommendation lacks to be solid. */
    public enum Lack {
        /** Its place is a mere idea. */
        @JsonProperty("firm-place")
        FIRM_PLACE,
        /** Nobody is named whom it would supply. */
        @JsonProperty("users")
        USERS,
        /** Too few aspects speak for it. */
        @JsonProperty("aspects")
        ASPECTS,
        /** It has too few points. */
        @JsonProperty("points")
        POINTS
    }
}
