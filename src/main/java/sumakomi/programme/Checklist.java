package sumakomi.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import sumakomi.advice.Advice.Because;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.MunicipalityRef;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Grade;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge.Shelved.Said;
import sumakomi.knowledge.StudyPreparation.Settles;
import sumakomi.knowledge.Text;

/**
 * What a municipality has to do, to get and to decide on the way to the feasibility study of one theme, and in the study itself.
 *
 * @param fiscalYear the year in which the study is prepared, that of its four sessions
 * @param alone the reasons for which the advice sends the municipality to an individual consultation instead of the sessions; none where
 *     it does not
 * @param study by which the data are ordered; absent where the screening alone orders them
 * @param items in the order in which they are worked on, kind by kind; data by what they are worth
 * @param dropped steps, data and roles that fall away by what was answered
 * @param ways the longest way to each session and to the study
 */
public record Checklist(String knowledgeVersion, String rulesVersion, LocalDate asOf, int fiscalYear,
        Optional<MunicipalityRef> municipality, Theme theme, List<Reason> alone, Optional<OrderingStudy> study, List<Item> items,
        List<Dropped> dropped, List<Way> ways) {

    public Checklist {
        alone = List.copyOf(alone);
        items = List.copyOf(items);
        dropped = List.copyOf(dropped);
        ways = List.copyOf(ways);
    }

    /** The items by their ids. */
    public Map<String, Item> byId() {
        return items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    }

    /** What the list says, whichever day and version it was made of. */
    public record Content(int fiscalYear, Optional<MunicipalityRef> municipality, Theme theme, List<Reason> alone,
            Optional<OrderingStudy> study, List<Item> items, List<Dropped> dropped, List<Way> ways) {}

    public Content said() {
        return new Content(fiscalYear, municipality, theme, alone, study, items, dropped, ways);
    }

    /** The archetype that the municipality goes into. */
    public record Theme(String archetype, Text title, Optional<Grade> grade, Citation source) {}

    /** What an item is. */
    public enum Kind {
        STEP,
        DECISION,
        DATUM,
        QUESTION,
        FUNDING,
        ALONGSIDE,
        BODY,
        ROLE;

        /** The id of an item of this kind. @param entry id of the entry or the question that it is made of */
        public String id(String entry) {
            return name().toLowerCase(Locale.ROOT) + "/" + entry;
        }

        /** The kind of an item, by its id. */
        public static Kind of(String item) {
            return valueOf(item.substring(0, item.indexOf('/')).toUpperCase(Locale.ROOT));
        }

        /** Of what entry or question an item is made, by its id. */
        public static String entry(String item) {
            return item.substring(item.indexOf('/') + 1);
        }
    }

    /**
     * One line of the checklist.
     *
     * @param id stays the same as long as the entry of the knowledge does, such as {@code datum/roof-potential}
     * @param aspect of verification; absent for what belongs to none
     * @param when in which year and session it is due
     * @param stages of the project in which a body or a role comes in, {@code concept} and {@code project}
     * @param detail what more is said of it, each on its own basis
     * @param where who holds a datum and how to get it, who knows the answer to a question,
     *     who takes a decision, on what condition a body comes in, or what to do for funding
     * @param needs ids of the items that it rests on
     * @param needsBasis on what basis it rests on them; absent where it rests on nothing
     * @param held the answer by which it is there already
     * @param why the reasons why it is on the list, never none
     * @param opens what of the screening it would settle, the widest first; none for what is no datum
     * @param worth what it is worth in the study; absent where there is no study, or none of its uncertain inputs comes from the datum
     * @param basis of the title, and of its being there at that time
     */
    public record Item(String id, Kind kind, Text title, List<Said> detail, Optional<String> aspect, Optional<When> when,
            List<String> stages, List<Said> where, List<String> needs, Optional<Basis> needsBasis, Optional<Because> held, List<Why> why,
            List<Open> opens,
            Optional<DatumWorth> worth, Optional<Work> work,
            Citation source, Basis basis) {
        public Item {
            detail = List.copyOf(detail);
            where = List.copyOf(where);
            stages = List.copyOf(stages);
            needs = List.copyOf(needs);
            why = List.copyOf(why);
            opens = List.copyOf(opens);
        }
    }

    /**
     * The year of the programme, and the session of the second year.
     *
     * @param session absent for what belongs to the study of the third year
     */
    public record When(int year, Optional<Integer> session) implements Comparable<When> {

        private static final int LAST = 9;

        @Override
        public int compareTo(When other) {
            return year != other.year ? Integer.compare(year, other.year)
                    : Integer.compare(session.orElse(LAST), other.session.orElse(LAST));
        }
    }

    /**
     * The effort of an item.
     *
     * @param days working days of an officer
     * @param weeks from beginning to end, waiting included
     */
    public record Work(double days, int weeks, Basis basis, Citation source) {}

    /**
     * What of the screening is open.
     *
     * @param times the high end over the low one; absent where no range is known at all
     */
    public record Open(Settles settles, Text title, Optional<Double> times) {}

    /** Why an item is on the list. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({@Type(name = "every-study", value = Why.EveryStudy.class), @Type(name = "theme", value = Why.OfTheme.class),
            @Type(name = "steps", value = Why.ForSteps.class), @Type(name = "answers", value = Why.Answers.class),
            @Type(name = "unanswered", value = Why.Unanswered.class)})
    public sealed interface Why {

        /** Every feasibility study takes it: the source says so, or we read it there. */
        record EveryStudy(Basis basis) implements Why {}

        /** It goes with this archetype: the source says so, or we read it there. */
        record OfTheme(Basis basis) implements Why {}

        /** These steps, by the ids of their items, rest on it. */
        record ForSteps(List<String> steps) implements Why {
            public ForSteps {
                steps = List.copyOf(steps);
            }
        }

        /** It is a question that is not answered yet, and what is recommended can change with its answer. */
        record Unanswered(Basis basis) implements Why {}

        /** The answers call for it. */
        record Answers(Reason reason) implements Why {}
    }

    /**
     * The longest way to a session, or to the end of the study.
     *
     * @param items ids of steps, data and decisions, in the order in which they are done
     * @param weeks that they take one after the other
     * @param due the day of the session, or the first of its month as long as no day is settled; absent for the study, which has no date
     * @param settled whether that day is settled
     * @param begin the last day on which to begin
     */
    public record Way(When to, List<String> items, int weeks, Optional<LocalDate> due, boolean settled,
            Optional<LocalDate> begin) {
        public Way {
            items = List.copyOf(items);
        }
    }
}
