package sumakomi.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FiscalYear;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Text;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.Checklists;
import sumakomi.programme.Given;
import sumakomi.programme.Issues;
import sumakomi.programme.WorkDone;
import sumakomi.questionnaire.Questionnaire;

/** FS-preparation checklists of profiles, as all doors hand them out. */
public final class FsChecklists {

    /** The kind of document, as the command line names it. */
    public static final String KIND = "fs-checklist";

    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2099;
    private static final Pattern FIGURES = Pattern.compile("[0-9]{1,9}");
    /** As much of what was typed as a message shows. */
    private static final int LONGEST_SHOWN = 60;

    private FsChecklists() {}

    /**
     * @param themes archetypes that the advice recommends, one, or several to stand side by side; without any, the first of them
     * @param year the fiscal year of the four sessions; without one, that of the advice's date
     * @throws FaultyInput if nothing is recommended, if a theme is not or stands twice, if there are too many, or for a year out of bounds
     */
    public static Checklists of(MainJob mainJob, AdvisedProfile advised, List<String> themes, Optional<Integer> year,
            Given given) {
        List<String> chosen = chosen(mainJob.knowledge(), ChecklistMaker.themes(advised.advice()), themes);
        int fiscalYear = bounded(year.orElseGet(() -> FiscalYear.of(advised.advice().asOf())));
        ChecklistMaker maker = new ChecklistMaker(mainJob.knowledge());
        return new Checklists(chosen.stream().map(theme -> maker.of(advised.advice(), advised.benefitCost().get(theme), theme, fiscalYear,
                given)).toList());
    }

    /**
     * The fiscal year that somebody typed, in figures of whatever width.
     *
     * @param typed blank where none is asked for
     * @throws FaultyInput if it is none in bounds
     */
    public static Optional<Integer> year(Optional<String> typed) {
        Optional<String> said = typed.map(Characters::plain).filter(text -> !text.isEmpty());
        said.filter(text -> !FIGURES.matcher(text).matches()).ifPresent(text -> {
            throw outOfBounds(text);
        });
        return said.map(Integer::valueOf).map(FsChecklists::bounded);
    }

    /** @throws FaultyInput for a year out of bounds */
    public static int bounded(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw outOfBounds(Integer.toString(year));
        }
        return year;
    }

    private static FaultyInput outOfBounds(String year) {
        return new FaultyInput(Fault.of("checklist.year", "year", 0, Characters.shown(year, LONGEST_SHOWN), Integer.toString(FIRST_YEAR),
                Integer.toString(LAST_YEAR)));
    }

    /** The themes to be taken, as they were asked for, or the first. */
    static List<String> chosen(Knowledge knowledge, List<String> recommended, List<String> themes) {
        if (recommended.isEmpty()) {
            throw new FaultyInput(Fault.of("checklist.no-theme", "theme", 0));
        }
        List<String> chosen = themes.isEmpty() ? recommended.subList(0, 1) : themes;
        chosen.stream().filter(theme -> !recommended.contains(theme)).findFirst().ifPresent(theme -> {
            throw new FaultyInput(Fault.of("checklist.theme", "theme", 0, called(knowledge, theme), new Text(
                    oneOf(knowledge, recommended, "%s（%s）", Locale.JAPANESE), oneOf(knowledge, recommended, "%s (%s)", Locale.ENGLISH))));
        });
        if (chosen.size() > Checklists.MOST || chosen.stream().distinct().count() < chosen.size()) {
            throw new FaultyInput(Fault.of("checklist.themes", "theme", 0, Checklists.MOST));
        }
        return chosen;
    }

    /** A type by its title; anything else as it was typed. */
    private static Object called(Knowledge knowledge, String theme) {
        return knowledge.archetypes().containsKey(theme) ? knowledge.archetype(theme).title() : theme;
    }

    /** Titles for whoever reads, with the ids that programs write. */
    private static String oneOf(Knowledge knowledge, List<String> themes, String form, Locale locale) {
        return Fault.oneOf(themes.stream().map(theme -> form.formatted(knowledge.archetype(theme).title().in(locale), theme)).toList());
    }

    /** Under which name a browser stores the file: with the municipality, the themes and the year. */
    public static String name(Questionnaire questionnaire, Checklists lists, Locale locale, PaperFormat format) {
        ChecklistWords words = new ChecklistWords(questionnaire, lists, locale);
        return PaperFiles.name(format, words.say("title"), words.municipality(), words.themes(),
                words.say("year.western", Integer.toString(lists.fiscalYear())));
    }

    /**
     * The checklist as a file.
     *
     * @param templates in which Word files are written
     */
    public static byte[] file(Questionnaire questionnaire, Checklists lists, WorkDone done, Locale locale,
            PaperFormat format, Templates templates) {
        return PaperFiles.bytes(ChecklistPaper.of(questionnaire, lists, done, locale), format, KIND, templates);
    }

    /** What is noted of the checklists when they are handed out. */
    public static Issues.Handed handed(Checklists lists) {
        return new Issues.Handed(KIND, lists.themes(), lists.fiscalYear(), Receipts.hash(lists.said()), lists);
    }
}
