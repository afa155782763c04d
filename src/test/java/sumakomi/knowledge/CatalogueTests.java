package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a kind is stands in its schema alone: nothing in Java knows the kinds made up here. */
class CatalogueTests {

    private static final FileSnapshot KB = FileSnapshot.read(Path.of("kb"));
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "bridges.schema.json", "type": "object",
             "x-kind": {"title": {"ja": "橋", "en": "Bridges"}, "about": {"ja": "橋の一覧です。", "en": "All bridges."},
             "subject": "cases", "place": 9, "cited": false},
             "properties": {"bridges": {"type": "array", "items": {"type": "object", "properties": {
               "id": {"type": "string", "x-shown": "hidden"}, "title": {"$ref": "common.schema.json#/$defs/text"},
               "leadsTo": {"type": "string", "x-refers-to": ["bodies"], "x-or": ["nowhere"]}}}}}}
            """;
    private static final String BRIDGES = """
            bridges:
              - {id: one, title: {ja: 一番橋, en: First bridge}, leadsTo: municipality}
              - {id: two, title: {ja: 二番橋, en: Second bridge}, leadsTo: nowhere}
            """;

    @Test
    void aKindThatOnlyItsSchemaDescribesIsCheckedShelvedNamedAndLinked() {
        KnowledgeCheck check = KnowledgeCheck.of(with("schema/bridges.schema.json", SCHEMA, "bridges.yaml", BRIDGES));

        assertThat(check.faults()).isEmpty();
        Library library = check.files().orElseThrow().library();
        Catalogue catalogue = library.catalogue();
        assertThat(catalogue.on("cases")).endsWith("bridges");
        assertThat(catalogue.labels().get("kind.bridges")).isEqualTo(new Text("橋", "Bridges"));
        assertThat(catalogue.kind("bridges").shown()).containsEntry("id", Catalogue.Show.HIDDEN);
        Entry bridge = library.find("bridges", "one").orElseThrow();
        assertThat(library.referents(bridge)).extracting(Entry::address).containsExactly("bodies/municipality");
        assertThat(library.referrers(library.find("bodies", "municipality").orElseThrow())).contains(bridge);
    }

    @Test
    void aReferenceThatLeadsNowhereIsAFaultUnlessTheWordIsAllowed() {
        List<Fault> faults = KnowledgeCheck.of(with("schema/bridges.schema.json", SCHEMA, "bridges.yaml",
                BRIDGES.replace("leadsTo: municipality", "leadsTo: atlantis"))).faults();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("kb.reference");
            assertThat(fault.where()).isEqualTo("bridges.yaml bridges.0.leadsTo");
            assertThat(fault.args()).first().isEqualTo("atlantis");
            assertThat(fault.line()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"x-refers-to\" | \"x-refer-to\" | schema/bridges.schema.json",
            "\"subject\" | \"subjects\" | schema/bridges.schema.json",
            "\"x-shown\": \"hidden\" | \"x-shown\": \"away\" | schema/bridges.schema.json",
            "\"type\": \"object\", | \"type\": \"object\" | schema/bridges.schema.json"})
    void aSlipInASchemaIsNamedWithItsFile(String find, String replace, String where) {
        List<Fault> faults = KnowledgeCheck.of(with("schema/bridges.schema.json", SCHEMA.replace(find, replace), "bridges.yaml", BRIDGES))
                .faults();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo("kb.entry");
            assertThat(fault.where()).isEqualTo(where);
        });
    }

    @Test
    void aKeyThatMeansTwoKindsWithinOneKindIsAFault() {
        String twice = SCHEMA.replace("\"title\": {\"$ref\"",
                "\"other\": {\"type\": \"object\", \"properties\": {\"leadsTo\": {\"type\": \"string\","
                        + " \"x-refers-to\": [\"cases\"]}}}, \"title\": {\"$ref\"");

        assertThat(KnowledgeCheck.of(with("schema/bridges.schema.json", twice, "bridges.yaml", BRIDGES)).faults()).extracting(Fault::key)
                .contains("kb.schema-twice");
    }

    @Test
    void labelsThatCannotBeReadAreAFault() {
        assertThat(KnowledgeCheck.of(with("schema/labels.json", "{\"keys\": {\"actors\": {\"ja\": \"主体\"}}}")).faults())
                .extracting(Fault::where)
                .contains("schema/labels.json");
    }

    private static FileSnapshot with(String... filesAndContents) {
        SortedMap<String, byte[]> files = new TreeMap<>(KB.files());
        for (int i = 0; i < filesAndContents.length; i += 2) {
            files.put(filesAndContents[i], filesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new FileSnapshot(files);
    }
}
