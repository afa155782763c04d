package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.access.Visitor.Page;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts.Details;
import sumakomi.account.Accounts;
import sumakomi.account.Role;

/** What an administrator does with accounts. */
@AccessTest
class AccountsPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private People people;
    private Visitor chief;

    @BeforeEach
    void anAdministrator() {
        people = new People(port, office, jdbc).alone();
        jdbc.sql("delete from account").update();
        chief = people.in("chief", Role.ADMINISTRATOR, "");
        chief.get("/accounts");
    }

    private Page make(String signIn, String name, String role, String municipality) {
        return chief.post("/accounts", "signIn", signIn, "name", name, "role", role, "municipality", municipality);
    }

    private static String password(Page page) {
        return page.all("<code class=\"token\">([^<]+)<").get(0);
    }

    private String address(String signIn) {
        return "/accounts/" + accounts.named(signIn).orElseThrow().id();
    }

    /** Saves the form of an account as it is open, with fields in place of what stood there. */
    private Page change(String signIn, String name, String role, String municipality, boolean active) {
        String revision = chief.get(address(signIn)).all("name=\"revision\" value=\"(\\d+)\"").get(0);
        return active
                ? chief.post(address(signIn), "revision", revision, "name", name, "role", role, "municipality", municipality, "active",
                        "true")
                : chief.post(address(signIn), "revision", revision, "name", name, "role", role, "municipality", municipality);
    }

    @Test
    void aNewAccountHasAPasswordForOneUseThatIsShownOnce() {
        Page made = make("Hanako", "三鷹市 花子", "ward-officer", People.MITAKA);
        String once = password(made);
        assertThat(chief.get("/accounts").body()).contains("hanako", "パスワード未変更").doesNotContain(once);
        Visitor hanako = new Visitor(port);
        assertThat(hanako.signIn("hanako", once).path()).isEqualTo("/account/password");
        hanako.post("/account/password", "present", once, "password", "another long one", "repeat", "another long one");
        assertThat(hanako.get("/studies").path()).isEqualTo("/studies");
        assertThat(new Visitor(port).signIn("hanako", once).status()).as("used up").isEqualTo(401);
    }

    @Test
    void whatCannotBeTakenIsNamedAndWhatWasTypedStays() {
        assertThat(make("chief", "別の人", "secretariat", "").text()).contains("すでに使われています");
        assertThat(make("CHIEF", "別の人", "secretariat", "").text()).contains("すでに使われています");
        assertThat(make("a b", "別の人", "secretariat", "").text()).contains("ログイン名は2文字以上");
        assertThat(make("anna", " ", "secretariat", "").text()).contains("表示名を");
        assertThat(make("anna", "あんな", "king", "").text()).contains("役割を選び直して");
        assertThat(make("anna", "あんな", "ward-officer", "").text()).contains("自治体を選んでください");
        assertThat(make("anna", "あんな", "ward-officer", "99999").text()).contains("自治体を選んでください");
        Page surplus = make("anna", "あんな", "secretariat", People.MITAKA);
        assertThat(surplus.status()).isEqualTo(422);
        assertThat(surplus.text()).contains("自治体を選ぶのは、自治体の担当者だけ");
        assertThat(surplus.body()).contains("value=\"anna\"", "value=\"あんな\"");
        assertThat(accounts.all()).hasSize(1);
    }

    @Test
    void aClosedAccountIsOutAtOnceWithItsTokensAndMayComeBack() {
        Visitor mitaka = people.officerOfMitaka();
        mitaka.get("/account");
        String token = password(mitaka.post("/account/tokens", "label", "集計", "days", "30"));
        assertThat(mitaka.call("GET", "/api/v1/questions", token).status()).isEqualTo(200);
        assertThat(change("mitaka", "三鷹", "ward-officer", People.MITAKA, false).text()).contains("保存しました");
        assertThat(mitaka.get("/studies").path()).isEqualTo("/sign-in");
        assertThat(mitaka.call("GET", "/api/v1/questions", token).status()).isEqualTo(401);
        assertThat(new Visitor(port).signIn("mitaka", People.PASSWORD).status()).isEqualTo(401);
        change("mitaka", "三鷹", "ward-officer", People.MITAKA, true);
        assertThat(people.signedIn("mitaka").get("/studies").path()).isEqualTo("/studies");
    }

    @Test
    void whatSomebodyMadeStaysWithTheMunicipalityWhenTheirAccountIsClosed() {
        Visitor mitaka = people.officerOfMitaka();
        mitaka.get("/");
        String profile = mitaka.post("/profiles", "municipality", People.MITAKA).path();
        change("mitaka", "三鷹", "ward-officer", People.MITAKA, false);
        assertThat(people.in("successor", Role.WARD_OFFICER, People.MITAKA).get(profile).status()).isEqualTo(200);
        assertThat(chief.get(profile).status()).isEqualTo(200);
    }

    @Test
    void anotherRoleAndAnotherMunicipalityCountFromTheNextRequest() {
        Visitor mitaka = people.officerOfMitaka();
        mitaka.get("/");
        String profile = mitaka.post("/profiles", "municipality", People.MITAKA).path();
        change("mitaka", "三鷹", "ward-officer", People.CHOFU, true);
        assertThat(mitaka.get(profile).path()).as("every visit has ended").isEqualTo("/sign-in");
        Visitor again = people.signedIn("mitaka");
        assertThat(again.get(profile).status()).isEqualTo(404);
        change("mitaka", "三鷹", "knowledge-editor", "", true);
        assertThat(people.signedIn("mitaka").get("/work").status()).isEqualTo(403);
    }

    @Test
    void aTokenHasTheRightsOfItsOwnerAsTheyAreNow() {
        Visitor mitaka = people.officerOfMitaka();
        mitaka.get("/");
        String profile = "/api/v1" + mitaka.post("/profiles", "municipality", People.MITAKA).path();
        mitaka.get("/account");
        String token = password(mitaka.post("/account/tokens", "label", "集計", "days", "30"));
        assertThat(mitaka.call("GET", profile, token).status()).isEqualTo(200);
        change("mitaka", "三鷹", "ward-officer", People.CHOFU, true);
        assertThat(mitaka.call("GET", profile, token).status()).isEqualTo(404);
        assertThat(mitaka.call("DELETE", profile, token).status()).isEqualTo(404);
    }

    @Test
    void aNewPasswordEndsTheOldOneAndEveryVisit() {
        Visitor mitaka = people.officerOfMitaka();
        chief.get(address("mitaka"));
        String once = password(chief.post(address("mitaka") + "/reset"));
        assertThat(mitaka.get("/studies").path()).isEqualTo("/sign-in");
        assertThat(mitaka.signIn("mitaka", People.PASSWORD).status()).isEqualTo(401);
        assertThat(new Visitor(port).signIn("mitaka", once).path()).isEqualTo("/account/password");
    }

    @Test
    void theLastAdministratorCanNeitherBeClosedNorBecomeSomethingElse() {
        for (String role : List.of("secretariat", "administrator")) {
            Page refused = change("chief", "長", role, "", role.equals("secretariat"));
            assertThat(refused.status()).as(role).isEqualTo(422);
            assertThat(refused.text()).contains("管理者がいなくなるため");
        }
        people.account("second", Role.ADMINISTRATOR, "");
        assertThat(change("second", "二人目", "administrator", "", false).text()).contains("保存しました");
        assertThat(change("chief", "長", "administrator", "", false).text()).as("a closed one is none").contains("管理者がいなくなるため");
    }

    /** Each of two takes the other's role away in the same moment. */
    @Test
    void someAdministratorIsLeftWhateverHappensAtOnce() throws Exception {
        for (int round = 0; round < 5; round++) {
            people.alone();
            jdbc.sql("delete from account").update();
            people.account("one", Role.ADMINISTRATOR, "");
            people.account("two", Role.ADMINISTRATOR, "");
            List<Thread> both = Stream.of("one", "two").map(name -> new Thread(() -> {
                try {
                    office.change(accounts.named(name).orElseThrow(), new Details(name, Role.SECRETARIAT, Optional.empty(), true));
                } catch (AccountOffice.Wrong | DataAccessException e) {
                    // One of the two is refused.
                }
            })).toList();
            both.forEach(Thread::start);
            for (Thread thread : both) {
                thread.join();
            }
            assertThat(accounts.all().stream().filter(account -> account.role() == Role.ADMINISTRATOR)).hasSize(1);
        }
    }

    @Test
    void ofTwoAdministratorsAtOnceTheSecondIsAskedToLookAgain() {
        people.account("mitaka", Role.WARD_OFFICER, People.MITAKA);
        String revision = chief.get(address("mitaka")).all("name=\"revision\" value=\"(\\d+)\"").get(0);
        change("mitaka", "先の名前", "ward-officer", People.MITAKA, true);
        chief.get(address("mitaka"));
        Page late = chief.post(address("mitaka"), "revision", revision, "name", "後の名前", "role", "ward-officer", "municipality",
                People.MITAKA, "active", "true");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("ほかの人がこのアカウントを変えました");
        assertThat(late.body()).contains("value=\"後の名前\"");
        assertThat(accounts.named("mitaka").orElseThrow().name()).isEqualTo("先の名前");
    }

    @Test
    void theListIsNarrowedToAMunicipality() {
        people.account("mitaka", Role.WARD_OFFICER, People.MITAKA);
        people.account("chofu", Role.WARD_OFFICER, People.CHOFU);
        assertThat(chief.get("/accounts?of=" + People.MITAKA).all("href=\"/accounts/[^\"]+\">([^<]+)<")).containsExactly("mitaka");
        assertThat(chief.get("/accounts").all("href=\"/accounts/[^\"]+\">([^<]+)<")).containsExactly("chief", "mitaka", "chofu");
    }

    @Test
    void anAccountThatDoesNotExistIsNotFound() {
        assertThat(chief.get("/accounts/nobody").status()).isEqualTo(404);
        assertThat(chief.post("/accounts/nobody/reset").status()).isEqualTo(404);
    }
}
