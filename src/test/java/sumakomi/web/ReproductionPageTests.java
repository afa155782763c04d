package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PageTest
class ReproductionPageTests {

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void openABrowser() {
        browser = new Browser(port);
    }

    @Test
    void theSourcesLeadToIt() {
        assertThat(browser.get("/sources").links()).contains("/reproduction");
    }

    @Test
    void showsTotalsContradictionsPartiesPredictionsAndAnomalies() {
        assertThat(browser.get("/reproduction").text()).contains("判定の数（全977件）", "年間3800万円", "54個中54個", "一地区を除いた予測", "K15");
    }

    @Test
    void listsTheFiguresOfATopicInEitherLanguage() {
        assertThat(browser.get("/reproduction?topic=abatement&lang=en").text())
                .contains("Average abatement cost", "-11.346", "Contradicts the source").doesNotContain("Feed-in");
    }

    @Test
    void aTopicThatDoesNotExistIsNotFound() {
        assertThat(browser.get("/reproduction?topic=weather").status()).isEqualTo(404);
    }
}
