package sumakomi.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.document.DocumentArchive.Wanted;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Phrases;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Issues;
import sumakomi.programme.KeptBudgetStudy;
import sumakomi.programme.StoredBudgetStudies;
import sumakomi.programme.desk.Portfolio.Row;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.resilience.kept.TownBases;

/** Documents on profiles that are kept, for whoever takes those of many at once: the same as the pages of each profile hand out. */
@EditionScoped
@Component
public record ProfilePapers(MainJob mainJob, Profiles profiles, KeptChecklists checklists, StoredBudgetStudies figures, TownBases bases,
        Issues issues, OwnTemplates templates, Clock clock) {

    private static final String PHRASES = "documents";
    private static final String TITLE = "archive.kind.";

    /** All that can be chosen. */
    public static final List<Choice> CHOICES = Stream.concat(
            Stream.of(PaperFormat.values()).map(format -> new Choice(FsChecklists.KIND, format)),
            Stream.of(AdvicePapers.ADVICE_REPORT, AdvicePapers.BUDGET_REQUEST).flatMap(paper -> paper.formats().stream()
                    .map(format -> new Choice(paper.kind(), format))))
            .toList();

    /**
     * A kind of document in a format.
     *
     * @param kind as the command line names it
     */
    public record Choice(String kind, PaperFormat format) {

        /** For programs, such as {@code advice-report.pdf}. */
        public String id() {
            return kind + "." + format.ending();
        }

        /** For a reader, with the program that opens it. */
        public String title(Locale locale) {
            Phrases phrases = Phrases.of(PHRASES, locale);
            return phrases.say("archive.choice", phrases.say(TITLE + kind), phrases.say("archive.format." + format.ending()));
        }
    }

    /** A document that only has to be written: its name, of what it is, what is noted of it, and what writes it. */
    public record Ready(String name, Issues.From.Kept from, Issues.Handed handed, Supplier<byte[]> content) {}

    /** The chosen documents of all who take part in a year, municipality by municipality. */
    public List<Wanted> wanted(List<Row> rows, List<Choice> choices, int fiscalYear, Locale locale, Function<Ready, DocumentFile> written) {
        Phrases phrases = Phrases.of(PHRASES, locale);
        return rows.stream().flatMap(row -> choices.stream().map(choice -> new Wanted(
                town(row.municipality(), locale),
                phrases.say(TITLE + choice.kind()), () -> written.apply(of(row, choice, fiscalYear, locale)))))
                .toList();
    }

    private String town(String code, Locale locale) {
        return Optional.ofNullable(mainJob.knowledge().municipalities().get(code)).map(town -> town.name().in(locale)).orElse(code);
    }

    private Ready of(Row row, Choice choice, int fiscalYear, Locale locale) {
        StoredProfile stored = row.work().flatMap(work -> profiles.find(work.profile())).orElseThrow(() -> new FaultyInput(Fault.of(
                "desk.no-profile", "profile", 0)));
        AdvisedProfile advised = mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.now(clock)));
        List<String> themes = themes(advised, row.chosen());
        if (choice.kind().equals(FsChecklists.KIND)) {
            return checklist(stored.id(), checklists.of(stored.id(), advised, themes, Optional.of(fiscalYear)), choice.format(), locale);
        }
        return paper(AdvicePapers.of(choice.kind()).orElseThrow(), stored, advised, themes, fiscalYear, choice.format(), locale);
    }

    /** Those chosen by the municipality that the advice still recommends, in its order; none where it is left to the advice. */
    private static List<String> themes(AdvisedProfile advised, Set<String> chosen) {
        return ChecklistMaker.themes(advised.advice()).stream().filter(chosen::contains).limit(Checklists.MOST).toList();
    }

    private Ready checklist(String profile, Checklists lists, PaperFormat format, Locale locale) {
        return new Ready(FsChecklists.name(mainJob.questionnaire(), lists, locale, format), new Issues.From.Kept(profile, Optional.empty()),
                FsChecklists.handed(lists), () -> FsChecklists.file(mainJob.questionnaire(), lists, checklists.done(profile, lists), locale,
                        format, templates));
    }

    /** The report is on the whole advice; a budget is requested for the theme that was chosen, in the year after. */
    private Ready paper(AdvicePapers kind, StoredProfile stored, AdvisedProfile advised, List<String> themes, int fiscalYear,
            PaperFormat format, Locale locale) {
        Optional<String> theme = kind == AdvicePapers.BUDGET_REQUEST ? themes.stream().findFirst() : Optional.empty();
        Optional<KeptBudgetStudy> study = theme.or(() -> ChecklistMaker.themes(advised.advice()).stream().findFirst())
                .flatMap(of -> figures.latest(stored.id(), of));
        Handout handout = kind.of(advised, Optional.of(stored.id()), new Asked(theme, Optional.of(fiscalYear + 1), study.map(
                KeptBudgetStudy::figures), bases.of(Questionnaire.municipality(stored.answers()), LocalDate.now(clock)))
                .of(stored.heading()));
        Handout.Worded worded = handout.in(locale);
        return new Ready(worded.name(format), new Issues.From.Kept(stored.id(), study.map(KeptBudgetStudy::id)), handout.handed(),
                () -> worded.file(format, templates));
    }

    /** Notes that a document is handed out, so that its number is known later. */
    public void note(Ready ready) {
        profiles.holding(ready.from().profile(), () -> {
            issues.note(ready.from(), ready.handed());
            return ready;
        });
    }
}
