package sumakomi.web.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import sumakomi.knowledge.Catalogue;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.rules.Rules;

/** Everything that occurs in the knowledge base has words in both languages. */
class WordingTests {

    static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    static final Referents REFERENTS = new Referents(FILES.library(), Rules.packed(), FILES.file("municipalities.csv"));

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyKeyAndClosedValueOfEveryEntryIsWorded(String language) {
        Set<String> unworded = new TreeSet<>();
        List<Entry> entries = REFERENTS.library().entries().stream().filter(entry -> !Referents.elsewhere(entry.kind())).toList();
        assertThat(entries).hasSizeGreaterThan(900);
        for (Entry entry : entries) {
            Wording wording = wording(language, unworded);
            EntryPage page = EntryPage.of(entry, REFERENTS, wording);
            assertThat(page.title()).isNotBlank();
            if (entry.kind().equals("policy-measures")) {
                Matrix.of(entry, REFERENTS, wording);
            }
        }
        assertThat(unworded).isEmpty();
    }

    /** Of units and the like the sign is the title. */
    @Test
    void noEntryIsCalledByAnIdMadeOfWords() {
        assertThat(REFERENTS.library().entries()).filteredOn(entry -> entry.id().contains("-"))
                .allSatisfy(entry -> assertThat(entry.title().ja()).isNotEqualTo(entry.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyColumnAndClosedValueOfEveryTableIsWorded(String language) {
        Set<String> unworded = new TreeSet<>();
        Tables tables = new Tables(FILES, REFERENTS, wording(language, unworded));
        assertThat(tables.printed()).hasSizeGreaterThan(25);
        tables.printed().forEach(name -> assertThat(tables.find(name).orElseThrow().rows()).as(name).isNotEmpty());
        tables.open().forEach(name -> assertThat(tables.find(name).orElseThrow().rows()).as(name).isNotEmpty());
        assertThat(unworded).isEmpty();
    }

    @Test
    void noRemarkOfAPrintedTableIsLeftInEnglishOnAJapanesePage() {
        Tables tables = new Tables(FILES, REFERENTS, wording("ja", new TreeSet<>()));
        assertThat(tables.printed().stream().flatMap(name -> tables.find(name).orElseThrow().rows().stream()).flatMap(List::stream)
                .filter(cell -> cell.lang().isPresent()).map(Table.Cell::text)).isEmpty();
    }

    @Test
    void everyKindHasASubjectAndEverySubjectItsKinds() {
        Catalogue catalogue = REFERENTS.library().catalogue();
        assertThat(catalogue.subjects().stream().flatMap(subject -> catalogue.on(subject).stream())).doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(REFERENTS.library().kinds());
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndParts() throws IOException {
        Properties japanese = bundle("/messages-library.properties");
        Properties english = bundle("/messages-library_en.properties");
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames()).isNotEmpty();
        assertThat(japanese.stringPropertyNames())
                .allSatisfy(key -> assertThat(parts(english.getProperty(key))).as(key).isEqualTo(parts(japanese.getProperty(key))));
        assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> parts(String text) {
        return new TreeSet<>(Pattern.compile("\\{\\d+}").matcher(text).results().map(MatchResult::group).toList());
    }

    private static Properties bundle(String name) throws IOException {
        try (Reader reader = new InputStreamReader(WordingTests.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }

    static Wording wording(String language, Set<String> unworded) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "messages-library");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setParentMessageSource(new Labels(REFERENTS::library));
        return new Wording(messages, Locale.forLanguageTag(language), REFERENTS.library(), unworded::add);
    }
}
