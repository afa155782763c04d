package sumakomi.economics.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import sumakomi.economics.analysis.CashFlow.Payback;
import sumakomi.economics.analysis.InternalRate.Paying;
import sumakomi.economics.formula.FigureText;
import sumakomi.economics.study.StudyResults.Return;
import sumakomi.knowledge.Phrases;

/** Says internal rates of return and paybacks, alike on page, command line and workbook: what they mean, or why there is none. */
public record ReturnText(FigureText figures, Phrases phrases) {

    /** So many years later money is back a second time. */
    public static final double LATER = 0.5;

    public static ReturnText in(FigureText figures, Locale locale) {
        return new ReturnText(figures, Phrases.of("study-returns", locale));
    }

    public String say(Return found) {
        return switch (found.kind()) {
            case "one" -> found.beside().isEmpty() ? rates(found.rates())
                    : phrases.say(found.rates().get(0) < 0 ? "one-beside-loss" : "one-beside", rates(found.rates()), rates(found.beside()));
            case "several" -> phrases.say("several", rates(found.rates()), paying(found.paying()), figures.rate(found.judgedAt().rate(),
                    phrases.locale()), figures.of(found.judgedAt().npvYen(), "yen", phrases.locale()));
            default -> phrases.say("none." + found.reason().orElse("no-flow"));
        };
    }

    /** Of a flow that ties money up: when it is back, and for good. */
    public String say(Optional<Payback> found) {
        return found.map(years -> years.lasting()
                .map(lasting -> lasting > years.first() + LATER ? again(years(lasting), years(years.first())) : years(lasting))
                .orElseGet(() -> notLasting(years(years.first())))).orElseGet(this::never);
    }

    /** That it is back for good after so many years, and was first after fewer. */
    public String again(String lasting, String first) {
        return phrases.say("payback.again", lasting, first);
    }

    /** That it is back once, and not for good. */
    public String notLasting(String first) {
        return phrases.say("payback.not-lasting", first);
    }

    /** That it is not back within the evaluation. */
    public String never() {
        return phrases.say("payback.never");
    }

    private String years(double years) {
        return figures.payback(years, phrases.locale());
    }

    /** Of several, between which rates the project pays. */
    public String paying(List<Paying> all) {
        return all.isEmpty() ? phrases.say("paying.never")
                : all.stream().map(one -> phrases.say("paying." + one.side(), one.from().map(this::rate).orElse(""),
                        one.to().map(this::rate).orElse(""))).collect(Collectors.joining(phrases.say("comma")));
    }

    /** Rates one after the other. */
    public String rates(List<Double> all) {
        return all.stream().map(this::rate).collect(Collectors.joining(phrases.say("comma")));
    }

    private String rate(double rate) {
        return figures.rate(rate, phrases.locale());
    }
}
