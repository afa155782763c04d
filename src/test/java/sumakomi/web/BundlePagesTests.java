package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.advisor.Examples;
import sumakomi.programme.desk.Participant;
import sumakomi.programme.desk.Participants;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;

/** The documents of all who take part in a year as one archive. */
@PageTest
class BundlePagesTests {

    private static final String INAGI = "13225";
    /** Takes part without a profile. */
    private static final String TAMA = "13224";

    @LocalServerPort
    private int port;

    @Autowired
    private Participants participants;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private ProfileYears years;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String path;

    @BeforeEach
    void twoTakePartAndOneHasAProfile() {
        jdbc.sql("delete from desk_participant").update();
        jdbc.sql("delete from profile").update();
        participants.save(Participant.of(years.current(), INAGI), 0);
        participants.save(Participant.of(years.current(), TAMA), 0);
        profiles.create(examples.find("inagi").orElseThrow().asGiven());
        browser = new Browser(port);
        browser.get("/?lang=ja");
        path = "/desk/" + years.current() + "/documents";
    }

    private Map<String, String> archive() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(browser.bytes(path + "/archive")), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void everyDocumentIsInItAndWhatIsNotIsListedWithTheReason() throws IOException {
        assertThat(browser.get(path).text()).contains("プロファイルがなく、文書を作れない自治体：", "多摩市");
        assertThat(browser.post(path, "document", "fs-checklist.docx", "document", "budget-request.xlsx").path()).isEqualTo(path);
        String text = await().atMost(Duration.ofMinutes(2)).until(() -> browser.get(path).text(), told -> told.contains("文書ができました"));
        assertThat(text).contains("2件を、自治体ごとのフォルダーに入れました（2件は作れませんでした");

        Map<String, String> files = archive();
        assertThat(files.keySet()).hasSize(3).anyMatch(name -> name.matches("稲城市/.*チェックリスト.*[.]docx"))
                .anyMatch(name -> name.matches("稲城市/.*[.]xlsx"));
        assertThat(files.get("文書の一覧.csv")).contains("稲城市", "この年度のプロファイルがありません").hasLineCount(5);
        assertThat(files.entrySet().stream().filter(file -> !file.getKey().endsWith(".csv")).collect(Collectors.toList()))
                .allSatisfy(file -> assertThat(file.getValue()).startsWith("PK"));
        assertThat(jdbc.sql("select count(*) from document_issue").query(Integer.class).single()).as("known by their numbers")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void withoutAChoiceNothingBegins() {
        browser.get(path);
        Browser.Page refused = browser.post(path, "document", "novel.docx");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("入れる文書を一つ以上選んでください");
        assertThat(browser.get("/desk/2013/documents/archive").status()).isEqualTo(404);
    }
}
