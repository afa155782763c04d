package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Coverage.Item;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.StrictYaml;

/** Breaks each kind of thing once in a copy of the knowledge base and sees the check say so. */
class KnowledgeBaseCheckTests {

    @TempDir
    Path copy;

    @BeforeEach
    void copyKnowledgeAndRules() throws IOException {
        for (String folder : List.of("kb", "rules")) {
            try (Stream<Path> paths = Files.walk(Path.of(folder))) {
                for (Path path : paths.toList()) {
                    Path target = copy.resolve(path.toString());
                    if (Files.isDirectory(path)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(path, target);
                    }
                }
            }
        }
    }

    @Test
    void theKnowledgeBaseIsSound() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', value = {
        "kb/archetypes/city-block.yaml | number: 2 | number: two | kb.schema | number",
        "kb/archetypes/city-block.yaml | 'body: developer' | 'body: devloper' | kb.reference | actors",
        "kb/archetypes/city-block.yaml | 'place: table-5.3' | 'place: table-9.9' | kb.reference | source",
        "kb/archetypes/city-block.yaml | 'document: individual-support-2013' | 'document: some-other-report' | kb.reference | source",
        "kb/questions/05-readiness.yaml | 'id: vision' | 'id: council' | kb.twin | questions",
        "kb/questions/03-places.yaml | 'question: block-development' | 'question: block-dvelopment' | kb.reference | relevantWhen",
        "kb/bodies.yaml | 'id: council' | 'id: municipality' | kb.twin | bodies",
        "kb/parameters/service-life-mid.yaml | 'checked: 2026-11-22' | 'checked: 2026-13-22' | kb.date | checked",
        "kb/parameters/service-life-mid.yaml | 'unit: years' | 'unit: anni' | kb.unit | unit",
        "kb/coverage.yaml | '/station-area' | '/station-arena' | kb.ledger | entries",
        "rules/budget/budget.drl | '@value( \"with-storage\" )' | '@value( \"with-stourage\" )' | kb.reference | ''",
        "kb/data-items.yaml | 'en: ' | 'english: ' | kb.language | items",
        "kb/cases/koto-micro-hydro.yaml | 'country: JP' | 'contry: JP' | kb.schema | ''",
        "rules/archetypes/city-block.drl | '@source( \"individual-support-2013#table-5.3\" )' | '' | rule.metadata | ''",
        "rules/archetypes/city-block.drl | 'block-development\", \"none' | 'block-developmnt\", \"none' | rule.question | ''",
        "rules/archetypes/city-block.drl | 'block-development\", \"none' | 'block-development\", \"nothing' | rule.option | ''",
        "rules/archetypes/city-block.drl | '@about( \"city-block\" )' | '@about( \"city-blok\" )' | kb.reference | ''",
        "kb/findings/archetypes/city-block.yaml | '  - id: city-block' | '  - id: town-block' | kb.text | ''",
        "kb/findings/archetypes/city-block.yaml | '  - id: city-block' | '  - id: town-block' | kb.unused | ''",
        "kb/questions/02-aims.yaml | 'kind: ranking' | 'kind: ranking\n    kind: choice' | yaml.duplicate-key | kind",
        "kb/study/cost.yaml | 'net-initial-cost / life' | 'net-initial-cost / lief' | study.knowledge | ''",
        "kb/study/cost.yaml | 'net-initial-cost / life' | 'net-initial-cost * life' | study.knowledge | ''",
        "kb/study/project.yaml | '(project-eb + project-neb) / project-cost' | '(project-eb + / project-cost' | study.knowledge | project.yaml",
        "kb/strengths.yaml | 'points: 2' | 'points: 2\n  bad indent' | yaml.syntax | ''",
    })
    void aBrokenThingIsNamedWithItsFileAndLine(String file, String find, String replace, String key, String where) throws IOException {
        Path path = copy.resolve(file);
        String content = Files.readString(path);
        assertThat(content).as("the test breaks something that is there").contains(find);
        Files.writeString(path, content.replaceFirst(java.util.regex.Pattern.quote(find), java.util.regex.Matcher.quoteReplacement(replace)));

        List<Fault> faults = faults();
        assertThat(faults).extracting(Fault::key).contains(key);
        assertThat(faults).filteredOn(fault -> fault.key().equals(key)).anySatisfy(fault -> {
            assertThat(fault.where()).contains(where).containsAnyOf(path.getFileName().toString(), "findings.", path.getParent().getFileName().toString());
            assertThat(fault.located(Locale.ENGLISH)).doesNotContain("{0}");
            assertThat(fault.located(Locale.JAPANESE)).doesNotContain("{0}");
        });
    }

    @Test
    void theLedgerAccountsForEverythingAndItsEntriesExist() throws IOException {
        Coverage coverage = Coverage.of(StrictYaml.read(Files.readAllBytes(Path.of("kb", Coverage.FILE))).root());
        Library library = Library.packed();

        assertThat(coverage.items()).hasSizeGreaterThan(200).allMatch(Item::accounted);
        assertThat(coverage.items().stream().flatMap(item -> item.entries().stream())).allSatisfy(entry -> {
            String kind = entry.substring(0, entry.indexOf('/'));
            String id = entry.substring(entry.indexOf('/') + 1);
            assertThat(library.find(kind, id)).as(entry).isPresent();
        });
    }

    private List<Fault> faults() {
        return KnowledgeBaseCheck.faults(copy.resolve("kb"), copy.resolve("rules"));
    }
}
