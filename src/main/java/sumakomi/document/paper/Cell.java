package sumakomi.document.paper;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a table at one place. Writers know how a day and a number are written; a workbook keeps them as what they are. */
public sealed interface Cell {

    record Empty() implements Cell {}

    /** A line break in the text is a line break on paper. */
    record Words(String text) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    /**
     * A number, shown with as many decimals as it has.
     *
     * @param unit written behind it; empty where the column says it
     */
    record Amount(BigDecimal number, String unit) implements Cell {}
}
