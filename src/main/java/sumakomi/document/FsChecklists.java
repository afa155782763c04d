package sumakomi.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.document.paper.PaperFormat;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Checklist;
import sumakomi.programme.ChecklistMaker;
import sumakomi.programme.FiscalYear;
import sumakomi.programme.Mark.Kept;
import sumakomi.questionnaire.Questionnaire;

/** FS-preparation checklists of profiles, as all doors hand them out. */
public final class FsChecklists {

    private static final int FIRST_YEAR = 2012;
    private static final int LAST_YEAR = 2099;

    private FsChecklists() {}

    /**
     * @param theme an archetype that the advice recommends; without one, the first of them
     * @param year the fiscal year of the four sessions; without one, that of the advice's date
     * @throws FaultyInput if nothing is recommended, if that theme is not, or for a year out of bounds
     */
    public static Checklist of(MainJob mainJob, AdvisedProfile advised, Optional<String> theme, Optional<Integer> year) {
        String chosen = chosen(ChecklistMaker.themes(advised.advice()), theme);
        int fiscalYear = year.orElseGet(() -> FiscalYear.of(advised.advice().asOf()));
        if (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR) {
            throw new FaultyInput(Fault.of("checklist.year", "year", 0, Integer.toString(fiscalYear), Integer.toString(FIRST_YEAR),
                    Integer.toString(LAST_YEAR)));
        }
        return new ChecklistMaker(mainJob.knowledge()).of(advised.advice(), advised.benefitCost().get(chosen), chosen, fiscalYear);
    }

    private static String chosen(List<String> themes, Optional<String> theme) {
        if (themes.isEmpty()) {
            throw new FaultyInput(Fault.of("checklist.no-theme", "theme", 0));
        }
        String chosen = theme.orElse(themes.get(0));
        if (!themes.contains(chosen)) {
            throw new FaultyInput(Fault.of("checklist.theme", "theme", 0, chosen, Fault.oneOf(themes)));
        }
        return chosen;
    }

    /**
     * The checklist as a file.
     *
     * @param marks what was done, by the ids of the items
     */
    public static byte[] file(Questionnaire questionnaire, Checklist checklist, Map<String, Kept> marks, Locale locale,
            PaperFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(ChecklistPaper.of(questionnaire, checklist, marks, locale), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing but memory is written to", e);
        }
        return bytes.toByteArray();
    }
}
