package sumakomi.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import sumakomi.programme.desk.Stage;
import sumakomi.programme.report.ProgrammeReport;
import sumakomi.programme.report.ProgrammeReport.Line;
import sumakomi.programme.report.ProgrammeReport.Member;
import sumakomi.programme.report.StudyFigures;

/** What a report on a year cannot tell yet. */
final class ReportUnknown {

    private final ProgrammeWords words;
    private final ProgrammeReport report;
    private final List<String> said = new ArrayList<>();

    ReportUnknown(ProgrammeWords words, ProgrammeReport report) {
        this.words = words;
        this.report = report;
        towns("unknown.joining", one -> one.joining().equals("unknown"));
        towns("unknown.profile", one -> one.stage() == Stage.JOINED);
        report.sessions().stream().filter(one -> one.unrecorded() > 0)
                .forEach(one -> said.add(words.say("unknown.session", one.number(), one
                        .unrecorded())));
        long undated = report.meetings().stream().filter(one -> one.heldOn().isEmpty()).count();
        if (undated > 0) {
            said.add(words.say("unknown.meetings", undated));
        }
        towns("unknown.decision", one -> one.themes().stream().anyMatch(theme -> theme.decision().equals("open")));
        towns("unknown.study", one -> one.themes().stream().anyMatch(theme -> !theme.studied() && !theme.decision().equals("no-go")));
        studies("unknown.inputs", line -> line.state() instanceof StudyFigures.Unfinished);
        studies("unknown.range", line -> line.state().worked().filter(worked -> worked.costYen().range().isEmpty()).isPresent());
    }

    List<String> said() {
        return List.copyOf(said);
    }

    private void towns(String key, Predicate<Member> which) {
        List<String> towns = report.members().stream().filter(which).map(Member::municipality).toList();
        if (!towns.isEmpty()) {
            said.add(words.say(key, towns.size(), words.towns(towns)));
        }
    }

    private void studies(String key, Predicate<Line> which) {
        List<String> studies = report.portfolio().lines().stream().filter(which).map(line -> words.say("study-of", words.town(line
                .municipality()), words.title(line))).toList();
        if (!studies.isEmpty()) {
            said.add(words.say(key, studies.size(), words.joined(studies)));
        }
    }
}
