package sumakomi.economics.study;

import java.util.Locale;
import java.util.stream.Collectors;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.PartyCells.Case;
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
            case UNLIKELY -> figures.chance(proviso.figure(), phrases.locale());
            case CAUTIONED -> figure(Math.rint(100 * proviso.figure()) / 100, "fraction");
            case NOT_ENTERED -> proviso.benefits().stream().map(this::titled).collect(Collectors.joining(phrases.say("comma")));
        };
        String about = proviso.about().map(this::titled).orElseGet(() -> called(decides));
        return phrases.say(proviso.kind().toString(), figure, about, proviso.caution().map(text -> text.in(phrases.locale())).orElse(""));
    }

    private String titled(String benefit) {
        return benefit + " " + knowledge.benefits().get(benefit).title().in(phrases.locale());
    }

    /** How a case is called within a sentence. */
    private String called(Case one) {
        return phrases.say("case." + one.name().toLowerCase(Locale.ROOT));
    }

    /** What differs by calendar where works begin in different years. */
    public String say(ByCalendar found, ReturnText returns) {
        return phrases.say("calendar", Integer.toString(found.firstYear()), Integer.toString(found.lastYear()), figure(found
                .discountedRatio().i(), "ratio"), figure(found.discountedRatio().iii(), "ratio"),
                figure(found.discountedRatio().ii(), "ratio"),
                found.internalReturn().map(returns::say).orElseGet(() -> phrases.say("not-searched")), found.internalReturn()
                        .map(searched -> returns.say(found.payback())).orElseGet(() -> phrases.say("not-searched")));
    }

    /** A figure as it is told beside them. */
    public String figure(double value, String unit) {
        return figures.of(value, unit, phrases.locale());
    }
}
