package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks each kind of thing in a table once and sees the check name file, line, column and value. */
class TableCheckTests {

    private static final String OPEN = "opendata/tokyo-municipalities.csv";
    private static final String ECONOMY = "opendata/tokyo-economy-housing.csv";
    private static final String PRINTED = "reference/bc-commercial.csv";
    private static final String SECOND = "13102,131024,中央区,ちゅうおうく,Chuo City,";

    private static FileSnapshot kb;

    @BeforeAll
    static void readOnce() {
        kb = FileSnapshot.read(Path.of("kb"));
    }

    @Test
    void theTablesAreSound() {
        assertThat(faults(kb)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"windows-31j, Shift_JIS (CP932)", "EUC-JP, EUC-JP", "ISO-2022-JP, ISO-2022-JP (JIS)", "UTF-16, UTF-16", "UTF-16LE, UTF-16"})
    void anotherEncodingIsRefusedByItsName(String charset, String name) {
        for (String file : List.of(ECONOMY, "municipalities.csv", "reference/mac.csv", "cases/koto-micro-hydro.yaml")) {
            List<Fault> faults = faults(with(file, kb.text(file).getBytes(Charset.forName(charset))));
            assertThat(faults).as(file).anySatisfy(fault -> {
                assertThat(fault.key()).isEqualTo("input.encoding-named");
                assertThat(fault.where()).isEqualTo(file);
                assertThat(fault.line()).isPositive();
                assertThat(fault.in(Locale.ENGLISH)).contains(name, "Save it as UTF-8");
                assertThat(fault.in(Locale.JAPANESE)).contains(name, "UTF-8");
            });
        }
    }

    @Test
    void aByteOrderMarkIsAccepted() {
        FileSnapshot marked = with(OPEN, ("\uFEFF" + kb.text(OPEN)).getBytes(StandardCharsets.UTF_8));

        assertThat(faults(marked)).isEmpty();
        assertThat(KnowledgeDirectory.of(marked).tables().get(OPEN)).isEqualTo(KnowledgeDirectory.of(kb).tables().get(OPEN));
    }

    @Test
    void linesMayEndAsOnWindows() {
        assertThat(faults(with(PRINTED, kb.text(PRINTED).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))).isEmpty();
    }

    static List<Arguments> breakages() {
        return List.of(
                broken("table.column-missing", OPEN, OPEN + " website", 1, "website", text -> text.replaceAll("(?m),[^,\n]*$", "")),
                broken("table.column-surplus", PRINTED, PRINTED + " opinion", 1, "opinion",
                        text -> text.replaceAll("(?m)$", ",1").replaceFirst(",1\n", ",opinion\n").replaceAll(",1$", "")),
                broken("table.column-renamed", OPEN, OPEN + " population", 1, "population_2020",
                        text -> text.replaceFirst("population_2020", "population")),
                broken("table.column-order", PRINTED, PRINTED, 1, "eb_oku,neb_oku",
                        text -> text.replaceFirst("eb_oku,neb_oku", "neb_oku,eb_oku")),
                broken("table.column-twice", PRINTED, PRINTED + " eb_oku", 1, "eb_oku", text -> text.replaceFirst("neb_oku", "eb_oku")),
                broken("table.cell", OPEN, OPEN + " population_2020", 2, "-66680", text -> text.replaceFirst(",66680,", ",-66680,")),
                broken("table.cell", OPEN, OPEN + " population_2020", 2, "six", text -> text.replaceFirst(",66680,", ",six,")),
                broken("table.cell", OPEN, OPEN + " population_2020", 2, "66,680", text -> text.replaceFirst(",66680,", ",\"66,680\",")),
                broken("table.cell", OPEN, OPEN + " office_lat", 2, "135.69", text -> text.replaceFirst(",35\\.693889,", ",135.69,")),
                broken("table.cell", OPEN, OPEN + " kind", 2, "hamlet", text -> text.replaceFirst(",ward,", ",hamlet,")),
                broken("table.cell", ECONOMY, ECONOMY + " code", 3, "1310", text -> text.replaceFirst("\n13102,", "\n1310,")),
                broken("table.cell", PRINTED, PRINTED + " policy_id", 3, "21", text -> text.replaceFirst("\n2,", "\n21,")),
                broken("table.blank", OPEN, OPEN + " population_2020", 2, "", text -> text.replaceFirst(",66680,", ",,")),
                broken("table.reference", OPEN, OPEN + " code", 3, "13199", text -> text.replaceFirst("\n13102,", "\n13199,")),
                broken("table.reference", "opendata/tokyo-neighbours.csv", "opendata/tokyo-neighbours.csv adjacent_codes", 2, "13999",
                        text -> text.replaceFirst("13102;", "13999;")),
                broken("table.row-missing", OPEN, OPEN + " code", 0, "13102", text -> text.replaceFirst(SECOND + ".*\n", "")),
                broken("table.twin", OPEN, OPEN + " code", 4, "13102", text -> text.replaceFirst("(" + SECOND + ".*\n)", "$1$1")),
                broken("table.rows", PRINTED, PRINTED, 0, "10", text -> text.replaceFirst("\n2,.*", "")),
                broken("table.rows", PRINTED, PRINTED, 0, "12", text -> text + "12,あ,a,transport,1,1,1,1,1,1,1,003 table 5.2.2\n"),
                broken("table.cells", PRINTED, PRINTED, 3, "13", text -> text.replaceFirst("\n2,", "\n2,,")),
                broken("table.quotes", PRINTED, PRINTED, 3, "quot", text -> text.replaceFirst("\n2,", "\n2,\"")),
                broken("table.quotes", PRINTED, PRINTED, 3, "quot", text -> text.replaceFirst("\n2,", "\n\"2\"x,")),
                broken("table.lost", PRINTED, PRINTED, 3, "\uFFFD", text -> text.replaceFirst("\n2,", "\n2,\uFFFD")),
                broken("table.separator", PRINTED, PRINTED, 1, ";", text -> text.replace(',', ';')),
                broken("table.separator", PRINTED, PRINTED, 1, "TAB", text -> text.replace(',', '\t')),
                broken("table.empty", PRINTED, PRINTED, 0, "", text -> ""));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("breakages")
    void everyBrokenThingIsNamed(String key, String file, String where, int line, String value, UnaryOperator<String> broken) {
        List<Fault> faults = faults(with(file, broken.apply(kb.text(file)).getBytes(StandardCharsets.UTF_8)));

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.key()).isEqualTo(key);
            assertThat(fault.where()).isEqualTo(where);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.located(Locale.ENGLISH)).contains(value).doesNotContain("{0}", "{1}");
            assertThat(fault.located(Locale.JAPANESE)).doesNotContain("{0}", "{1}");
        });
        assertThat(faults).allSatisfy(fault -> assertThat(fault.where()).startsWith(file));
    }

    @Test
    void aTableWithoutASchemaAndASchemaWithoutItsTableAreFaults() {
        assertThat(faults(with("reference/novelty.csv", "a\n1\n".getBytes(StandardCharsets.UTF_8)))).extracting(Fault::key)
                .containsExactly("kb.no-schema");
        assertThat(faults(kb.only(path -> !path.equals(PRINTED)))).extracting(Fault::key).containsExactly("kb.missing-file");
    }

    private static Arguments broken(String key, String file, String where, int line, String value, UnaryOperator<String> how) {
        return Arguments.of(key, file, where, line, value, how);
    }

    private static FileSnapshot with(String file, byte[] content) {
        SortedMap<String, byte[]> files = new TreeMap<>(kb.files());
        files.put(file, content);
        return new FileSnapshot(files);
    }

    private static List<Fault> faults(FileSnapshot files) {
        KnowledgeDirectory directory = KnowledgeDirectory.of(files);
        List<Fault> faults = new java.util.ArrayList<>(directory.faults());
        faults.addAll(new TableCheck(directory).faults());
        return faults;
    }
}
