package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import sumakomi.access.Visitor.Page;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;

/** Signing in at a provider of OpenID Connect, a real one that is started for the test. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:outside;DB_CLOSE_DELAY=-1", "sumakomi.test.signed-in=false",
                "sumakomi.oidc.client-id=sumakomi", "sumakomi.oidc.client-secret=secret"})
class OutsideSignInTests {

    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("sumakomi.oidc.issuer", () -> PROVIDER.issuerUrl("tokyo").toString());
    }

    private Page comes(Map<String, Object> claims) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("tokyo", "subject", "JWT", List.of("sumakomi"), claims, 300));
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/sign-in").body()).contains("/oauth2/authorization/outside");
        return visitor.get("/oauth2/authorization/outside");
    }

    @Test
    void somebodyWithAnAccountIsInWithoutAPasswordOfOurs() {
        office.create("hanako@city.example", new Details("花子", Role.WARD_OFFICER, Optional.of("13204"), true));
        Page home = comes(Map.of("email", "Hanako@city.example", "email_verified", true));
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.body()).contains("花子");
    }

    @Test
    void somebodyWithoutAnAccountIsToldSo() {
        Page page = comes(Map.of("email", "nobody@city.example", "email_verified", true));
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.text()).contains("アカウントがありません");
    }

    @Test
    void anAddressThatTheProviderDidNotCheckIsNotBelieved() {
        office.create("jiro@city.example", new Details("次郎", Role.ADMINISTRATOR, Optional.empty(), true));
        assertThat(comes(Map.of("email", "jiro@city.example", "email_verified", false)).path()).isEqualTo("/sign-in");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        Page page = new Visitor(port).get("/login/oauth2/code/outside?code=x&state=y");
        assertThat(page.path()).isEqualTo("/sign-in");
        assertThat(page.text()).contains("ログインできませんでした");
    }
}
