package sumakomi.knowledge;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;

/** Checks each file against the JSON Schema of its kind, the same that an editor uses while one types. */
final class SchemaCheck {

    private final KnowledgeDirectory directory;
    private final SchemaFolder schemas;

    SchemaCheck(KnowledgeDirectory directory) {
        this.directory = directory;
        this.schemas = directory.schemas();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        directory.documents().forEach((file, document) -> schemas.schema(Library.kind(file)).ifPresentOrElse(
                schema -> schema.validate(document.root()).forEach(error -> faults.add(fault(file, error))),
                () -> faults.add(directory.fault("kb.no-schema", file, "", Library.kind(file) + SchemaFolder.SUFFIX))));
        faults.addAll(new TableCheck(directory).faults());
        return faults;
    }

    private Fault fault(String file, Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            path.append(i == 0 ? "" : ".").append(error.getInstanceLocation().getElement(i));
        }
        return directory.fault("kb.schema", file, path.toString(), SchemaFolder.message(error));
    }
}
