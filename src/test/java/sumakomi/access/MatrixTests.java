package sumakomi.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sumakomi.TestDatabase;
import sumakomi.access.Visitor.Page;
import sumakomi.account.Account;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts;
import sumakomi.account.Accounts.Details;
import sumakomi.account.GuestLinks;
import sumakomi.account.Role;
import sumakomi.account.Thing;
import sumakomi.account.Tokens;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;

/**
 * Every way into the application, gone by everybody, against the table in {@code matrix.txt}. Whoever gets as far as the handler may go
 * the way; the handler itself does nothing here. A way that is not in the table fails the test.
 */
@Tag(TestDatabase.BOTH)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:matrix;DB_CLOSE_DELAY=-1", "sumakomi.test.signed-in=false",
                "sumakomi.account.password-work=4"})
class MatrixTests {

    private static final String PASSWORD = "correct horse battery";
    private static final String REACHED = "X-Reached";
    private static final Path TABLE = Path.of("src/test/resources/access/matrix.txt");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private AccountOffice office;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private GuestLinks links;

    @Autowired
    private ObjectProvider<Profiles> profiles;

    @Autowired
    private ObjectProvider<MainJob> mainJob;

    @Autowired
    private StoredAdvices advices;

    @Autowired
    private sumakomi.economics.study.Studies studies;

    private final Map<Thing.Kind, Thing> things = new TreeMap<>();
    private final Map<Thing.Kind, Thing> others = new TreeMap<>();

    /** Answers instead of the handler. */
    @TestConfiguration
    static class Reached implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new HandlerInterceptor() {
                @Override
                public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                    boolean asked = request.getHeader(REACHED) != null
                            && request.getDispatcherType() != jakarta.servlet.DispatcherType.ERROR;
                    if (asked) {
                        response.setHeader(REACHED, "yes");
                    }
                    return !asked;
                }
            }).order(Integer.MAX_VALUE);
        }
    }

    @BeforeEach
    void whatMitakaKeeps() {
        things.putAll(keptByMitaka());
        others.putAll(keptByMitaka());
        things.put(Thing.Kind.MUNICIPALITY, new Thing(Thing.Kind.MUNICIPALITY, "13204"));
    }

    private Map<Thing.Kind, Thing> keptByMitaka() {
        Map<String, GivenAnswer> mitaka = Map.of("municipality", GivenAnswer.of(new Answer.Choice("13204")));
        String profile = profiles.getObject().create(mitaka);
        MainJob job = mainJob.getObject();
        String advice = advices.store(profile, job.advise(profiles.getObject().find(profile).orElseThrow()
                .profile(job.questionnaire(), java.time.LocalDate.of(2026, 4, 1))));
        String study = studies.create(Optional.of(profile), new sumakomi.economics.study.StudyDocument("x",
                java.time.LocalDate.of(2026, 4, 1), "base", List.of(), List.of(), List.of(), Map.of()));
        return Map.of(Thing.Kind.PROFILE, new Thing(Thing.Kind.PROFILE, profile), Thing.Kind.ADVICE, new Thing(Thing.Kind.ADVICE, advice),
                Thing.Kind.STUDY, new Thing(Thing.Kind.STUDY, study));
    }

    /** Somebody, with the browser and the token they have. */
    private record Somebody(Visitor visitor, String token) {}

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() throws IOException {
        List<String> said = Files.readAllLines(TABLE, StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("\\s+", " ").strip()).toList();
        List<Somebody> members = List.of(new Somebody(new Visitor(port), ""), member("mitaka", Role.WARD_OFFICER, "13204"),
                member("chofu", Role.WARD_OFFICER, "13208"), member("office", Role.SECRETARIAT, ""),
                member("editor", Role.KNOWLEDGE_EDITOR, ""), member("chief", Role.ADMINISTRATOR, ""));
        Account maker = accounts.named("mitaka").orElseThrow();
        Map<Thing.Kind, Somebody> guests = shared(things).collect(Collectors.toMap(Thing::kind, thing -> guest(maker, thing)));
        Map<Thing.Kind, Somebody> otherGuests = shared(others).collect(Collectors.toMap(Thing::kind, thing -> guest(maker, thing)));

        List<String> found = ways().map(way -> {
            Thing.Kind kind = kind(way.pattern);
            return way + " "
                    + Stream.concat(members.stream(),
                            Stream.of(guests, otherGuests).map(all -> all.getOrDefault(kind, all.get(Thing.Kind.PROFILE))))
                            .map(somebody -> went(way, somebody)).collect(Collectors.joining(" "));
        }).toList();

        assertThat(found).containsExactlyInAnyOrderElementsOf(said);
    }

    /** To a municipality as a whole there are no links. */
    private static Stream<Thing> shared(Map<Thing.Kind, Thing> things) {
        return things.values().stream().filter(thing -> thing.kind() != Thing.Kind.MUNICIPALITY);
    }

    /** What is not yet in the table of ways is closed, to administrators too. */
    @Test
    void aWayThatNoLineNamesIsClosed() {
        assertThat(Ways.need("GET", "/something/new")).isEmpty();
        assertThat(Ways.need("POST", "/archetypes")).isEmpty();
        assertThat(Ways.need("GET", "/profilesandmore")).isEmpty();
        assertThat(Ways.need("HEAD", "/archetypes")).isEqualTo(Ways.need("GET", "/archetypes")).isPresent();
    }

    private record Way(String method, String pattern) {

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private Stream<Way> ways() {
        return mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
                .flatMap(pattern -> mapping.getMethodsCondition().getMethods().isEmpty() ? Stream.of(new Way("GET", pattern))
                        : mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name).map(name -> new Way(name,
                                pattern))));
    }

    private Somebody member(String name, Role role, String municipality) {
        String id = office.create(name, new Details(name, role, Optional.of(municipality).filter(code -> !code.isEmpty()), true), PASSWORD);
        Visitor visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        return new Somebody(visitor, tokens.make(accounts.find(id).orElseThrow(), "test", Duration.ofDays(1)).orElseThrow());
    }

    private Somebody guest(Account maker, Thing thing) {
        Visitor visitor = new Visitor(port);
        visitor.get("/guest/" + links.make(maker, thing, "13204", Optional.empty(), "guest", Duration.ofDays(1)).orElseThrow());
        return new Somebody(visitor, "");
    }

    private static Thing.Kind kind(String pattern) {
        return Stream.of(Thing.Kind.values()).filter(kind -> pattern.matches("(/api/v1)?" + Things.address(new Thing(kind, "x"))
                .replace("/x", "/.*"))).findFirst().orElse(Thing.Kind.PROFILE);
    }

    private String went(Way way, Somebody somebody) {
        String id = things.get(kind(way.pattern)).id();
        String address = way.pattern.replace("{id}", id).replace("{ending:\\.[a-z]+}", ".pdf").replace("{cell:.+}", "x")
                .replaceAll("\\{[a-zA-Z]+}", "x");
        Page page = somebody.visitor.send(way.method, address, Map.of(REACHED, "?", HttpHeaders.CONTENT_TYPE,
                address.startsWith("/api/") ? "application/yaml" : "application/x-www-form-urlencoded", HttpHeaders.AUTHORIZATION,
                somebody.token.isEmpty() ? "None" : "Bearer " + somebody.token));
        return page.header(REACHED).equals("yes") ? "o" : refused(way, page);
    }

    private static String refused(Way way, Page page) {
        boolean leads = page.status() == 302;
        if (page.status() == 401 || leads && page.header(HttpHeaders.LOCATION).contains("/sign-in")) {
            return ">";
        }
        if (leads) {
            return "/";
        }
        assertThat(page.status()).as(way + ": " + page.body()).isIn(403, 404);
        assertThat(page.body()).as(way.toString()).doesNotContain("フォームの有効期限");
        return page.status() == 403 ? "." : "?";
    }
}
