package sumakomi.economics.study;

import java.util.Locale;
import java.util.function.Function;
import sumakomi.economics.analysis.CashFlow.Payback;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.PartyCells.Case;
import sumakomi.economics.study.StudyResults.Return;
import sumakomi.knowledge.Phrases;

/** Says what belongs to the verdict on a study, alike on page, command line and workbook. */
public record ProvisoText(StudyKnowledge knowledge, FigureText figures, Phrases phrases) {

    public static ProvisoText in(StudyKnowledge knowledge, FigureText figures, Locale locale) {
        return new ProvisoText(knowledge, figures, Phrases.of("study-provisos", locale));
    }

    /** @param decides the case on which the verdict rests */
    public String say(Proviso proviso, Case decides) {
        String figure = switch (proviso.kind()) {
            case OVERLAP, VALUE_LEFT -> figure(proviso.figure(), "ratio");
            case UNLIKELY -> figure(proviso.figure(), "fraction");
            case CAUTIONED -> figure(Math.rint(100 * proviso.figure()) / 100, "fraction");
        };
        String about = proviso.about().map(benefit -> benefit + " " + knowledge.benefits().get(benefit).title().in(phrases.locale()))
                .orElseGet(() -> called(decides));
        return phrases.say(proviso.kind().toString(), figure, about, proviso.caution().map(text -> text.in(phrases.locale())).orElse(""));
    }

    /** How a case is called within a sentence. */
    private String called(Case one) {
        return phrases.say("case." + one.name().toLowerCase(Locale.ROOT));
    }

    /** What differs by calendar where works begin in different years, with rates and paybacks as the caller says them. */
    public String say(ByCalendar found, Function<Return, String> rates, Function<Payback, String> payback, String never) {
        return phrases.say("calendar", Integer.toString(found.firstYear()), Integer.toString(found.lastYear()), figure(found
                .discountedRatio().i(), "ratio"), figure(found.discountedRatio().iii(), "ratio"),
                figure(found.discountedRatio().ii(), "ratio"),
                found.internalReturn().map(rates).orElseGet(() -> phrases.say("not-searched")), found.internalReturn()
                        .map(searched -> found.payback().map(payback).orElse(never)).orElseGet(() -> phrases.say("not-searched")));
    }

    private String figure(double value, String unit) {
        return figures.of(value, unit, phrases.locale());
    }
}
