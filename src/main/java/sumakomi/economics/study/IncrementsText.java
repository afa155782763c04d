package sumakomi.economics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.Increments.Step;
import sumakomi.economics.study.Increments.Variant;
import sumakomi.economics.study.StudyResults.Cases;
import sumakomi.knowledge.Phrases;

/** A comparison by yearly equivalents in words, alike on page and command line. */
public record IncrementsText(FigureText figures, Phrases phrases) {

    public static IncrementsText in(FigureText figures, Locale locale) {
        return new IncrementsText(figures, Phrases.of("study-increments", locale));
    }

    /** Each variant and doing nothing: what it costs and brings a year. */
    public List<String> variants(Increments found) {
        return Stream.concat(Stream.of(phrases.say("nothing-is")), found.variants().stream().map(this::variant)).toList();
    }

    private String variant(Variant one) {
        String avoided = one.avoidedYenPerYear() == 0 ? "" : phrases.say("avoided", yen(one.avoidedYenPerYear()));
        return phrases.say("variant", one.title(), figures.of(one.years(), "years", phrases.locale()), yen(one.costYenPerYear()),
                three(one.netYenPerYear(), "yen/year"), avoided);
    }

    /** From doing nothing on, by cost. */
    public List<String> steps(Increments found) {
        return found.steps().stream().map(step -> step(step, found)).toList();
    }

    private String step(Step step, Increments found) {
        String from = step.from().map(title -> phrases.say("titled", title)).orElseGet(() -> phrases.say("nothing"));
        String decides = phrases.say("case." + found.decides().name().toLowerCase(Locale.ROOT));
        String result = phrases.say(step.better() ? "better" : "not-better", phrases.say("titled", step.to()), from, decides);
        return step.ratio()
                .map(ratio -> phrases.say("step", from, phrases.say("titled", step.to()), yen(step.costYenPerYear()), three(ratio,
                        "ratio"), result))
                .orElseGet(() -> phrases.say("step-no-dearer", from, phrases.say("titled", step.to()), yen(-step
                        .costYenPerYear()), three(step.benefitYenPerYear(), "yen/year"), result));
    }

    /** Which is left, and what the comparison takes to be alike although it is not. */
    public List<String> conclusion(Increments found) {
        List<String> said = new ArrayList<>(List.of(found.best().map(best -> phrases.say("best", best)).orElseGet(() -> phrases.say(
                "best-nothing"))));
        found.differing().forEach(one -> said.add(phrases.say("differing." + one)));
        return said;
    }

    private String three(Cases cases, String unit) {
        return phrases.say("three", figures.of(cases.i(), unit, phrases.locale()), figures.of(cases.iii(), unit, phrases.locale()),
                figures.of(cases.ii(), unit, phrases.locale()));
    }

    private String yen(double value) {
        return figures.of(value, "yen/year", phrases.locale());
    }
}
