package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What falls into each of three years, from where a municipality stands.
 *
 * @param standings from the least advanced to the most; the first holds where nothing is known
 * @param anywhere said of a theme that is added because too few are recommended
 * @param alone said of a theme beside which there is no other
 * @param beyond said of a theme whose lowest budget lies above what the municipality expects to raise
 * @param openTheme stands for themes that are still to be chosen
 */
public record ThreeYears(SideBySide sideBySide, List<Standing> standings, List<Work> works, List<Criterion> criteria, Statement anywhere,
        Statement alone, Statement beyond, OpenTheme openTheme, Means means) {

    /** The criterion that stands wherever themes have equal points. */
    public static final String EQUAL = "equal";

    public ThreeYears {
        standings = List.copyOf(standings);
        works = List.copyOf(works);
        criteria = List.copyOf(criteria);
    }

    /** How many themes are studied side by side. */
    public record SideBySide(int least, int most, Citation source, Basis basis) {}

    /** Where a municipality may stand. */
    public record Standing(String id, Text title, List<Year> years, Citation source, Basis basis) {
        public Standing {
            years = List.copyOf(years);
        }
    }

    /** One of the three years, the first being 1. */
    public record Year(int year, List<Task> works) {
        public Year {
            works = List.copyOf(works);
        }
    }

    /** A work of a year, by its id. */
    public record Task(String work, Takes takes) {}

    /** With whom a work is done. */
    public enum Takes {
        /** The study committee, if it is recommended. */
        @JsonProperty("committee")
        COMMITTEE,
        /** The theme that leads. */
        @JsonProperty("lead")
        LEAD,
        /** The theme that leads, unless a study committee comes first. */
        @JsonProperty("lead-without-committee")
        LEAD_WITHOUT_COMMITTEE,
        /** All themes side by side. */
        @JsonProperty("themes")
        THEMES,
        /** All but the one that leads. */
        @JsonProperty("others")
        OTHERS
    }

    /** Something to be done. */
    public record Work(String id, Text title, Text text, List<String> deciding, Citation source, Basis basis) {
        public Work {
            deciding = Optional.ofNullable(deciding).map(List::copyOf).orElse(List.of());
        }
    }

    /** What decides between themes side by side. */
    public record Criterion(String id, Text title, Text text, Citation source, Basis basis) {}

    /** A sentence with its ground. */
    public record Statement(Text text, Citation source, Basis basis) {}

    /** A heading with its ground. */
    public record OpenTheme(Text title, Citation source, Basis basis) {}

    /**
     * What a municipality expects to raise.
     *
     * @param question that asks for it
     */
    public record Means(String question, List<Ceiling> ceilings, Citation source, Basis basis) {
        public Means {
            ceilings = List.copyOf(ceilings);
        }

        /** The yen below which the whole of what is expected lies; absent for an answer that names no amount. */
        public Optional<Long> belowYen(String answer) {
            return ceilings.stream().filter(ceiling -> ceiling.answer().equals(answer)).map(Ceiling::belowYen).findFirst();
        }
    }

    /** How an answer is read, in yen. */
    public record Ceiling(String answer, long belowYen) {}

    /** @throws IllegalArgumentException if there is none with this id */
    public Work work(String id) {
        return works.stream().filter(work -> work.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The road map has no work \"" + id + "\""));
    }

    /** @throws IllegalArgumentException if there is none with this id */
    public Criterion criterion(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The road map has no criterion \"" + id + "\""));
    }

    public Set<String> standingIds() {
        return standings.stream().map(Standing::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public Set<String> workIds() {
        return works.stream().map(Work::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
