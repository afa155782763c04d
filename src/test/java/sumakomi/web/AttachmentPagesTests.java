package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** Files attached to an item of the checklist. */
@PageTest
@Tag(TestDatabase.BOTH)
class AttachmentPagesTests {

    private static final byte[] PAPER = "%PDF-1.7 drawing".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private JdbcClient jdbc;

    private Browser browser;
    private String id;
    private String form;

    @BeforeEach
    void openAnItem() {
        browser = new Browser(port);
        id = profiles.create(examples.all().get("inagi").answers());
        form = "/profiles/" + id + "/checklist/item?theme=public-facilities&year=2026&item=datum/roof-potential";
    }

    private Page attach(String name, byte[] file, int seen) {
        browser.get(form);
        return browser.attach("/profiles/" + id + "/checklist/attached", name, file, "theme", "public-facilities", "year", "2026", "item",
                "datum/roof-potential", "seen", Integer.toString(seen));
    }

    @Test
    void aPaperIsAttachedTakenAgainAndOnlyEverDownloaded() {
        Page attached = attach("屋根の図面.pdf", PAPER, 0);

        assertThat(attached.text()).contains("屋根の図面.pdf", "1 KB");
        Page file = browser.get(attached.links().stream().filter(link -> link.contains("/attached/")).findFirst().orElseThrow());
        assertThat(file.body()).isEqualTo("%PDF-1.7 drawing");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatCouldRunOrIsNotWhatItsNameSaysIsRefused() {
        assertThat(attach("setup.exe", new byte[] {'M', 'Z'}, 0).text()).contains("添付できない種類");
        assertThat(attach("page.html", "<script>".getBytes(StandardCharsets.UTF_8), 0).text()).contains("添付できない種類");
        assertThat(attach("図面.pdf", "<script>".getBytes(StandardCharsets.UTF_8), 0).text()).contains("名前が示す種類のものではない");
        Page macros = attach("表.xlsx", "PK [Content_Types].xml xl/vbaProject.bin".getBytes(StandardCharsets.UTF_8), 0);
        assertThat(macros.status()).isEqualTo(422);
        assertThat(macros.text()).contains("マクロなどの動くもの");
        assertThat(attach("空.txt", new byte[0], 0).text()).contains("空のファイル");
        assertThat(attach("../../../etc/名前.txt", "本文".getBytes(StandardCharsets.UTF_8), 0).text()).contains("名前.txt")
                .doesNotContain("etc");
    }

    @Test
    void whoeverSawAnEarlierStateIsAskedToLookAgain() {
        attach("一.pdf", PAPER, 0);
        Page clash = attach("二.pdf", PAPER, 0);

        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text()).contains("ほかの人がこの項目を変えました", "一.pdf").doesNotContain("二.pdf");
        assertThat(attach("二.pdf", PAPER, 2).text()).contains("一.pdf", "二.pdf");
    }

    @Test
    void oneTooManyIsRefusedOneThatIsTakenAwayIsGoneAndWithTheProfileAllGo() {
        for (int i = 0; i < 5; i++) {
            attach("図面" + i + ".pdf", PAPER, i == 0 ? 0 : i + 1);
        }
        Page full = attach("図面6.pdf", PAPER, 6);
        assertThat(full.text()).contains("5件まで");
        String one = full.all("action=\"([^\"]+/remove)\"").get(0);
        Page without = browser.post(one, "theme", "public-facilities", "year", "2026", "item", "datum/roof-potential", "seen", "6");
        assertThat(without.all("href=\"([^\"]+)\"")).doesNotContain(one.replace("/remove", ""));
        assertThat(without.all("action=\"([^\"]+/remove)\"")).hasSize(4).doesNotContain(one);
        assertThat(without.text()).as("the record still tells of it").contains("図面0.pdf", "図面4.pdf");
        assertThat(browser.get("/profiles/" + id + "/checklist?theme=public-facilities&year=2026").text()).contains("4件");

        profiles.delete(id, profiles.find(id).orElseThrow().revision());
        assertThat(jdbc.sql("select count(*) from checklist_attachment where profile_id = :id").param("id", id).query(Integer.class)
                .single()).isZero();
    }
}
