package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.access.Visitor.Page;
import sumakomi.account.Account;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;
import sumakomi.account.SignIns;

/** How people come in and go: over real connections, with nobody signed in beforehand. */
@AccessTest
class SigningInTests {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIns signIns;

    @Autowired
    private JdbcClient jdbc;

    private Visitor visitor;

    @BeforeEach
    void anOfficerOfMitaka() {
        jdbc.sql("delete from account where sign_in <> 'admin'").update();
        jdbc.sql("delete from sign_in_failed").update();
        office.create("mitaka", new Details("三鷹市 担当", Role.WARD_OFFICER, Optional.of("13204"), true), PASSWORD);
        visitor = new Visitor(port);
    }

    @Test
    void aStrangerIsLedToTheSignInAndBackToThePage() {
        Page asked = visitor.get("/archetypes?lang=en");
        assertThat(asked.path()).isEqualTo("/sign-in");
        Page then = visitor.signIn("mitaka", PASSWORD);
        assertThat(then.path()).isEqualTo("/archetypes");
        assertThat(then.body()).contains("三鷹市 担当");
    }

    @Test
    void theNameMayBeTypedInAnyWidthAndCase() {
        visitor.get("/");
        assertThat(visitor.signIn("ＭＩＴＡＫＡ ", PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void nobodyLearnsWhichNamesThereAre() {
        visitor.get("/");
        Page known = visitor.signIn("mitaka", "wrong password");
        Page unknown = visitor.signIn("nobody", "wrong password");
        assertThat(known.status()).isEqualTo(401).isEqualTo(unknown.status());
        assertThat(known.text().replace("mitaka", "")).isEqualTo(unknown.text().replace("nobody", ""));
    }

    @Test
    void afterFiveWrongPasswordsTheNameIsClosedAlsoForTheRightOneWhetherAnybodyHasItOrNot() {
        somebodyElseTriesFiveTimes("mitaka");
        somebodyElseTriesFiveTimes("nobody");
        assertThat(visitor.signIn("mitaka", PASSWORD).status()).isEqualTo(401);
        assertThat(jdbc.sql("select count(*) from sign_in_failed where times = 5").query(Integer.class).single()).isEqualTo(2);
        wait(Duration.ofMinutes(16));
        assertThat(visitor.signIn("mitaka", PASSWORD).path()).isEqualTo("/");
    }

    private void somebodyElseTriesFiveTimes(String name) {
        Visitor other = new Visitor(port);
        for (int i = 0; i < 5; i++) {
            other.signIn(name, "wrong password");
        }
    }

    private void wait(Duration time) {
        List<OffsetDateTime> last = jdbc.sql("select last_at from sign_in_failed").query(OffsetDateTime.class).list();
        last.forEach(at -> jdbc.sql("update sign_in_failed set last_at = :before where last_at = :at").param("before", at.minus(time))
                .param("at", at).update());
    }

    @Test
    void whoKeepsTypingAnothersNameDoesNotShutThemOutOfABrowserInWhichTheyHadSignedIn() {
        visitor.signIn("mitaka", PASSWORD);
        visitor.post("/sign-out");
        somebodyElseTriesFiveTimes("mitaka");
        assertThat(new Visitor(port).signIn("mitaka", PASSWORD).status()).as("a browser of nobody").isEqualTo(401);
        assertThat(visitor.get("/sign-in").status()).isEqualTo(200);
        assertThat(visitor.signIn("mitaka", PASSWORD).path()).isEqualTo("/");
        assertThat(visitor.get("/studies").path()).isEqualTo("/studies");
        assertThat(new Visitor(port).signIn("mitaka", PASSWORD).status()).as("the name stays closed elsewhere").isEqualTo(401);
    }

    @Test
    void aBrowserThatIsKnownMayTryNoMoreOftenThanOthers() {
        visitor.signIn("mitaka", PASSWORD);
        visitor.post("/sign-out");
        somebodyElseTriesFiveTimes("mitaka");
        visitor.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.signIn("mitaka", "wrong password").status()).isEqualTo(401);
        }
        assertThat(visitor.signIn("mitaka", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aBrowserIsKnownForWhoeverSignedInThereAndForNobodyElse() {
        office.create("chofu", new Details("調布市 担当", Role.WARD_OFFICER, Optional.of("13208"), true), PASSWORD);
        visitor.signIn("chofu", PASSWORD);
        visitor.post("/sign-out");
        somebodyElseTriesFiveTimes("mitaka");
        visitor.get("/sign-in");
        assertThat(visitor.signIn("mitaka", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aWordThatWeNeverGaveMakesNoBrowserKnown() {
        visitor.setCookie("browser", "planted");
        visitor.signIn("mitaka", PASSWORD);
        somebodyElseTriesFiveTimes("mitaka");
        Visitor thief = new Visitor(port);
        thief.setCookie("browser", "planted");
        assertThat(thief.signIn("mitaka", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void eachFurtherWrongPasswordClosesTheNameForTwiceAsLong() {
        somebodyElseTriesFiveTimes("mitaka");
        wait(Duration.ofMinutes(16));
        assertThat(visitor.signIn("mitaka", "wrong password").status()).isEqualTo(401);
        wait(Duration.ofMinutes(16));
        assertThat(visitor.signIn("mitaka", PASSWORD).status()).isEqualTo(401);
        wait(Duration.ofMinutes(15));
        assertThat(visitor.signIn("mitaka", PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aPasswordForOneUseOpensANameThatOthersHaveClosed() {
        somebodyElseTriesFiveTimes("mitaka");
        String once = office.reset(accounts.named("mitaka").orElseThrow());
        assertThat(visitor.signIn("mitaka", once).path()).isEqualTo("/account/password");
    }

    @Test
    void theTriesAreOnRecordAndAnAdministratorMayOpenTheName() {
        somebodyElseTriesFiveTimes("mitaka");
        Account mitaka = accounts.named("mitaka").orElseThrow();
        signIns.open(mitaka);
        assertThat(jdbc.sql("select act from trail where thing = :id and act <> 'made' order by happened_at").param("id", mitaka.id())
                .query(String.class).list()).containsExactly("closed-for-a-time", "opened-again");
        assertThat(visitor.signIn("mitaka", PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void everySignInHasANewWordAndSigningOutEndsIt() {
        visitor.get("/");
        visitor.signIn("mitaka", PASSWORD);
        String first = visitor.cookie("visit");
        visitor.post("/sign-out");
        assertThat(visitor.get("/").path()).isEqualTo("/sign-in");
        visitor.signIn("mitaka", PASSWORD);
        assertThat(visitor.cookie("visit")).isNotEqualTo(first).hasSizeGreaterThan(40);
        Visitor thief = new Visitor(port);
        thief.setCookie("visit", first);
        assertThat(thief.get("/").path()).isEqualTo("/sign-in");
    }

    @Test
    void whatWasTypedSurvivesAnEndedSessionAndTheSignIn() {
        visitor.get("/");
        visitor.signIn("mitaka", PASSWORD);
        jdbc.sql("delete from signed_in").update();
        Page asked = visitor.post("/profiles", "municipality", "13204", "note", "数字とことば <&\"");
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body()).contains("name=\"kept.municipality\" value=\"13204\"", "入力した内容はこの画面に残っています");
        Page wrong = visitor.sendFormOf(asked, "/sign-in", "name", "mitaka", "password", "wrong password");
        assertThat(wrong.body()).contains("name=\"kept.municipality\" value=\"13204\"");
        Page resumed = visitor.sendFormOf(wrong, "/sign-in", "name", "mitaka", "password", PASSWORD);
        assertThat(resumed.body()).contains("action=\"/profiles\"", "name=\"note\" value=\"数字とことば &lt;&amp;&quot;\"");
        Page made = visitor.sendFormOf(resumed, "/profiles");
        assertThat(made.path()).startsWith("/profiles/");
        assertThat(made.status()).isEqualTo(200);
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        for (String elsewhere : new String[] {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"}) {
            Visitor other = new Visitor(port);
            other.get("/sign-in");
            Page page = other.postOnce("/sign-in", "name", "mitaka", "password", PASSWORD, "to", elsewhere);
            assertThat(page.header("Location")).as(elsewhere).endsWith("/").doesNotContain("evil", "javascript");
        }
    }

    @Test
    void aPasswordForOneUseHasToBeChangedFirst() {
        String once = office.reset(accounts.named("mitaka").orElseThrow());
        visitor.get("/");
        assertThat(visitor.signIn("mitaka", once).path()).isEqualTo("/account/password");
        assertThat(visitor.get("/studies").path()).isEqualTo("/account/password");
        assertThat(visitor.post("/account/password", "present", once, "password", "mitaka mitaka", "repeat", "mitaka mitaka").text())
                .contains("単純すぎます");
        assertThat(visitor.post("/account/password", "present", once, "password", "another long one", "repeat", "another long one").path())
                .isEqualTo("/");
        assertThat(visitor.get("/studies").path()).isEqualTo("/studies");
    }

    @Test
    void whoseAccountIsClosedOrChangedIsOutWithTheNextRequest() {
        visitor.get("/");
        visitor.signIn("mitaka", PASSWORD);
        office.change(accounts.named("mitaka").orElseThrow(), new Details("x", Role.WARD_OFFICER, Optional.of("13204"), false));
        assertThat(visitor.get("/studies").path()).isEqualTo("/sign-in");
        assertThat(visitor.signIn("mitaka", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aTokenCallsRestAsItsOwnerUntilItIsTakenBack() {
        assertThat(visitor.call("GET", "/api/v1/questions", "").status()).isEqualTo(401);
        assertThat(visitor.call("GET", "/api/v1/questions", "nonsense").header("WWW-Authenticate")).isEqualTo("Bearer");
        visitor.get("/");
        visitor.signIn("mitaka", PASSWORD);
        Page made = visitor.post("/account/tokens", "label", "集計", "days", "30");
        String token = made.all("<code class=\"token\">([^<]+)<").get(0);
        assertThat(visitor.call("GET", "/api/v1/questions", token).status()).isEqualTo(200);
        assertThat(visitor.get("/account").body()).contains("集計").doesNotContain(token);
        assertThat(jdbc.sql("select token_hash from access_token").query(String.class).single()).doesNotContain(token);
        visitor.post(visitor.get("/account").all("action=\"(/account/tokens/[^\"]+/revoke)\"").get(0));
        assertThat(visitor.call("GET", "/api/v1/questions", token).status()).isEqualTo(401);
    }

    @Test
    void theCookieOfAVisitIsNoTokenForRest() {
        visitor.get("/");
        visitor.signIn("mitaka", PASSWORD);
        assertThat(visitor.get("/api/v1/questions").status()).isEqualTo(401);
    }
}
