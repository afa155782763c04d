package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import sumakomi.SignedIn;
import sumakomi.TestDatabase;
import sumakomi.access.Visitor.Page;
import sumakomi.account.AccountOffice;
import sumakomi.account.Role;

/** Nobody takes the room of the others: bounds that hold for one municipality, one thing, one account. */
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:own-limits;DB_CLOSE_DELAY=-1", "sumakomi.test.signed-in=false",
                "sumakomi.account.password-work=4", "sumakomi.limits.own-profiles=2", "sumakomi.limits.own-studies=2",
                "sumakomi.limits.versions=1"})
class OwnLimitsTests {

    @LocalServerPort
    private int port;

    @Autowired
    private AccountOffice office;

    @Autowired
    private JdbcClient jdbc;

    private People people;
    private Visitor mitaka;

    @BeforeEach
    void officers() {
        people = new People(port, office, jdbc).alone();
        mitaka = people.officerOfMitaka();
    }

    private static Page profile(Visitor visitor, String municipality) {
        visitor.get("/");
        return visitor.post("/profiles", "municipality", municipality);
    }

    private static Page study(Visitor visitor) {
        visitor.get("/studies");
        return visitor.post("/studies/example");
    }

    @Test
    void aMunicipalityThatIsFullLeavesRoomToTheOthers() {
        profile(mitaka, People.MITAKA);
        String kept = profile(mitaka, People.MITAKA).path();
        Page full = profile(mitaka, People.MITAKA);
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.text()).contains("一つの自治体（または事務局）が保存できるプロファイルは2件まで");
        assertThat(mitaka.post(kept + "/next-year").status()).as("the next year is one more").isEqualTo(409);
        assertThat(profile(people.officerOfChofu(), People.CHOFU).status()).isEqualTo(200);
    }

    @Test
    void whatTheSecretariatMakesForAMunicipalityCountsAsThatMunicipalitys() {
        profile(mitaka, People.MITAKA);
        profile(mitaka, People.MITAKA);
        Visitor secretariat = people.in("office", Role.SECRETARIAT, "");
        assertThat(profile(secretariat, People.MITAKA).status()).isEqualTo(409);
        assertThat(profile(secretariat, People.CHOFU).status()).isEqualTo(200);
        assertThat(profile(secretariat, "").status()).as("its own").isEqualTo(200);
    }

    @Test
    void studiesAreBoundedInTheSameWayWithAProfileAndWithout() {
        String profile = profile(mitaka, People.MITAKA).path();
        study(mitaka);
        study(mitaka);
        assertThat(study(mitaka).text()).contains("一つの自治体（または事務局）が保存できる検討は2件まで");
        Visitor secretariat = people.in("office", Role.SECRETARIAT, "");
        String theme = secretariat.get(profile + "/advice").all("name=\"archetype\" value=\"([^\"]+)\"").stream().findFirst().orElse("");
        assertThat(secretariat.post(profile + "/studies", "archetype", theme).status()).as("one more of Mitaka's").isIn(404, 409);
        assertThat(study(secretariat).status()).isEqualTo(200);
    }

    @Test
    void versionsOfAStudyAreBounded() {
        String study = study(mitaka).path();
        mitaka.get(study + "/versions");
        assertThat(mitaka.post(study + "/versions", "note", "財政課へ").text()).contains("第1版");
        mitaka.get(study + "/edit");
        jdbc.sql("update study set revision = revision + 1").update();
        mitaka.get(study + "/versions");
        assertThat(mitaka.post(study + "/versions", "note", "もう一度").text()).contains("一つの検討に残せる版は1件まで");
    }

    @Test
    void anAccountHasSoManyTokens() {
        mitaka.get("/account");
        for (int i = 0; i < 20; i++) {
            mitaka.post("/account/tokens", "label", "集計", "days", "1");
        }
        assertThat(mitaka.post("/account/tokens", "label", "集計", "days", "1").text()).contains("トークンは20個まで");
    }

    /** One script does not take the threads of all. */
    @Test
    void moreRequestsAtOnceOfOnePersonAreSentAwayUntilOthersAreDone() throws Exception {
        FairShare two = new FairShare(2);
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch go = new CountDownLatch(1);
        List<Thread> threads = IntStream.range(0, 2).mapToObj(i -> new Thread(() -> passed(two, inside, go))).toList();
        threads.forEach(Thread::start);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        MockHttpServletResponse third = passed(two, new CountDownLatch(0), new CountDownLatch(0));
        assertThat(third.getStatus()).isEqualTo(429);
        assertThat(third.getHeader("Retry-After")).isNotEmpty();
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(passed(two, new CountDownLatch(1), new CountDownLatch(0)).getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse passed(FairShare share, CountDownLatch inside, CountDownLatch go) {
        SecurityContextHolder.getContext().setAuthentication(UsernamePasswordAuthenticationToken.authenticated(SignedIn.SOMEBODY, "",
                List.of()));
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            share.doFilter(new MockHttpServletRequest("GET", "/"), response, (request, answer) -> {
                inside.countDown();
                try {
                    go.await(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            return response;
        } catch (java.io.IOException | jakarta.servlet.ServletException e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
