package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.access.Visitor.Page;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Role;

/** Somebody without an account, let in to one thing by a link. */
@AccessTest
class GuestTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Visitor officer;
    private Visitor guest;
    private String profile;

    @BeforeEach
    void anOfficerHasAProfile() {
        officer = new People(port, office, jdbc).alone().officerOfMitaka();
        officer.get("/");
        profile = officer.post("/profiles", "municipality", People.MITAKA).path();
        guest = new Visitor(port);
    }

    private String link(String thing, String... fields) {
        officer.get(thing + "/share");
        return officer.post(thing + "/share", fields).all("<code class=\"token\">(?:[^<]*)(/guest/[^<]+)<").get(0);
    }

    private String link() {
        return link(profile, "label", "コンサルタント", "days", "14");
    }

    @Test
    void theLinkLeadsToTheThingAndIsShownOnce() {
        String link = link();
        assertThat(guest.get(link).path()).isEqualTo(profile);
        assertThat(guest.get("/").path()).as("the first page is the thing").isEqualTo(profile);
        assertThat(officer.get(profile + "/share").body()).contains("コンサルタント").doesNotContain(link);
        assertThat(jdbc.sql("select token_hash from guest_link").query(String.class).single()).doesNotContain(link.substring(7));
    }

    @Test
    void aGuestReadsTheOneThingAndTheKnowledgeItRestsOn() {
        guest.get(link());
        for (String page : List.of(profile, profile + "/answers", profile + "/advice", profile + "/profile.yaml", "/archetypes",
                "/sources")) {
            assertThat(guest.get(page).status()).as(page).isEqualTo(200);
        }
    }

    @Test
    void aGuestSeesNothingElseNotEvenThatItIsThere() {
        officer.get("/studies");
        String study = officer.post("/studies", "title", "三鷹の検討").path();
        officer.get("/");
        String other = officer.post("/profiles", "municipality", People.MITAKA).path();
        guest.get(link());
        for (String page : List.of(other, study, other + "/advice", "/profiles/nothing", study + "/study.json")) {
            assertThat(guest.get(page).status()).as(page).isEqualTo(404);
        }
        assertThat(guest.get("/work").status()).isEqualTo(403);
        assertThat(guest.get("/accounts").status()).isEqualTo(403);
        assertThat(guest.get("/account").status()).isEqualTo(403);
        assertThat(guest.get("/trail.csv").status()).isEqualTo(403);
    }

    @Test
    void aGuestChangesNothingWhateverIsSent() {
        guest.get(link());
        String before = guest.get(profile + "/profile.yaml").body();
        for (String address : List.of("/profiles", "/studies", profile + "/delete", profile + "/advices", profile + "/will",
                profile + "/sections/aims", profile + "/answers/population", profile + "/name", profile + "/next-year",
                profile + "/share", profile + "/studies", profile + "/checklist/item")) {
            guest.get("/archetypes");
            assertThat(guest.post(address, "revision", "1", "q.population", "5").status()).as(address).isEqualTo(403);
        }
        assertThat(guest.get(profile + "/profile.yaml").body()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from profile").query(Integer.class).single()).isEqualTo(1);
    }

    /** What would be refused anyway is not offered. */
    @Test
    void aGuestIsOfferedNoFormButTheWayOut() {
        guest.get(link());
        for (String page : List.of(profile, profile + "/answers", profile + "/advice")) {
            assertThat(guest.get(page).all("<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\"")).as(page).containsOnly("/sign-out");
            assertThat(guest.get(page).all("<a[^>]*href=\"([^\"]+)\"")).as(page)
                    .noneMatch(address -> address.matches(profile + "/(delete|share|name|will|sections/.*)"))
                    .doesNotContain("/work", "/account", "/accounts", "/trail");
        }
    }

    @Test
    void theLinkEndsOnItsDayAndWithItWhoeverCameByIt() {
        String link = link();
        guest.get(link);
        jdbc.sql("update guest_link set expires_at = :past").param("past", OffsetDateTime.now().minusSeconds(1)).update();
        Page ended = guest.get(profile);
        assertThat(ended.path()).startsWith("/guest/");
        assertThat(ended.text()).contains("このリンクは終わりました");
        assertThat(guest.get(profile).path()).as("told once").isEqualTo("/sign-in");
        Page late = new Visitor(port).get(link);
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.text()).contains("リンク", "期限");
    }

    @Test
    void theLinkEndsWhenItIsTakenBack() {
        guest.get(link());
        officer.post(officer.get(profile + "/share").all("action=\"(" + profile + "/share/[^\"]+/revoke)\"").get(0));
        assertThat(guest.get(profile).text()).contains("このリンクは終わりました");
    }

    @Test
    void theLinkEndsWhenItsMakerLeaves() {
        guest.get(link());
        office.change(accounts.named("mitaka").orElseThrow(), new Details("x", Role.WARD_OFFICER, Optional.of(People.MITAKA), false));
        assertThat(guest.get(profile).text()).contains("このリンクは終わりました");
    }

    @Test
    void aLinkWithoutAReaderOrForTooLongIsNotMade() {
        officer.get(profile + "/share");
        assertThat(officer.post(profile + "/share", "label", " ", "days", "14").status()).isEqualTo(422);
        for (String days : List.of("0", "-1", "93")) {
            Page refused = officer.post(profile + "/share", "label", "議会事務局", "days", days);
            assertThat(refused.status()).as(days).isEqualTo(422);
            assertThat(refused.text()).contains("1から92まで");
            assertThat(refused.body()).as("what was typed stays").contains("value=\"議会事務局\"");
        }
        for (int i = 0; i < 20; i++) {
            officer.post(profile + "/share", "label", "誰か", "days", "1");
        }
        assertThat(officer.post(profile + "/share", "label", "誰か", "days", "1").text()).contains("20個まで");
    }

    @Test
    void whoIsSignedInStaysWhoTheyAreWhenTheyOpenALink() {
        Visitor chofu = new People(port, office, jdbc).officerOfChofu();
        assertThat(chofu.get(link()).status()).as("a link opens nothing that the account does not").isEqualTo(404);
        assertThat(chofu.get("/studies").status()).isEqualTo(200);
    }
}
