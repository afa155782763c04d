package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.TestDatabase;
import sumakomi.questionnaire.Profiles;
import sumakomi.web.Browser.Page;

/** What a reader sees when no more is kept, and when something takes long. */
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"spring.datasource.url=jdbc:h2:mem:full",
        "sumakomi.limits.profiles=1", "sumakomi.limits.advices=1", "sumakomi.limits.studies=1", "sumakomi.work.patience=0ms"})
class FullAndBusyTests {

    private static final int TRIES = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    @Test
    void whatCannotBeKeptIsToldAndWhatWasTypedIsOfferedAgain() {
        Browser browser = new Browser(port);
        browser.get("/");
        profiles.latest(1).forEach(kept -> profiles.delete(kept.id()));
        String profile = browser.post("/profiles", "municipality", "13225").path();
        assertThat(profile).startsWith("/profiles/");
        browser.get("/");
        Page full = browser.post("/profiles", "municipality", "13225");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.text()).contains("これ以上プロファイルを保存できません", "1件まで", "もう一度送る");
        assertThat(full.body()).contains("<form method=\"post\" action=\"/profiles\"", "name=\"municipality\" value=\"13225\"");

        browser.get(profile + "/advice");
        assertThat(browser.post(profile + "/advices").path()).startsWith("/advices/");
        browser.get(profile + "/advice");
        assertThat(browser.post(profile + "/advices").text()).contains("これ以上助言を保存できません");

        browser.get("/studies");
        String study = browser.post("/studies/example").path();
        browser.get("/studies");
        assertThat(browser.post("/studies/example").text()).contains("これ以上検討を保存できません");
        busy(browser, study);
    }

    @Test
    void aCallIsToldTheSame() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/profiles"))
                .header("Content-Type", "application/yaml").header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("profile: 1\nanswers: {}\n")).build();
        client.send(request, BodyHandlers.ofString());
        HttpResponse<String> full = client.send(request, BodyHandlers.ofString());
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(full.body()).contains("urn:sumakomi:problem:full-profiles", "At most 1 profiles are kept");
    }

    private void busy(Browser browser, String study) {
        Page form = browser.get(study + "/edit");
        for (int i = 0; i < TRIES && form.status() == 503; i++) {
            assertThat(form.text()).contains("計算に時間がかかっています", "もう一度開く");
            assertThat(form.header("Retry-After")).isNotEmpty();
            form = browser.get(study + "/edit");
        }
        assertThat(form.status()).isEqualTo(200);
        Page busy = browser.post(study + "/edit", "revision", "1", "title", "新しい題 <b>", "asOf", "2026-04-01");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.text()).contains("今混み合っています", "もう一度送る");
        assertThat(busy.body()).contains("action=\"" + study + "/edit\"", "name=\"title\" value=\"新しい題 &lt;b&gt;\"",
                "name=\"_csrf\"").doesNotContain("value=\"新しい題 <b>\"");
    }
}
