package sumakomi.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NumericNode;

/** JSON as we hand it out: indented, absent values left out, every number to its last digit and without an exponent. */
public final class PlainJson {

    /** Reads and makes trees whose numbers are exact. */
    public static final JsonMapper MAPPER = JsonMapper.builder().nodeFactory(new ExactNumbers())
            .changeDefaultPropertyInclusion(
                    inclusion -> inclusion.withValueInclusion(Include.NON_ABSENT).withContentInclusion(Include.NON_ABSENT))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private PlainJson() {}

    private static final class ExactNumbers extends JsonNodeFactory {
        @Override
        public NumericNode numberNode(double value) {
            return Double.isFinite(value) ? DecimalNode.valueOf(Decimals.canonical(value)) : super.numberNode(value);
        }
    }

    /** A record or a tree as indented text. */
    public static String write(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.<JsonNode>valueToTree(value));
    }
}
