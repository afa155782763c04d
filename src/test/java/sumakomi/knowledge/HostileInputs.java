package sumakomi.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Inputs made to exhaust whoever reads them; each is within the size that is read at all. */
public final class HostileInputs {

    private static final int MANY = 300_000;

    private HostileInputs() {}

    /** By name, what the input is. */
    public static Map<String, byte[]> all() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("a long key over a long list", "{? \"" + "A".repeat(MANY) + "\" : [1" + ",1".repeat(MANY) + "]}");
        inputs.put("long keys nested around a list",
                "{\"" + "k".repeat(1000) + "\":" + nested(29, 1000) + "[1" + ",1".repeat(MANY) + "]" + "}".repeat(30));
        inputs.put("half a million wrong options", "profile: 1\nanswers:\n  aims: [x" + ",x".repeat(500_000) + "]\n");
        inputs.put("as many wrong options as are read", "profile: 1\nanswers:\n  aims: [x" + ",x".repeat(99_000) + "]\n");
        inputs.put("an endless exponent", "profile: 1\nanswers: {population: 1E-999999999}\nstudy: 1\n");
        inputs.put("open brackets", "[".repeat(StrictYaml.MAX_BYTES));
        inputs.put("open mappings", "{\"a\":".repeat(StrictYaml.MAX_BYTES / 5));
        inputs.put("dashes in a row", "- ".repeat(StrictYaml.MAX_BYTES / 2));
        inputs.put("question marks in a row", "? ".repeat(StrictYaml.MAX_BYTES / 2));
        inputs.put("duplicate keys", "{" + "\"a\":1,".repeat(MANY / 2) + "\"b\":1}");
        inputs.put("unknown questions", unknown("profile: 1\nanswers: {", 90_000, "q%d: 1, "));
        inputs.put("unknown values of a study",
                unknown("study: 1\ntitle: x\nasOf: 2026-04-01\nmeasures: [{id: m1, title: x, components: [{id: a, title: b}]}]\nvalues: {",
                        90_000, "v%d: 1,"));
        inputs.put("unknown keys of a study", unknown("{study: 1, ", 90_000, "k%d: 1, "));
        inputs.put("policies that nobody lists", policies());
        inputs.put("a long text", "title: \"" + "あ".repeat(MANY) + "\"");
        inputs.put("a long number", "n: " + "9".repeat(1_000_000));
        inputs.put("a long id of many parts", "study: 1\nmeasures: [{id: a" + "-a".repeat(9_000) + ", title: x}]");
        inputs.put("laughs", laughs());
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        inputs.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static String nested(int levels, int length) {
        return ("{\"" + "k".repeat(length) + "\":").repeat(levels);
    }

    private static String unknown(String before, int many, String each) {
        StringBuilder text = new StringBuilder(before);
        for (int i = 0; i < many; i++) {
            text.append(each.formatted(i));
        }
        return text.append("last: 1}\n").toString();
    }

    /** Every one of many measures names a policy that is not among many others. */
    private static String policies() {
        StringBuilder text = new StringBuilder("study: 1\ntitle: x\nasOf: 2026-04-01\npolicies:\n");
        for (int i = 0; i < 8000; i++) {
            text.append("  - {id: policy-").append(i).append(", title: x, year: 2028}\n");
        }
        text.append("measures: [{id: m1, title: x, components: [{id: a, title: b}], policies: [x");
        return text.append(",x".repeat(60_000)).append("]}]\n").toString();
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d,".formatted(i - 1).repeat(9)));
        }
        return text.toString();
    }
}
