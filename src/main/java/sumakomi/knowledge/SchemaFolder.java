package sumakomi.knowledge;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of a knowledge directory: for the files of each kind and for the rows of each table. */
final class SchemaFolder {

    static final String SUFFIX = ".schema.json";

    private static final String FOLDER = "schema/";
    private static final String BASE = "https://sumakomi.example/schema/";

    /** What the schemas say beyond JSON Schema. A keyword that is not among these, nor JSON Schema's own, is a slip. */
    private static final List<String> KEYWORDS = List.of("x-key", "x-rows", "x-complete", "x-refers-to", "x-separator", "x-title",
            "x-about",
            "x-kind", "x-may-refer-to", "x-or", "x-shown", "x-basis", "x-basis-of", "x-no-later-than", "x-said", "x-parts");

    private final Map<String, JsonNode> trees = new TreeMap<>();
    private final Map<String, Schema> schemas = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    SchemaFolder(FileSnapshot kb) {
        Map<String, String> texts = new HashMap<>();
        kb.only(path -> path.startsWith(FOLDER) && path.endsWith(SUFFIX)).files().forEach((path, content) -> read(path, content)
                .ifPresent(text -> texts.put(BASE + path.substring(FOLDER.length()), text)));
        Dialect dialect = Dialect.builder(Dialects.getDraft202012()).keywords(KEYWORDS.stream().map(NonValidationKeyword::new).toList())
                .unknownKeywordFactory((keyword, context) -> {
                    throw new SchemaException("The keyword \"" + keyword + "\" is unknown");
                }).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemas(texts));
        trees.keySet().forEach(name -> compile(name, registry));
    }

    private Optional<String> read(String path, byte[] content) {
        try {
            String text = Utf8.decode(content);
            trees.put(path.substring(FOLDER.length(), path.length() - SUFFIX.length()), JsonMapper.shared().readTree(text));
            return Optional.of(text);
        } catch (JacksonException e) {
            faults.add(Fault.of("kb.entry", path, e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    String.valueOf(e.getOriginalMessage())));
        } catch (FaultyInput e) {
            faults.addAll(e.inFile(path).faults());
        }
        return Optional.empty();
    }

    private void compile(String name, SchemaRegistry registry) {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(BASE + name + SUFFIX));
            schema.initializeValidators(); // else a schema that it refers to and that is gone shows in the midst of a check
            schemas.put(name, schema);
        } catch (SchemaException e) {
            faults.add(Fault.of("kb.entry", FOLDER + name + SUFFIX, 0, String.valueOf(e.getMessage())));
        }
    }

    /** The schemas that cannot be read. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The schema of this name, such as {@code cases} or {@code tables/reference/mac}. */
    Optional<Schema> schema(String name) {
        return Optional.ofNullable(schemas.get(name));
    }

    /** The same as its author wrote it. */
    Optional<JsonNode> tree(String name) {
        return Optional.ofNullable(trees.get(name));
    }

    /** The names of all schemas below a folder. */
    List<String> names(String folder) {
        return trees.keySet().stream().filter(name -> name.startsWith(folder)).toList();
    }

    /** What the validator says, in one of the languages it speaks; it would itself ask the machine for the language. */
    static Text message(Error error) {
        return new Text(message(error, Locale.JAPANESE), message(error, Locale.ROOT));
    }

    private static String message(Error error, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("jsv-messages", locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.containsKey(error.getMessageKey())
                ? MessageFormat.format(bundle.getString(error.getMessageKey()), error.getArguments())
                : error.getMessage();
    }
}
