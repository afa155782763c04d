package sumakomi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.Issues;
import sumakomi.programme.report.ProgrammeReport;
import sumakomi.programme.report.ReportMaker;
import sumakomi.programme.report.StudyFigures;
import sumakomi.programme.sessions.Minutes;
import sumakomi.programme.sessions.SessionSheets;

/** The documents on a fiscal year of the programme, for whoever hands them out or checks them. */
@EditionScoped
@Component
public record YearPapers(MainJob mainJob, Library library, KnowledgeFiles libraryFiles, ReportMaker maker, StudyFigures figures,
        SessionSheets sheets, Issues issues, Clock clock) {

    /** Their words on the command line and in addresses. */
    public static final List<String> KINDS = List.of(ProgrammeReportPaper.KIND, SessionPack.KIND);
    private static final Logger LOG = LoggerFactory.getLogger(YearPapers.class);

    /**
     * A document by its kind.
     *
     * @param from of what in the year, as {@link SessionPack#subject} says it
     * @return nothing where there is no such session, group or municipality
     */
    public Optional<Handout> find(String kind, int fiscalYear, Issues.From.Year from) {
        return kind.equals(ProgrammeReportPaper.KIND) ? Optional.of(report(fiscalYear)) : pack(fiscalYear, from.subject().split("/", -1));
    }

    /** @throws FaultyInput if there is none */
    public Handout of(String kind, int fiscalYear, Issues.From.Year from) {
        return find(kind, fiscalYear, from).orElseThrow(() -> new FaultyInput(Fault.of("session-pack.none", "", 0, from.subject(), Integer
                .toString(fiscalYear))));
    }

    private Optional<Handout> pack(int fiscalYear, String[] of) {
        if (of.length < 2 || of.length > 3 || !of[0].matches("[1-9]")) {
            return Optional.empty();
        }
        String only = of.length == 3 ? of[2] : "";
        return sheets.of(new Minutes.Of(fiscalYear, Integer.parseInt(of[0]), of[1]), only, mainJob.knowledge(), library).filter(
                sheet -> sheet.only().equals(only)).map(sheet -> SessionPack.of(sheet, mainJob, LocalDate.now(clock)));
    }

    /** The report on a year. Waits for figures that are still being worked out, see {@link StudyFigures#settle}. */
    public Handout report(int fiscalYear) {
        ReportMaker.Known known = new ReportMaker.Known(mainJob.knowledge(), library, libraryFiles);
        figures.settle(maker.studies(fiscalYear));
        ProgrammeReport report = maker.of(fiscalYear, known, figures);
        // A study that somebody changed in between has to be worked out once more.
        while (report.portfolio().waiting() > 0) {
            figures.settle(maker.studies(fiscalYear));
            report = maker.of(fiscalYear, known, figures);
        }
        return ProgrammeReportPaper.of(report, mainJob, library);
    }

    /** Notes that a document was handed out. Somebody else who asks for the very same in the same moment notes it as well. */
    public void note(Handout handout, Issues.From.Year from) {
        try {
            issues.note(from, handout.handed());
        } catch (DuplicateKeyException e) {
            LOG.debug("Noted by two at the same time", e);
        }
    }
}
