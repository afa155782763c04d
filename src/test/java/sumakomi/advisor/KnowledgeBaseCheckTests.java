package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.Coverage;
import sumakomi.knowledge.Coverage.Item;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.StrictYaml;

/**
 * Breaks each kind of thing once in a copy of the knowledge base and sees the check say so. Breakages that do not hide one
 * another stand together in one copy: the check then owes all of their faults at once.
 */
class KnowledgeBaseCheckTests {

    private static FileSnapshot kb;
    private static FileSnapshot rules;

    /**
     * @param file the file of {@code kb} or {@code rules} that is broken
     * @param find what stands there once or more; the first is replaced
     * @param key of the fault that must come
     * @param where part of what the fault names as its place
     */
    record Breakage(String file, String find, String replace, String key, String where) {

        @Override
        public String toString() {
            return file + ": " + key;
        }
    }

    @BeforeAll
    static void readOnce() {
        kb = FileSnapshot.read(Path.of("kb"));
        rules = FileSnapshot.read(Path.of("rules"));
    }

    @Test
    void theKnowledgeBaseIsSound() {
        KnowledgeBaseCheck.sound(kb, rules);
    }

    static List<Arguments> breakages() {
        return List.of(Arguments.of("entries and rules", List.of(
                new Breakage("kb/archetypes/city-block.yaml", "number: 2", "number: two", "kb.schema", "number"),
                new Breakage("kb/archetypes/large-area.yaml", "place: table-5.1", "place: table-9.9", "kb.reference", "source"),
                new Breakage("kb/archetypes/station-area.yaml", "document: individual-support-2013", "document: some-other-report",
                        "kb.reference", "source"),
                new Breakage("kb/questions/13-readiness.yaml", "id: vision", "id: council", "kb.twin", "questions"),
                new Breakage("kb/bodies.yaml", "id: council", "id: municipality", "kb.twin", "bodies"),
                new Breakage("kb/parameters/service-life-mid.yaml", "checked: 2026-11-22", "checked: 2026-13-22", "kb.date", "checked"),
                new Breakage("kb/parameters/service-life-mid.yaml", "unit: years", "unit: anni", "kb.reference", "unit"),
                new Breakage("kb/archetypes/shopping-street.yaml", "ja: 共同利用施設を一時的な避難", "ja: 2016年に、共同利用施設を一時的な避難", "kb.later",
                        "cautions"),
                new Breakage("kb/archetypes/electric-mobility.yaml", "    partBasis: stated\n", "", "kb.schema", "actors"),
                new Breakage("kb/schema/bodies.schema.json", "\"x-basis-of\": \"role\"", "\"x-basis-of\": \"rule\"", "kb.schema-beside",
                        "bodies"),
                new Breakage("kb/coverage.yaml", "/station-area", "/station-arena", "kb.ledger", "entries"),
                new Breakage("kb/data-items.yaml", "en: ", "english: ", "kb.language", "items"),
                new Breakage("kb/cases/koto-micro-hydro.yaml", "country: JP", "contry: JP", "kb.schema", ""),
                new Breakage("kb/cases/fujisawa-sst.yaml", "document: ", "dokument: ", "kb.schema", "source"),
                new Breakage("rules/judgements/city-block.drl", "@source( \"individual-support-2013#table-5.3\" )", "", "rule.lacks",
                        ""))),
                Arguments.of("references between entries", List.of(
                        new Breakage("kb/archetypes/city-block.yaml", "body: developer", "body: devloper", "kb.reference", "actors"),
                        new Breakage("kb/questions/02-places.yaml", "question: block-development", "question: block-dvelopment",
                                "kb.reference", "relevantWhen"))),
                Arguments.of("headings above questions that may be missing", List.of(
                        new Breakage("kb/questions/09-mobility.yaml", "{before: tourism,", "{before: tourism-partners,", "kb.reference",
                                "headings"))),
                Arguments.of("rules against knowledge and texts", List.of(
                        new Breakage("rules/elaboration/budget.drl", "@value( \"with-storage\" )", "@value( \"with-stourage\" )",
                                "kb.reference", ""),
                        new Breakage("rules/elaboration/finance.drl", "Recommended( archetype == \"large-area\" )",
                                "Recommended( archetype == \"city-block\" )", "rule.recommended", ""),
                        new Breakage("rules/judgements/city-block.drl", "block-development\", \"none", "block-developmnt\", \"none",
                                "rule.question", ""),
                        new Breakage("rules/judgements/station-area.drl", "station-redevelopment\", \"none",
                                "station-redevelopment\", \"nothing", "rule.option", ""),
                        new Breakage("rules/judgements/station-area.drl", "is( \"station-redevelopment\", \"idea",
                                "has( \"station-redevelopment\", \"idea", "rule.suits", ""),
                        new Breakage("rules/judgements/shopping-street.drl", "individual-support-2013#table-5.4",
                                "individual-support-2013#table-99",
                                "rule.source", ""),
                        new Breakage("rules/judgements/types.drl", "individual-support-2013#", "individual-support-2031#", "kb.reference",
                                ""),
                        new Breakage("rules/judgements/large-area.drl", "@about( \"large-area\" )", "@about( \"large-aera\" )",
                                "kb.reference", ""),
                        new Breakage("rules/judgements/contradictions.drl", "@about( \"questions/public-roofs\" )",
                                "@about( \"questions/solar\" )", "kb.reference", "contradictions"),
                        new Breakage("rules/judgements/contradictions.drl", "    Answers( isOneOf( \"roof-lease\", \"yes\", \"let\" ) )\n",
                                "",
                                "rule.contradicts", "contradictions"),
                        new Breakage("kb/findings/judgements/triage.yaml", "  - id: triage.island\n",
                                "  - id: triage.island\n    check: {ja: 確かめる, en: Check.}\n", "kb.unused", "triage.island"),
                        new Breakage("kb/findings/judgements/city-block.yaml", "  - id: city-block", "  - id: town-block", "kb.text", ""),
                        new Breakage("kb/findings/judgements/city-block.yaml", "  - id: town-block", "  - id: town-blocks", "kb.unused",
                                ""))),
                Arguments.of("unreadable files", List.of(
                        new Breakage("kb/questions/12-aims.yaml", "kind: ranking", "kind: ranking\n    kind: choice", "yaml.duplicate-key",
                                "kind"),
                        new Breakage("kb/strengths.yaml", "points: 2", "points: 2\n  bad indent", "yaml.syntax", ""))),
                Arguments.of("an unknown name in a formula", List.of(
                        new Breakage("kb/study/cost.yaml", "net-initial-cost / life", "net-initial-cost / lief", "study.knowledge", ""))),
                Arguments.of("units that do not fit in a formula", List.of(
                        new Breakage("kb/study/cost.yaml", "net-initial-cost / life", "net-initial-cost * life", "study.knowledge", ""))),
                Arguments.of("a formula that cannot be read", List.of(
                        new Breakage("kb/study/project.yaml", "(project-eb + project-neb) / project-cost", "(project-eb + / project-cost",
                                "study.knowledge",
                                "project.yaml"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breakages")
    void everyBrokenThingIsNamedWithItsFileAndLine(String together, List<Breakage> breakages) {
        List<Fault> faults = faultsOf(breakages);
        assertThat(breakages)
                .allSatisfy(broken -> assertThat(faults).filteredOn(fault -> fault.key().equals(broken.key())).anySatisfy(fault -> {
                    Path path = Path.of(broken.file());
                    assertThat(fault.where()).contains(broken.where())
                            .containsAnyOf(path.getFileName().toString(), "findings.", path.getParent().getFileName().toString());
                    assertThat(fault.located(Locale.ENGLISH)).doesNotContain("{0}");
                    assertThat(fault.located(Locale.JAPANESE)).doesNotContain("{0}");
                }));
    }

    /** Much refers to each of these; nothing of that is wrong. */
    @ParameterizedTest
    @CsvSource({"finance/roof-lease.yaml, yaml.syntax", "parameters/service-life-mid.yaml, kb.empty", "strengths.yaml, kb.missing-kind"})
    void aFileThatIsMissingEmptyOrUnreadableIsToldAlone(String file, String key) {
        SortedMap<String, byte[]> files = new TreeMap<>(kb.files());
        switch (key) {
            case "yaml.syntax" -> files.put(file, kb.text(file).replaceFirst("\ntitle:", "\n\ttitle:").getBytes(StandardCharsets.UTF_8));
            case "kb.empty" -> files.put(file, new byte[0]);
            default -> files.remove(file);
        }
        assertThat(catchThrowableOfType(FaultyInput.class, () -> KnowledgeBaseCheck.sound(new FileSnapshot(files), rules)).faults())
                .singleElement().satisfies(fault -> {
                    assertThat(fault.key()).isEqualTo(key);
                    assertThat(fault.located(Locale.ENGLISH)).contains(file).doesNotContain("{0}");
                    assertThat(fault.located(Locale.JAPANESE)).contains(file).doesNotContain("{0}");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules/judgements/city-block.drl", "kb/cases/koto-micro-hydro.yaml", "kb/municipalities.csv"})
    void aFileInAnotherEncodingIsRefusedByItsNameAndAByteOrderMarkIsNot(String file) {
        String path = file.substring(file.indexOf('/') + 1);
        boolean knowledge = file.startsWith("kb/");
        String text = (knowledge ? kb : rules).text(path);
        SortedMap<String, byte[]> files = new TreeMap<>((knowledge ? kb : rules).files());

        files.put(path, text.getBytes(Charset.forName("windows-31j")));
        FileSnapshot broken = new FileSnapshot(files);
        assertThat(
                catchThrowableOfType(FaultyInput.class, () -> KnowledgeBaseCheck.sound(knowledge ? broken : kb, knowledge ? rules : broken))
                        .faults())
                .anySatisfy(fault -> {
                    assertThat(fault.located(Locale.ENGLISH)).contains(path, "Shift_JIS (CP932)");
                    assertThat(fault.located(Locale.JAPANESE)).contains(path, "Shift_JIS (CP932)");
                });

        files.put(path, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        FileSnapshot marked = new FileSnapshot(files);
        KnowledgeBaseCheck.sound(knowledge ? marked : kb, knowledge ? rules : marked);
    }

    @Test
    void theLedgerAccountsForEverythingAndItsEntriesExist() throws IOException {
        Coverage coverage = Coverage.of(StrictYaml.read(Files.readAllBytes(Path.of("kb", Coverage.FILE))).root());
        Library library = KnowledgeFiles.packedWhole().library();

        assertThat(coverage.items()).hasSizeGreaterThan(200).allMatch(Item::accounted);
        assertThat(coverage.items().stream().flatMap(item -> item.entries().stream())).allSatisfy(entry -> {
            String kind = entry.substring(0, entry.indexOf('/'));
            String id = entry.substring(entry.indexOf('/') + 1);
            assertThat(library.find(kind, id)).as(entry).isPresent();
        });
    }

    private static List<Fault> faultsOf(List<Breakage> breakages) {
        SortedMap<String, byte[]> knowledge = new TreeMap<>(kb.files());
        SortedMap<String, byte[]> ruleFiles = new TreeMap<>(rules.files());
        for (Breakage broken : breakages) {
            SortedMap<String, byte[]> files = broken.file().startsWith("kb/") ? knowledge : ruleFiles;
            String path = broken.file().substring(broken.file().indexOf('/') + 1);
            String content = new String(files.get(path), StandardCharsets.UTF_8);
            int at = content.indexOf(broken.find());
            assertThat(at).as("the test breaks something that is there: " + broken.file() + " " + broken.find()).isNotNegative();
            files.put(path, (content.substring(0, at) + broken.replace() + content.substring(at + broken.find().length()))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return catchThrowableOfType(FaultyInput.class,
                () -> KnowledgeBaseCheck.sound(new FileSnapshot(knowledge), new FileSnapshot(ruleFiles))).faults();
    }
}
