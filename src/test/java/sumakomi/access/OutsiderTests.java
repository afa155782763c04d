package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.access.Visitor.Page;
import sumakomi.account.AccountOffice;

/** An officer of one municipality with the ids of another's things: not in addresses, as the matrix has them, but in all that is sent. */
@AccessTest
class OutsiderTests {

    private static final String SECRET = "三鷹だけの検討";

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private JdbcClient jdbc;

    private Visitor mitaka;
    private Visitor chofu;
    private String theirs;
    private String theirStudy;
    private String own;
    private String ownStudy;

    @BeforeEach
    void twoMunicipalities() {
        People people = new People(port, office, jdbc).alone();
        mitaka = people.officerOfMitaka();
        theirs = copied(mitaka, "mitaka");
        theirStudy = example(mitaka);
        jdbc.sql("update study set title = :title, content = replace(content, title, :title)").param("title", SECRET).update();
        chofu = people.officerOfChofu();
        own = copied(chofu, "chofu");
        ownStudy = example(chofu);
    }

    private static String copied(Visitor visitor, String example) {
        visitor.get("/examples/" + example);
        return visitor.post("/examples/" + example + "/copy").path();
    }

    private static String example(Visitor visitor) {
        visitor.get("/studies");
        return visitor.post("/studies/example").path();
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void noListAndNoChoiceNamesThem() {
        String theme = chofu.get(own + "/advice").all("name=\"archetype\" value=\"([^\"]+)\"").get(0);
        for (String page : List.of("/", "/work", "/studies", ownStudy + "/compare", own, own + "/checklist?theme=" + theme, "/work?q=三鷹",
                "/documents")) {
            Page shown = chofu.get(page);
            assertThat(shown.status()).as(page).isEqualTo(200);
            assertThat(shown.body()).as(page).doesNotContain(SECRET, id(theirs), id(theirStudy));
        }
    }

    @Test
    void noFacilityGoesIntoTheirStudy() {
        chofu.get(ownStudy + "/edit");
        assertThat(chofu.post("/studies/facility", "name", "x", "facility", "name=x", "solar", "1", "battery", "1", "target", "72", "load",
                "1", "added", "1", "outage", "72", "study", id(theirStudy)).status()).isEqualTo(404);
    }

    @Test
    void theirStudyIsComparedWithNone() {
        assertThat(chofu.get(ownStudy + "/compare?with=" + id(theirStudy)).status()).isEqualTo(404);
        assertThat(chofu.get(ownStudy + "/compare.json?with=" + id(theirStudy)).status()).isEqualTo(404);
    }

    @Test
    void theirStudyOrdersNoChecklist() {
        String theme = chofu.get(own + "/advice").all("name=\"archetype\" value=\"([^\"]+)\"").get(0);
        chofu.get(own + "/checklist?theme=" + theme);
        Page page = chofu.post(own + "/checklist/study", "theme", theme, "year", "2026", "study", id(theirStudy), "seen", "");
        assertThat(page.body()).doesNotContain(SECRET);
        assertThat(jdbc.sql("select count(*) from checklist_study").query(Integer.class).single()).isZero();
        // Also where an earlier row names it, as one that was chosen before the study changed hands.
        jdbc.sql("insert into checklist_study (profile_id, theme, study_id) values (:profile, :theme, :study)").param("profile", id(own))
                .param("theme", theme).param("study", id(theirStudy)).update();
        Page chosen = chofu.get(own + "/checklist?theme=" + theme);
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.body()).doesNotContain(SECRET);
    }

    @Test
    void theirStudyOrdersNoChecklistByRestEither() throws Exception {
        chofu.get("/account");
        String token = chofu.post("/account/tokens", "label", "x", "days", "1").all("<code class=\"token\">([^<]+)<").get(0);
        String profile = Files.readString(Path.of("kb/examples/chofu.yaml"));
        Page with = chofu.call("POST", "/api/v1/fs-checklist?study=" + id(theirStudy), token, "application/yaml", profile);
        Page none = chofu.call("POST", "/api/v1/fs-checklist?study=nothing", token, "application/yaml", profile);
        assertThat(with.status()).isEqualTo(none.status()).isBetween(400, 499);
        assertThat(with.body()).doesNotContain(SECRET).isEqualTo(none.body().replace("nothing", id(theirStudy)));
    }

    @Test
    void theirDocumentIsNotFoundByItsNumber() {
        jdbc.sql(
                "insert into document_issue (profile_id, hash, theme, fiscal_year, content, issued_at) values (:profile, :hash, 'x', 2026,"
                        + " '{}', :now)")
                .param("profile", id(theirs)).param("hash", "abcdef0123456789").param("now", OffsetDateTime.now()).update();
        assertThat(chofu.get("/documents?number=abcdef01").text()).isEqualTo(chofu.get("/documents?number=abcdef02").text()
                .replace("abcdef02", "abcdef01"));
    }

    @Test
    void theirAttachmentIsNotTakenThroughAnOwnProfile() {
        jdbc.sql("insert into checklist_attachment (id, profile_id, theme, fiscal_year, item, name, bytes, content, added_at) values"
                + " ('theirs', :profile, 'x', 2026, 'datum/x', 'a.txt', 1, :content, :now)").param("profile", id(theirs))
                .param("content", new byte[] {'a'}).param("now", OffsetDateTime.now()).update();
        assertThat(mitaka.get(theirs + "/checklist/attached/theirs").status()).isEqualTo(200);
        assertThat(chofu.get(theirs + "/checklist/attached/theirs").status()).isEqualTo(404);
        assertThat(chofu.get(own + "/checklist/attached/theirs").status()).isEqualTo(404);
    }

    @Test
    void theirLinkIsNotTakenBackThroughAnOwnThing() {
        mitaka.get(theirs + "/share");
        mitaka.post(theirs + "/share", "label", "x", "days", "1");
        String link = jdbc.sql("select id from guest_link").query(String.class).single();
        chofu.get(own + "/share");
        chofu.post(own + "/share/" + link + "/revoke");
        assertThat(chofu.post(theirs + "/share/" + link + "/revoke").status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from guest_link").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theirTokenIsNotTakenBack() {
        mitaka.get("/account");
        mitaka.post("/account/tokens", "label", "x", "days", "1");
        String token = jdbc.sql("select id from access_token where account_id in (select id from account where sign_in = 'mitaka')")
                .query(String.class).single();
        chofu.get("/account");
        chofu.post("/account/tokens/" + token + "/revoke");
        assertThat(jdbc.sql("select count(*) from access_token where id = :id").param("id", token).query(Integer.class).single())
                .isEqualTo(1);
    }

    /** The word of a form that somebody else sent leads to what that made, which the other does not see. */
    @Test
    void theWordOfAnothersFormOpensNothing() {
        mitaka.get("/studies");
        mitaka.post("/studies/example", "once", "11111111-2222-3333-4444-555555555555");
        chofu.get("/studies");
        Page led = chofu.post("/studies/example", "once", "11111111-2222-3333-4444-555555555555");
        assertThat(led.status() == 404 || !led.body().contains(SECRET)).isTrue();
    }

    @Test
    void anAddressWrittenInAnotherWayIsTheSameOrNone() {
        String address = theirs.replace("/profiles/", "");
        for (String other : List.of("/profiles/" + address + "/", "/profiles//" + address, "/PROFILES/" + address, "/profiles/" + address
                + ";x=1", "/profiles/%2e/" + address, "/./profiles/" + address, "/profiles/" + address.toUpperCase(java.util.Locale.ROOT),
                "/api/v1/profiles/" + address)) {
            Page page = chofu.send("GET", other, Map.of());
            assertThat(page.status()).as(other).isIn(301, 302, 308, 400, 401, 404);
            assertThat(page.body()).as(other).doesNotContain("三鷹市 2026年度");
        }
    }

    @Test
    void aFormThatIsNotFromAPageOfOursIsRefused() {
        chofu.get(own);
        Page forged = chofu.forged(own + "/delete");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(chofu.get(own).status()).isEqualTo(200);
        assertThat(new Visitor(port).forged("/sign-in").status()).isEqualTo(403);
    }

    @Test
    void anOfficerGivesNothingAwayAndTakesNothingByNamingTheOtherMunicipality() {
        chofu.get("/");
        String named = chofu.post("/profiles", "municipality", People.MITAKA).path();
        assertThat(chofu.get(named).status()).as("it is Chofu's").isEqualTo(200);
        assertThat(mitaka.get(named).status()).isEqualTo(404);
        assertThat(jdbc.sql("select owner from profile where id = :id").param("id", id(named)).query(String.class).single())
                .isEqualTo(People.CHOFU);
    }

    /** Bases belong to a municipality and to no profile: neither its address nor the calculator shows those of another. */
    @Test
    void theirBasesAreFoundNowhere() {
        mitaka.get("/bases/13204/2026");
        mitaka.post("/bases/13204/2026/facilities/new", "revision", "0", "name", SECRET, "use", "shelter", "peak", "40");
        assertThat(mitaka.get("/bases").body()).contains("/bases/13204/2026");

        assertThat(chofu.get("/bases").body()).doesNotContain("/bases/13204/2026", "value=\"13204\"");
        assertThat(chofu.get("/bases/13204/2026").status()).isEqualTo(404);
        assertThat(chofu.get("/autonomy/facility?kept=13204/2026/1").status()).isEqualTo(404);
        assertThat(mitaka.get("/autonomy/facility?kept=13204/2026/1").body()).contains(SECRET);
        chofu.get("/bases/13208/2026");
        assertThat(chofu.post("/bases/13204/2026/facilities/1", "revision", "1", "name", "x", "use", "shelter", "peak", "1").status())
                .isEqualTo(404);
    }
}
