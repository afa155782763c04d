package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FileKindTests {

    private static String refused(String bytes) {
        FaultyInput refused = (FaultyInput) catchThrowable(() -> StrictYaml.read(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        return refused.faults().get(0).in(Locale.JAPANESE);
    }

    @Test
    void whatIsNoTextIsCalledWhatItIs() {
        assertThat(refused("PK\u0003\u0004\u0014\u0000")).contains("Excelのブック", "表（.xlsx、.csv）を選ぶ欄");
        assertThat(refused("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3")).contains("PDF").doesNotContain("EUC-JP");
        assertThat(refused("\u00d0\u00cf\u0011\u00e0\u00a1")).contains(".xls");
    }

    @Test
    void aTextInAnotherEncodingIsStillText() {
        assertThat(FileKind.of("自治体,備考".getBytes(Charset.forName("windows-31j")))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void aFileWithoutBytesIsCalledEmpty() {
        assertThat(FileKind.of(new byte[0])).isEqualTo(FileKind.EMPTY);
    }
}
