package sumakomi.knowledge;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** Checks each file against the JSON Schema of its kind, the same that an editor uses while one types. */
final class SchemaCheck {

    private static final String BASE = "https://sumakomi.example/schema/";
    private static final String SUFFIX = ".schema.json";

    private final KnowledgeDirectory directory;
    private final Map<String, String> schemas = new HashMap<>();
    private final SchemaRegistry registry;

    SchemaCheck(KnowledgeDirectory directory) {
        this.directory = directory;
        directory.snapshot().only(path -> path.startsWith("schema/") && path.endsWith(SUFFIX)).files()
                .forEach((path, content) -> schemas.put(BASE + path.substring("schema/".length()), new String(content, StandardCharsets.UTF_8)));
        this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(schemas));
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        directory.documents().keySet().forEach(file -> schema(file).ifPresentOrElse(
                schema -> schema.validate(directory.documents().get(file).root()).forEach(error -> faults.add(fault(file, error))),
                () -> faults.add(directory.fault("kb.no-schema", file, "", Library.kind(file) + SUFFIX))));
        return faults;
    }

    private Optional<Schema> schema(String file) {
        String location = BASE + Library.kind(file) + SUFFIX;
        return schemas.containsKey(location) ? Optional.of(registry.getSchema(SchemaLocation.of(location))) : Optional.empty();
    }

    private Fault fault(String file, Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path.append(i == 0 ? "" : ".").append(error.getInstanceLocation().getElement(i));
        }
        return directory.fault("kb.schema", file, path.toString(), new Text(message(error, Locale.JAPANESE), message(error, Locale.ROOT)));
    }

    /** What the validator says, in one of the languages it speaks; it would itself ask the machine for the language. */
    private static String message(Error error, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("jsv-messages", locale, ResourceBundle.Control.getNoFallbackControl(
                ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.containsKey(error.getMessageKey()) ? MessageFormat.format(bundle.getString(error.getMessageKey()), error.getArguments())
                : error.getMessage();
    }
}
