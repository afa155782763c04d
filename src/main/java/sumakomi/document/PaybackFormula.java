package sumakomi.document;

import java.util.function.Function;
import sumakomi.economics.study.ReturnText;

/**
 * When the money is back, as a formula on the flow summed up year by year: told as a study tells it.
 *
 * @param address of a yearly cell in the last year
 */
record PaybackFormula(WorkbookWords words, Function<String, String> address) {

    /** Stand for years in a text that becomes a formula. */
    private static final String LASTING = "\uE002";
    private static final String FIRST = "\uE003";

    /** @param suffix of the cells: none where the flow is not discounted */
    String of(String suffix) {
        String first = address.apply("back-first" + suffix);
        String lasting = address.apply("back-last" + suffix);
        ReturnText said = words.returns();
        return "IF(%s<0,IF(%s=0,%s,%s),IF(%s>%s+%s,%s,%s))".formatted(address.apply("flow-sum" + suffix), first,
                HeadlineFormulas.text(said.never()), filled(said.notLasting(FIRST), lasting, first), lasting, first, ReturnText.LATER,
                filled(said.again(LASTING, FIRST), lasting, first), filled(LASTING, lasting, first));
    }

    private String filled(String said, String lasting, String first) {
        return HeadlineFormulas.text(said).replace(LASTING, years(lasting)).replace(FIRST, years(first));
    }

    private String years(String cell) {
        return "\"&" + words.say("years-of", "ROUND(" + cell + ",1)&\"");
    }
}
