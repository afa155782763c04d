package sumakomi.document;

import java.util.stream.Collectors;
import sumakomi.economics.analysis.CashFlow;
import sumakomi.economics.analysis.InternalRate;
import sumakomi.economics.study.Study;
import sumakomi.knowledge.Decimals;

/** The internal rate of return as a formula, or why it has none. */
record ReturnFormula(Study study, WorkbookWords words) {

    /**
     * Where outlay and income change places more often than a single rate was found for, there may be several, which no spreadsheet
     * finds; then the rates of the inputs as exported stand there.
     *
     * @param flow address of the row of flows; {@code turns} of the number of times they change places
     */
    String of(String flow, String turns) {
        InternalRate found = new CashFlow(study.values().years("flow-net-i")).internalRates();
        String rate = found instanceof InternalRate.One one ? "IRR(%s,%s)".formatted(flow, Decimals.canonical(one.rate()).toPlainString())
                : "IRR(%s)".formatted(flow);
        String single = "IFERROR(%s,\"%s\")".formatted(rate, words.say("return.not-found"));
        long proven = found instanceof InternalRate.One ? Math.max(1, Math.round(study.value("flow-turns"))) : 1;
        return "IF(COUNTIF(%1$s,\"<0\")=0,\"%2$s\",IF(COUNTIF(%1$s,\">0\")=0,\"%3$s\",IF(%4$s<=%5$d,%6$s,\"%7$s\")))".formatted(flow,
                words.say("return.never-invested"), words.say("return.never-paid-back"), turns, proven, single, several(found));
    }

    private String several(InternalRate found) {
        if (found instanceof InternalRate.One one) {
            return words.say("return.maybe-several", percent(one.rate()));
        }
        if (!(found instanceof InternalRate.Several all)) {
            return words.say("return.several");
        }
        String paying = all.paying().stream().map(one -> words.say("paying." + one.side(), one.from().map(this::percent).orElse(""), one
                .to().map(this::percent).orElse(""))).collect(Collectors.joining(words.say("comma")));
        return words.say("return.several-found", all.rates().stream().map(this::percent).collect(Collectors.joining(words.say("comma"))),
                paying.isEmpty() ? words.say("paying.never") : paying);
    }

    private String percent(double rate) {
        return words.figure(rate, "fraction");
    }
}
