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
 * @param leads said of the theme that leads in place of one with more points that is out of reach
 * @param smaller said of the theme with which is begun since all that is recommended is out of reach
 * @param studiedOnly said of a theme that was studied and is not recommended
 * @param perhapsStudied said of a theme that may have been studied
 * @param studied what was studied already
 * @param openTheme stands for themes that are still to be chosen
 */
public record ThreeYears(SideBySide sideBySide, List<Standing> standings, List<Work> works, List<Criterion> criteria, Statement anywhere,
        Statement alone, Beyond beyond, Statement leads, Statement smaller, Statement studiedOnly, Statement perhapsStudied,
        Studied studied,
        OpenTheme openTheme, Means means) {

    /** The criterion that stands wherever themes have equal points. */
    public static final String EQUAL = "equal";

    /** The criterion that stands wherever a theme falls away though it has as many points as one that does not. */
    public static final String LEFT_OUT = "left-out";

    public ThreeYears {
        standings = List.copyOf(standings);
        works = List.copyOf(works);
        criteria = List.copyOf(criteria);
    }

    /** Whether a work is the study committee itself: what that type costs is spent in it. */
    public boolean isCommittee(String work) {
        return standings.stream().flatMap(standing -> standing.years().stream()).flatMap(year -> year.works().stream())
                .anyMatch(task -> task.takes() == Takes.COMMITTEE && task.work().equals(work));
    }

    /** Whether a type puts equipment in. */
    public boolean putsIn(String archetype) {
        return !beyond.withoutEquipment().archetypes().contains(archetype);
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
    public record Task(String work, Takes takes, Optional<Only> only) {}

    /** On what a work depends. */
    public enum Only {
        /** A study committee is recommended. */
        @JsonProperty("with-committee")
        WITH_COMMITTEE,
        /** None is. */
        @JsonProperty("without-committee")
        WITHOUT_COMMITTEE
    }

    /** With whom a work is done. */
    public enum Takes {
        /** The study committee, if it is recommended. */
        @JsonProperty("committee")
        COMMITTEE,
        /** The theme that leads. */
        @JsonProperty("lead")
        LEAD,
        /** The one of those recommended that leads. */
        @JsonProperty("recommended-lead")
        RECOMMENDED_LEAD,
        /** All themes side by side, those added included. */
        @JsonProperty("themes")
        THEMES,
        /** The themes that are recommended. */
        @JsonProperty("recommended")
        RECOMMENDED,
        /** Those recommended but the one that leads. */
        @JsonProperty("next")
        NEXT,
        /** The themes that were studied before. */
        @JsonProperty("studied")
        STUDIED,
        /** The one of them that leads. */
        @JsonProperty("studied-lead")
        STUDIED_LEAD,
        /** All themes but those that were studied before. */
        @JsonProperty("others")
        OTHERS,
        /** Those of them that are recommended. */
        @JsonProperty("others-recommended")
        OTHERS_RECOMMENDED,
        /** The recommended themes of which a rule says that the work cannot wait. */
        @JsonProperty("urgent")
        URGENT
    }

    /**
     * Something to be done.
     *
     * @param alone how it is called where it takes one theme only, if otherwise
     */
    public record Work(String id, Text title, Text text, Optional<Alone> alone, List<String> deciding, Citation source, Basis basis) {
        public Work {
            deciding = Optional.ofNullable(deciding).map(List::copyOf).orElse(List.of());
        }
    }

    /** A work that takes one theme only. */
    public record Alone(Text title, Text text) {}

    /** What decides between themes side by side. */
    public record Criterion(String id, Text title, Text text, Citation source, Basis basis) {}

    /** A sentence with its ground. */
    public record Statement(Text text, Citation source, Basis basis) {}

    /** What is said of a type whose lowest budget lies above what is expected. */
    public record Beyond(Text text, Citation source, Basis basis, WithoutEquipment withoutEquipment) {
        public Statement of(String archetype) {
            return withoutEquipment.archetypes().contains(archetype)
                    ? new Statement(withoutEquipment.text(), withoutEquipment.source(), withoutEquipment.basis())
                    : new Statement(text, source, basis);
        }
    }

    /** Types that put in no equipment: nobody invests in them, and no study comes before. */
    public record WithoutEquipment(List<String> archetypes, Text text, Citation source, Basis basis) {
        public WithoutEquipment {
            archetypes = List.copyOf(archetypes);
        }
    }

    /**
     * A heading with its ground.
     *
     * @param settled the heading once the theme is settled
     */
    public record OpenTheme(Text title, SettledTheme settled, Citation source, Basis basis) {}

    /** The heading of a theme that one of these answers says to be settled. */
    public record SettledTheme(String question, List<String> answers, Text title) {
        public SettledTheme {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What was studied already.
     *
     * @param question that asks for it; its options are archetypes
     * @param title stands for themes that were studied, of which the type is not told
     * @param text asks for the type
     */
    public record Studied(String question, Text title, Text text, Citation source, Basis basis) {}

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
