package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.representer.StandardRepresenter;

/** Writes YAML that {@link StrictYaml} reads back to the same values: numbers in plain digits, texts quoted where in doubt. */
public final class YamlWriter {

    private static final int WIDTH = 140;
    private static final int LONGEST_PLAIN = 100;
    private static final Pattern SURELY_TEXT = Pattern.compile("\\p{L}[\\p{L}\\p{N}._/-]*|\\d{4}-\\d{2}-\\d{2}");
    /** Words that this or another reader of YAML takes for something else. */
    private static final Set<String> NO_TEXT = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    private YamlWriter() {}

    public static String write(Map<String, ?> document) {
        DumpSettings settings = DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(WIDTH).build();
        return new Dump(settings, new Values(settings)).dumpToString(document);
    }

    private static final class Values extends StandardRepresenter {

        Values(DumpSettings settings) {
            super(settings);
            representers.put(String.class, text -> representScalar(Tag.STR, (String) text,
                    plain((String) text) ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED));
            representers.put(BigDecimal.class, number -> representScalar(((BigDecimal) number).scale() > 0 ? Tag.FLOAT : Tag.INT,
                    ((BigDecimal) number).toPlainString(), ScalarStyle.PLAIN));
        }

        private static boolean plain(String text) {
            return text.length() <= LONGEST_PLAIN && SURELY_TEXT.matcher(text).matches()
                    && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        }
    }
}
