package sumakomi.web.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import sumakomi.account.Person;
import sumakomi.account.Told;
import sumakomi.document.ProgrammeWords;
import sumakomi.document.SessionWords;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;
import sumakomi.knowledge.Question;
import sumakomi.programme.Checklist.Kind;
import sumakomi.programme.Progress.Done;
import sumakomi.programme.desk.Column;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participant.Joining;
import sumakomi.programme.desk.Participant.Track;
import sumakomi.programme.desk.ParticipantEntry.Field;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.programme.desk.Portfolio.Session;
import sumakomi.programme.desk.Portfolio.Theme;
import sumakomi.programme.groups.Group;
import sumakomi.programme.groups.Obstacle;
import sumakomi.programme.groups.Slot;
import sumakomi.programme.groups.Town;
import sumakomi.programme.learning.Outcome;
import sumakomi.programme.learning.Proportion;
import sumakomi.programme.meetings.Cooperation;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Invitations.Invited;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.web.Spoken;

/** How the pages and files of the desk say things. Templates know it as {@code d}. */
final class DeskWords extends Spoken {

    private final Questionnaire questionnaire;
    private final Knowledge knowledge;
    private final Phrases phrases;
    private final Phrases lists;
    private final ProgrammeWords report;
    private final SessionWords session;

    DeskWords(Questionnaire questionnaire, MessageSource messages, Locale locale) {
        super(messages, locale);
        this.questionnaire = questionnaire;
        this.knowledge = questionnaire.knowledge();
        this.phrases = Phrases.of("desk", locale);
        this.lists = Phrases.of("checklist", locale);
        this.report = new ProgrammeWords(questionnaire, List.of(), locale);
        this.session = new SessionWords(questionnaire, List.of(), locale);
    }

    public String town(String code) {
        return Optional.ofNullable(knowledge.municipalities().get(code)).map(town -> of(town.name())).orElse(code);
    }

    public String archetype(String id) {
        return Optional.ofNullable(knowledge.archetypes().get(id)).map(found -> of(found.title())).orElseGet(() -> say("label.other"));
    }

    /** One of the five aspects of verification, or all of them. */
    public String aspect(String id) {
        return knowledge.programme().aspects().stream().filter(aspect -> aspect.id().equals(id)).findFirst()
                .map(aspect -> of(aspect.title())).orElseGet(() -> say("aspect.overall"));
    }

    /** How many of how many are done. */
    public String done(Done done) {
        return say("desk.of-all", done.done(), done.all());
    }

    /** What a kind of item of a checklist is called. */
    public String kind(Kind kind) {
        return lists.say("kind." + kind.name());
    }

    /** A mark in the parts that the record of changes keeps of it. */
    public String mark(Told told) {
        return Stream.of(told.part("state").map(state -> say("checklist.state." + state)), told.part("owner"), told.part("due"),
                told.part("note")).flatMap(Optional::stream).collect(Collectors.joining(say("trail.and")));
    }

    /** A word that files hold too, such as {@code joining.new}. */
    public String word(String key) {
        return phrases.say(key);
    }

    /** What is kept of a participant in a field, as pages say it; nothing for an empty one. */
    public String told(Field field, String value) {
        return switch (field) {
            case MUNICIPALITY -> town(value);
            case JOINING, TRACK -> word(field.word() + "." + value);
            default -> value;
        };
    }

    public String field(Field field) {
        return field.title(locale());
    }

    public String column(Column column) {
        return say("desk.column." + column.word());
    }

    /** What a group of a column is called. */
    public String group(Column column, String group) {
        if (group.equals(Column.NONE)) {
            return say("desk.none." + column.word());
        }
        return switch (column) {
            case IN_CHARGE -> group;
            case ADVICE, THEME -> archetype(group);
            case JOINING, STAGE, TRACK -> typed(column.word() + "." + group);
            case GRADE -> find("grade." + group).orElseGet(() -> say("label.other"));
            case NEXT_SESSION -> month(group);
            default -> find("desk.group." + column.word() + "." + group).orElseGet(() -> say("label.other"));
        };
    }

    /** A word whose group somebody may have typed into the address. */
    private String typed(String key) {
        return phrases.has(key) ? phrases.say(key) : say("label.other");
    }

    /** A month that somebody may have typed into the address. */
    private String month(String group) {
        try {
            return DateTimeFormatter.ofPattern(say("library.format.month"), locale()).format(YearMonth.parse(group));
        } catch (java.time.DateTimeException e) {
            return say("label.other");
        }
    }

    /** What stands in a cell of the portfolio. */
    public String cell(Column column, Row row, LocalDate today) {
        return switch (column) {
            case ANSWERS -> row.work().map(work -> say("desk.answers", work.answered(), work.unknown())).orElse(none(column));
            case THEME -> row.themes().isEmpty() ? none(column)
                    : row.themes().stream().map(this::theme).collect(Collectors.joining(say("label.comma")));
            case CHECKLIST -> row.checklist().map(done -> say("desk.done", done.done(), done.all())).orElse(none(column));
            case OVERDUE -> row.checklist().map(done -> Integer.toString(done.overdue())).orElse(none(column));
            case OPEN_DATA -> row.checklist().map(done -> Integer.toString(done.openData())).orElse(none(column));
            case NEXT_SESSION -> row.next().map(this::next).orElse(none(column));
            case LAST_CONTACT -> row.participant().lastContact().map(this::date).orElse(none(column));
            default -> group(column, column.group(row, today));
        };
    }

    /** The lines of a cell of the table: as in a file, with the grade of a recommendation beside it and a line for each theme. */
    public List<String> lines(Column column, Row row, LocalDate today) {
        return switch (column) {
            case ADVICE -> List.of(advised(row));
            case CHECKLIST -> List.of(row.checklist().map(done -> say("desk.done-short", done.done(), done.all())).orElse(none(column)));
            case THEME -> row.themes().isEmpty() ? List.of(none(column)) : row.themes().stream().map(this::theme).toList();
            default -> List.of(cell(column, row, today));
        };
    }

    private String theme(Theme theme) {
        return say("desk.theme", archetype(theme.choice().theme()), say("desk.decision." + theme.choice().decision().word()),
                say("desk.study." + theme.study()));
    }

    /** What of its part in the programme is not as with most: whoever is new, and whoever is served by consultation. */
    public List<String> apart(Participant one) {
        return Stream.of(Optional.of(one.joining()).filter(Joining.NEW::equals).map(joining -> word("joining." + joining.word())),
                Optional.of(one.track()).filter(Track.CONSULTATION::equals).map(track -> word("track." + track.word())))
                .flatMap(Optional::stream).toList();
    }

    /** What comes next for a participant. */
    public String next(Session next) {
        return next.number().map(number -> say("desk.next", number, date(next.day()))).orElseGet(() -> say("desk.next-consultation",
                date(next.day())));
    }

    private String none(Column column) {
        return say("desk.none." + column.word());
    }

    /** The titles of the columns, the municipality first. */
    public List<String> titles(List<Column> columns) {
        return Stream.concat(Stream.of(say("work.municipality")), columns.stream().map(this::column))
                .toList();
    }

    /** What of the given makes a plan impossible. */
    public String obstacle(Obstacle one) {
        return say("desk.obstacle." + one.key(), one.args().stream()
                .map(arg -> one.key().equals("unplaced") ? townsOf(List.of(arg.toString().split(", "))) : arg.toString()).toArray());
    }

    /** Municipalities by their names; whoever and whatever else stays as it is called. */
    public String names(List<String> who) {
        return who.stream().map(this::town).collect(Collectors.joining(say("label.comma")));
    }

    public String townsOf(Collection<?> codes) {
        return codes.stream().map(one -> one instanceof Town town ? town(town.code()) : town(one.toString()))
                .collect(Collectors.joining(say("label.comma")));
    }

    /** So many of so many, with the rate and its interval where there are enough cases for one. */
    public String proportion(Proportion one) {
        String counts = say("learning.of", one.hits(), one.of());
        return one.rate().map(rate -> say("learning.rate", counts, percent(rate.value()), percent(rate.low()), percent(rate.high())))
                .orElse(counts);
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(fraction).movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    /** What a session is about. */
    public SessionWords session() {
        return session;
    }

    /** What a report on a year says. */
    public ProgrammeWords report() {
        return report;
    }

    /** How many came to a meeting, or how many are invited. */
    public String came(Gathering one) {
        return report.came(one);
    }

    /** Whom one should ask, and why. */
    public String invited(Invited one) {
        String why = Stream.of(one.answers().stream().map(this::answered), one.theme().stream().map(type -> say("meeting.by-theme",
                archetype(type))), one.recommended().stream().map(type -> say("meeting.by-advice", archetype(type))))
                .flatMap(found -> found).collect(Collectors.joining(say("label.comma")));
        return say("outcome.graded", town(one.municipality()), why);
    }

    private String answered(Cooperation.Answered answered) {
        Question question = questionnaire.question(answered.question()).orElseThrow();
        return say("meeting.by-answer", of(question.text()), answered.values().stream().flatMap(value -> question.option(value).stream())
                .map(option -> of(option.label())).collect(Collectors.joining(say("label.comma"))));
    }

    /** What is recorded of a type of project, in one line. */
    public String outcome(Outcome one) {
        return say("outcome.line", archetype(one.archetype()), say("outcome.study." + one.study().word()),
                say("outcome.project." + one.project().word()));
    }

    /** What is recommended first, and how surely. */
    public String advised(Row row) {
        String first = group(Column.ADVICE, Column.ADVICE.group(row, LocalDate.MIN));
        String grade = Column.GRADE.group(row, LocalDate.MIN);
        return grade.equals(Column.NONE) ? first : say("outcome.graded", first, group(Column.GRADE, grade));
    }

    /** The themes that were chosen, each with its decision. */
    public String themes(Row row) {
        return cell(Column.THEME, row, LocalDate.MIN);
    }

    public String yen(long yen) {
        return new Numbers(locale()).addable(BigDecimal.valueOf(yen));
    }

    /** A confidence in percent. */
    public String confidence(double fraction) {
        return percent(fraction);
    }

    /** To whom a result belongs. */
    public String owner(String owner) {
        return owner.equals(Person.SECRETARIAT) ? say("role.secretariat") : town(owner);
    }

    public String slot(Slot slot) {
        return say("desk.slot", date(slot.day()), word("half." + slot.half().word()), slot.room());
    }

    /** The half of a day and the room. */
    public String half(Slot slot) {
        return slot.room().isEmpty() ? word("half." + slot.half().word()) : say("desk.half-room", word("half." + slot.half().word()),
                slot.room());
    }

    public String groupLetter(int number) {
        return say("desk.group-letter", new Group(number).letter());
    }

    public String km(double kilometres) {
        return say("desk.km", BigDecimal.valueOf(kilometres).setScale(1, RoundingMode.HALF_UP).toPlainString());
    }

    public String sizes(List<Integer> sizes) {
        return sizes.stream().map(Object::toString).collect(Collectors.joining(say("label.comma")));
    }

    public String load(Map<String, Integer> load) {
        return load.entrySet().stream().map(one -> say("desk.load-of", one.getKey(), one.getValue()))
                .collect(Collectors.joining(say("label.comma")));
    }
}
