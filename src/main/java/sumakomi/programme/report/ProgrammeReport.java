package sumakomi.programme.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sumakomi.programme.desk.Stage;
import sumakomi.programme.meetings.Cooperation;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.report.StudyFigures.Span;

/**
 * What the programme did in a fiscal year.
 *
 * @param asOf the day on which it was put together
 * @param members who takes part, by code
 * @param sessions by number
 * @param meetings held or planned beside the sessions, by day
 * @param themes the most chosen first
 * @param years the outcomes over the years up to this one, the latest first
 */
public record ProgrammeReport(int fiscalYear, LocalDate asOf, Participation participation, List<Member> members,
        List<Session> sessions, List<Gathering> meetings, List<Theme> themes, List<YearOf> years, Portfolio portfolio,
        List<Together> together,
        List<Alike> alike) {

    public ProgrammeReport {
        members = List.copyOf(members);
        sessions = List.copyOf(sessions);
        meetings = List.copyOf(meetings);
        themes = List.copyOf(themes);
        years = List.copyOf(years);
        together = List.copyOf(together);
        alike = List.copyOf(alike);
    }

    /**
     * Who takes part.
     *
     * @param joining by its word: new, continuing or unknown
     * @param tracks by their words: group or consultation
     * @param regions by their words: wards, tama or islands
     * @param stages how far they are, in order; only those with somebody in them
     */
    public record Participation(int all, Map<String, Integer> joining, Map<String, Integer> tracks, Map<String, Integer> regions,
            Map<Stage, Integer> stages) {}

    /** A municipality that takes part. @param joining by its word; so is {@code track} */
    public record Member(String municipality, String joining, String track, Stage stage, List<Chosen> themes) {
        public Member {
            themes = List.copyOf(themes);
        }
    }

    /** A theme that a municipality chose, by its word what was decided of it, and whether a study was chosen for it. */
    public record Chosen(String archetype, String decision, boolean studied) {}

    /**
     * A session, in numbers of municipalities.
     *
     * @param dated for which a day is settled, or of which minutes tell
     * @param attended who came by the minutes; {@code missed} whom they name as absent
     * @param unrecorded whose day lies behind without minutes
     */
    public record Session(int number, int dated, int attended, int missed, int unrecorded) {}

    /**
     * A type of project in the year.
     *
     * @param recommended to how many it is recommended first
     * @param chosen how many chose it as a theme; of these {@code go} decided to go on and {@code noGo} not to
     */
    public record Theme(String archetype, int recommended, int chosen, int go, int noGo) {}

    /**
     * What came of a fiscal year, in counts; each stands for one of the three results on which the programme reports.
     *
     * @param meetings held, {@code attended} the sum of municipalities that came to each
     * @param advised municipalities to which an advice was kept
     * @param go themes that go on
     * @param studies feasibility studies that were done on recommendations of the year
     * @param projects begun in the year
     * @param themeGroups meetings of theme groups
     * @param proposals conclusions that were proposed to the knowledge or taken into it
     */
    public record YearOf(int fiscalYear, int participants, int meetings, int attended, int advised, int go, int studies, int projects,
            int themeGroups, int proposals) {}

    /**
     * The studies that were chosen for the themes of the year, but those of themes that were given up.
     *
     * @param cost of all that are worked out, {@code tonnes} of CO2 avoided per year likewise; absent where none is
     * @param waiting how many are being worked out, {@code unfinished} how many lack something
     */
    public record Portfolio(List<Line> lines, Optional<Sum> cost, Optional<Sum> tonnes, int waiting, int unfinished) {
        public Portfolio {
            lines = List.copyOf(lines);
        }
    }

    /** A chosen study and how it stands. */
    public record Line(String municipality, String theme, String study, String title, StudyFigures.State state) {}

    /**
     * Values that are added.
     *
     * @param value of all together; {@code low} where all lie at their P10 and {@code high} where all lie at their P90: the range of
     *     the sum if all studies err the same way, wider than that of studies that err each for itself
     * @param unranged how many of them have no range and count with their value at both ends
     */
    public record Sum(double value, double low, double high, int studies, int unranged) {

        static Sum of(List<Span> spans) {
            return new Sum(spans.stream().mapToDouble(Span::value).sum(),
                    spans.stream().mapToDouble(span -> span.range().map(StudyFigures.Range::p10).orElse(span.value())).sum(),
                    spans.stream().mapToDouble(span -> span.range().map(StudyFigures.Range::p90).orElse(span.value())).sum(),
                    spans.size(), (int) spans.stream().filter(span -> span.range().isEmpty()).count());
        }
    }

    /**
     * Cooperation that suggests itself.
     *
     * @param giving codes of those who could give, {@code using} of those who could use; of those that border on each other alone where the
     *     kind reaches no further
     * @param joining codes of those who could join as equals
     * @param pairs who could give to which neighbour; only where the kind reaches no further
     */
    public record Together(Cooperation kind, List<String> giving, List<String> using, List<String> joining, List<Pair> pairs) {}

    /** One that could give and one that could use. */
    public record Pair(String giver, String user) {}

    /** Neighbours with the same theme, or else first recommendation: each borders on another one of them. */
    public record Alike(String archetype, List<String> municipalities) {}
}
