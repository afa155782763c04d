package sumakomi.document;

import java.util.List;
import sumakomi.economics.study.ReturnText;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyResults.Return;
import sumakomi.knowledge.Decimals;

/**
 * The internal rate of return as a formula, or why it has none.
 *
 * @param found the rate of the inputs as exported
 */
record ReturnFormula(Study study, Return found, WorkbookWords words) {

    /**
     * Where outlay and income change places more often than a single rate was found for, there may be several, which no spreadsheet
     * finds; then the rates of the inputs as exported stand there.
     *
     * @param flow address of the row of flows; {@code turns} of the number of times they change places
     */
    String of(String flow, String turns) {
        boolean one = found.kind().equals("one");
        String rate = one ? "IRR(%s,%s)".formatted(flow, Decimals.canonical(found.rates().get(0)).toPlainString())
                : "IRR(%s)".formatted(flow);
        String single = "IFERROR(%s,\"%s\")".formatted(rate, words.say("return.not-found"));
        long proven = one ? Math.max(1, Math.round(study.value("flow-turns"))) : 1;
        return "IF(COUNTIF(%1$s,\"<0\")=0,\"%2$s\",IF(COUNTIF(%1$s,\">0\")=0,\"%3$s\",IF(%4$s<=%5$d,%6$s,\"%7$s\")))".formatted(flow,
                words.say("return.never-invested"), words.say("return.never-paid-back"), turns, proven, single, several());
    }

    private String several() {
        ReturnText text = words.returns();
        return switch (found.kind()) {
            case "one" -> words.say("return.maybe-several", text.rates(List.of(found.rates().get(0))));
            case "several" -> words.say("return.several-found", text.rates(found.rates()), text.paying(found.paying()));
            default -> words.say("return.several");
        };
    }
}
