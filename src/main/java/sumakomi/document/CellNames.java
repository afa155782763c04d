package sumakomi.document;

import java.util.regex.Pattern;

/** Names for cells that every spreadsheet program accepts. */
final class CellNames {

    /** What a program could read as an address: {@code AB12}, {@code R1C1}, {@code R}. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*");

    private CellNames() {}

    /** {@code chp.initial-cost} becomes {@code chp__initial_cost}; no two ids become the same name. */
    static String of(String id) {
        String name = id.replace(".", "__").replace('-', '_');
        return ADDRESS.matcher(name).matches() ? "cell_" + name : name;
    }
}
