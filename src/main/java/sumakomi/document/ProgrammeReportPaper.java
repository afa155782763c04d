package sumakomi.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sumakomi.advisor.MainJob;
import sumakomi.document.Handout.Content;
import sumakomi.document.Handout.Part;
import sumakomi.document.paper.Block;
import sumakomi.document.paper.Chapter;
import sumakomi.document.paper.Chapter.Turn;
import sumakomi.document.paper.Fact;
import sumakomi.document.paper.Paper;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import sumakomi.programme.Issues;
import sumakomi.programme.report.ProgrammeReport;

/** The report on a fiscal year of the programme, to be handed to an assembly or the metropolitan government. */
public final class ProgrammeReportPaper {

    public static final String KIND = "programme-report";
    /** In which it is handed out. */
    public static final List<PaperFormat> FORMATS = List.of(PaperFormat.WORD, PaperFormat.PDF);

    private final ProgrammeReport report;
    private final MainJob mainJob;
    /** The three results on which the programme reports. */
    private final List<Entry> results;
    private final Content content;

    private ProgrammeReportPaper(ProgrammeReport report, MainJob mainJob, Library library) {
        this.report = report;
        this.mainJob = mainJob;
        this.results = ReportOutcomes.RESULTS.stream().map(id -> library.find("programme-facts", id).orElseThrow()).toList();
        this.content = new Content(List.of(named("participation", List.of(report.fiscalYear(), report.participation(), report.members())),
                named("held", List.of(report.sessions(), report.meetings())), named("themes", report.themes()),
                named("outcomes", report.years()), named("money", report.portfolio()),
                named("cooperation", List.of(report.together(), report.alike()))));
    }

    /** @param report with all of its figures worked out */
    static Handout of(ProgrammeReport report, MainJob mainJob, Library library) {
        ProgrammeReportPaper paper = new ProgrammeReportPaper(report, mainJob, library);
        return new Handout(new Issues.Handed(KIND, "", report.fiscalYear(), Receipts.hash(paper.content), paper.content), paper::paper);
    }

    private static Part named(String key, Object said) {
        return Part.named(key, ProgrammeWords.BUNDLE, key, said);
    }

    private Paper paper(Locale locale) {
        List<Citation> cited = Stream.concat(results.stream().flatMap(entry -> entry.sources().stream()), report.together().stream().map(
                one -> one.kind().source())).toList();
        ProgrammeWords words = new ProgrammeWords(mainJob.questionnaire(), cited, locale);
        String year = words.year(report.fiscalYear());
        List<Chapter> chapters = Stream.of(new ReportOfYear(words, report).chapters().stream(), Stream.of(new ReportOutcomes(words, report,
                results).chapter()), new ReportPortfolio(words, report).chapters().stream(), Stream.of(sources(words)))
                .flatMap(some -> some).toList();
        return new Paper(words.locale(), words.say("paper"), year, words.say("description", year), List.of(words.fact("year", year), words
                .fact("as-of", words.date(report.asOf())),
                new Fact("all", words.say("all"), words.say("municipalities", report.participation()
                        .all()))),
                chapters, words.signatures(),
                Receipts.of(new Handout.Subject(KIND, report.fiscalYear(), "", "", "").written(), content,
                        words.versions(mainJob.knowledge().version(), mainJob.rulesVersion())));
    }

    private static Chapter sources(ProgrammeWords words) {
        return new Chapter(words.say("chapter.documents"), Turn.UPRIGHT, Stream.concat(Stream.of(new Block.Paragraph(words.say(
                "counted-from"))), words.sourceList().stream()).toList());
    }
}
