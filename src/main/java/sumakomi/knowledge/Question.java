package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One question of the questionnaire. Every question also accepts "unknown".
 *
 * @param min smallest number accepted, itself included; numbers only, as are {@code max}, {@code unit}, {@code unitLabel}
 * @param unitAlso further ways in which people write the unit behind a number
 * @param whole of a number: whether only whole ones are accepted, as of people
 * @param askAt the section of the town hall, or the body outside it, that knows the answer
 * @param neededFor how soon the answer is needed
 * @param changeable whether the municipality can bring about another answer
 * @param stages all options of a choice in the order in which they come about; empty where there is none
 * @param background whether it only says who answers or describes the setting, so that no rule has to read it
 */
public record Question(String id, Kind kind, Text text, Text help, Text why, Text askAt,
        NeededFor neededFor, List<String> bearsOn,
        Optional<Relevance> relevantWhen, List<Option> options, Optional<String> unit, Optional<Text> unitLabel,
        List<String> unitAlso,
        Optional<BigDecimal> min, Optional<BigDecimal> max, Optional<Boolean> whole, Optional<Changeable> changeable,
        List<String> stages,
        Optional<Boolean> background,
        Citation source, Basis basis) {

    /** The option that says "none of these" and so stands alone. */
    public static final String NONE = "none";

    public Question {
        bearsOn = List.copyOf(bearsOn);
        options = options == null ? List.of() : List.copyOf(options);
        stages = stages == null ? List.of() : List.copyOf(stages);
        unitAlso = unitAlso == null ? List.of() : List.copyOf(unitAlso);
        if (kind == Kind.NUMBER && (unit.isEmpty() || unitLabel.isEmpty() || min.isEmpty() || max.isEmpty())) {
            throw new IllegalArgumentException(id + ": a number needs unit, unitLabel, min and max");
        }
    }

    /** Those that {@code askAt} names, each by itself: {@code 農林の担当、環境の担当} are two, and what stands behind または is no further one. */
    public List<Text> sections() {
        String[] japanese = askAt.ja().split("、(?!または)");
        String[] english = askAt.en().split("; ");
        if (japanese.length != english.length) {
            return List.of(askAt);
        }
        return IntStream.range(0, japanese.length).mapToObj(i -> new Text(japanese[i], english[i])).toList();
    }

    /** Whether the number is a year, which is written without commas and in either calendar. */
    public boolean isYear() {
        return unit.filter("fiscal-year"::equals).isPresent();
    }

    public boolean isWhole() {
        return whole.orElse(false);
    }

    public boolean isBackground() {
        return background.orElse(false);
    }

    /** The option of this id, if the question offers it. */
    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** How a question is answered. */
    public enum Kind {
        /** One option. */
        CHOICE,
        /** Several options. */
        CHOICES,
        /** Options in the order of their importance. */
        RANKING,
        /** A number within a range. */
        NUMBER,
        /** One of Tokyo's 62 municipalities, by its five-digit code. */
        MUNICIPALITY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether another answer to a question can be brought about, and by whom. */
    public enum Changeable {
        /** The municipality can do it itself within the year. */
        THIS_YEAR,
        /** It takes the assembly, other bodies or owners. */
        WITH_CONSENT,
        /** What the municipality itself puts first: another answer means to want something else. */
        OWN_AIMS,
        /** A fact that no one changes. */
        FIXED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** For what an answer is needed: the farther down, the later it may come. */
    public enum NeededFor {
        /** Which type comes first can hang on it. */
        RECOMMENDATION,
        /** It deepens the reasons and proposals of an advice. */
        ADVICE,
        /** Only a study, a checklist or a size rests on it. */
        STUDY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A possible answer. */
    public record Option(String id, Text label) {

        /** Whether it says "none of these". */
        public boolean isNone() {
            return id.equals(NONE);
        }
    }

    /**
     * Answers to another question, on which something hangs: as soon as it has a known answer that is none of these, a question is
     * hidden.
     */
    public record Relevance(String question, List<String> in) {
        public Relevance {
            in = List.copyOf(in);
        }
    }
}
