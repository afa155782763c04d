package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.TestDatabase;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.document.AdvicePapers;
import sumakomi.document.Asked;
import sumakomi.document.FilledWorkbook;
import sumakomi.document.Templates;
import sumakomi.document.paper.PaperFormat;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** A questionnaire that is handed out as a workbook, filled in by departments, and read back on its page. */
@PageTest
@Tag(TestDatabase.BOTH)
class QuestionnaireWorkbookPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Examples examples;

    @Autowired
    private MainJob mainJob;

    private Browser browser;
    private String id;
    private String page;

    @BeforeEach
    void openATown() {
        browser = new Browser(port);
        id = profiles.create(examples.all().get("inagi").answers());
        page = "/profiles/" + id + "/questionnaire";
    }

    private byte[] copy(String label) throws IOException {
        StoredProfile stored = profiles.find(id).orElseThrow();
        byte[] made = AdvicePapers.QUESTIONNAIRE.of(mainJob.advise(stored.profile(mainJob.questionnaire(), LocalDate.of(2026, 12,
                1))), Optional.of(id), Asked.NOTHING).in(Locale.JAPANESE).file(PaperFormat.EXCEL, Templates.NONE);
        return FilledWorkbook.edited(made, workbook -> FilledWorkbook.cell(workbook, "public-roofs", "answer").setCellValue(label));
    }

    private static final String SURVEYED = "surveyed";

    private String label(String option) {
        return mainJob.questionnaire().question("public-roofs").orElseThrow().option(option).orElseThrow().label().ja();
    }

    private Optional<GivenAnswer> roofs() {
        return Optional.ofNullable(profiles.find(id).orElseThrow().own().get("public-roofs"));
    }

    @Test
    void itIsOfferedWithTheOtherDocumentsAndLeadsToItsPage() {
        assertThat(browser.get("/profiles/" + id).links()).contains(page, page + ".xlsx");
        assertThat(browser.get(page + ".xlsx").status()).isEqualTo(200);
        assertThat(browser.get(page).text()).contains("すべての写しを一度に選べます");
    }

    @Test
    void anAnswerComesBackWithTheFileThatGaveItAndAConflictIsChosen() throws IOException {
        byte[] first = copy(label(SURVEYED));
        byte[] second = copy(label("none"));
        browser.get(page);
        Browser.Page taken = browser.attach(page + "/returned", "kankyo.xlsx", first);
        assertThat(taken.text()).contains("1問の答えを取り込みました", "kankyo.xlsx：1問に記入");
        assertThat(roofs().orElseThrow().note().orElseThrow().ja()).isEqualTo("記入したファイル：kankyo.xlsx");

        Browser.Page clashing = browser.attach(page + "/returned", "kanzai.xlsx", second);
        assertThat(clashing.text()).contains("答えの食い違う質問（1問）", "kanzai.xlsx", label(SURVEYED), label("none"));
        assertThat(roofs().orElseThrow().answer()).isEqualTo(new Answer.Choice(SURVEYED));

        Browser.Page settled = browser.post(page + "/settled", "conflict", "public-roofs", "was.public-roofs", SURVEYED,
                "offer.public-roofs",
                "none\nkanzai.xlsx\nB 2\n管財課\n", "choice.public-roofs", "0");
        assertThat(settled.text()).contains("1問を決めました");
        assertThat(roofs().orElseThrow().answer()).isEqualTo(new Answer.Choice("none"));
        assertThat(roofs().orElseThrow().note().orElseThrow().ja()).isEqualTo("記入者：管財課");
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsTaken() throws IOException {
        browser.get(page);
        Browser.Page refused = browser.attach(page + "/returned", "kankyo.xlsx", copy("たぶん"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("何も取り込みませんでした", "kankyo.xlsx", "「たぶん」は選択肢にありません");
        assertThat(roofs()).isEqualTo(Optional.of(GivenAnswer.of(Answer.UNKNOWN)));
        assertThat(browser.post(page + "/settled", "conflict", "no-such-question").status()).isEqualTo(400);
    }
}
