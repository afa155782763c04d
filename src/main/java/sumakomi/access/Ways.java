package sumakomi.access;

import static sumakomi.account.Right.DESK;
import static sumakomi.account.Right.MANAGE_ACCOUNTS;
import static sumakomi.account.Right.OWN_ACCOUNT;
import static sumakomi.account.Right.READ_KNOWLEDGE;
import static sumakomi.account.Right.READ_TRAIL;
import static sumakomi.account.Right.READ_WORK;
import static sumakomi.account.Right.SHARE;
import static sumakomi.account.Right.TRY;
import static sumakomi.account.Right.WORK;
import static sumakomi.account.Thing.Kind.ADVICE;
import static sumakomi.account.Thing.Kind.MUNICIPALITY;
import static sumakomi.account.Thing.Kind.PROFILE;
import static sumakomi.account.Thing.Kind.STUDY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import sumakomi.account.Right;
import sumakomi.account.Thing;

/**
 * Every way into the application and what it needs. The first line that fits a way counts; a way that no line fits is closed to all.
 *
 * @param method of HTTP, {@code ANY} for all
 * @param pattern of the handler; {@code /**} at its end stands for all that begins so
 */
record Ways(String method, String pattern, Need need) {

    private static final String ANY = "ANY";
    private static final String BELOW = "/**";

    private static final List<Ways> ALL = Stream.of(
            open(ANY, "/error", "/sign-in"), open("GET", "/guest/{word}", "/api/v1/openapi"), open("POST", "/sign-out"),
            open("POST", "/api/v1/backup", "/api/v1/restore"),
            needs(OWN_ACCOUNT, ANY, "/account/**"), needs(MANAGE_ACCOUNTS, ANY, "/accounts/**"),
            needs(DESK, ANY, "/desk/**"),
            needs(READ_TRAIL, "GET", "/trail", "/trail.csv"), thing(SHARE, PROFILE, ANY, "/profiles/{id}/share/**"),
            thing(SHARE, ADVICE, ANY, "/advices/{id}/share/**"), thing(SHARE, STUDY, ANY, "/studies/{id}/share/**"),
            needs(READ_KNOWLEDGE, "GET", "/", "/archetypes/**", "/glossary", "/questions", "/rules/**", "/reference", "/sources/**",
                    "/library/**",
                    "/municipalities/**", "/reproduction", "/autonomy/**", "/estimates/**", "/zero-carbon/**", "/knowledge/state", "/rest",
                    "/examples/{id}/**"),
            needs(WORK, "GET", "/work", "/profiles", "/profiles/upload", "/studies", "/studies/upload", "/studies/example", "/documents"),
            needs(WORK, "POST", "/profiles", "/profiles/upload", "/studies", "/studies/upload", "/studies/example", "/studies/facility",
                    "/examples/{id}/**"),
            thing(WORK, PROFILE, "GET", "/profiles/{id}/delete", "/profiles/{id}/name", "/profiles/{id}/will",
                    "/profiles/{id}/questionnaire",
                    "/profiles/{id}/sections/**", "/profiles/{id}/path/**", "/profiles/{id}/advice/remarks",
                    "/profiles/{id}/checklist/remarks"),
            thing(READ_WORK, PROFILE, "GET", "/profiles/{id}/**"),
            thing(WORK, PROFILE, "POST", "/profiles/{id}/**"),
            thing(WORK, ADVICE, "GET", "/advices/{id}/remarks"),
            thing(READ_WORK, ADVICE, "GET", "/advices/{id}/**"), thing(WORK, ADVICE, "POST", "/advices/{id}/**"),
            thing(WORK, STUDY, "GET", "/studies/{id}/delete", "/studies/{id}/compare", "/studies/{id}/compare.json",
                    "/studies/{id}/edit", "/studies/{id}/remarks", "/studies/{id}/district", "/studies/{id}/measures/**",
                    "/studies/{id}/sizes"),
            thing(READ_WORK, STUDY, "GET", "/studies/{id}/**"), thing(WORK, STUDY, "POST", "/studies/{id}/**"),
            thing(READ_WORK, STUDY, ANY, "/studies/{id}/unreadable"),
            needs(WORK, "GET", "/bases"), thing(READ_WORK, MUNICIPALITY, "GET", "/bases/{id}/**"),
            thing(WORK, MUNICIPALITY, "POST", "/bases/{id}/**"), thing(READ_WORK, MUNICIPALITY, "GET", "/api/v1/bases/{id}/**"),
            thing(WORK, MUNICIPALITY, ANY, "/api/v1/bases/{id}/**"),
            needs(READ_KNOWLEDGE, "GET", "/api/v1/questions", "/api/v1/archetypes/**", "/api/v1/sources", "/api/v1/examples/**",
                    "/api/v1/knowledge/state", "/api/v1/zero-carbon/{theme}"),
            needs(TRY, "POST", "/api/v1/advice", "/api/v1/fs-checklist/**", "/api/v1/advice-report/**", "/api/v1/budget-request/**",
                    "/api/v1/questionnaire/**",
                    "/autonomy/**", "/api/v1/autonomy/**", "/estimates/**", "/api/v1/estimates"),
            needs(DESK, "GET", "/api/v1/programme-report/**", "/api/v1/session-pack/**"),
            needs(WORK, "POST", "/api/v1/profiles"),
            thing(READ_WORK, PROFILE, "GET", "/api/v1/profiles/{id}"), thing(WORK, PROFILE, ANY, "/api/v1/profiles/{id}/**"),
            thing(READ_WORK, ADVICE, "GET", "/api/v1/advices/{id}")).flatMap(List::stream).toList();

    private static final Map<String, PathPattern> PARSED = ALL.stream().map(Ways::pattern).distinct()
            .collect(Collectors.toMap(pattern -> pattern, PathPatternParser.defaultInstance::parse));

    private static final Map<String, List<Ways>> BY_BEGINNING = ALL.stream().collect(Collectors.groupingBy(way -> beginning(way.pattern)));

    private static String beginning(String address) {
        return address.substring(1).replaceFirst("/.*", "");
    }

    private static List<Ways> open(String method, String... patterns) {
        return ways(method, Need.NOTHING, patterns);
    }

    private static List<Ways> needs(Right right, String method, String... patterns) {
        return ways(method, Need.of(right), patterns);
    }

    private static List<Ways> thing(Right right, Thing.Kind kind, String method, String... patterns) {
        return ways(method, Need.of(right, kind), patterns);
    }

    private static List<Ways> ways(String method, Need need, String... patterns) {
        return Stream.of(patterns).map(pattern -> new Ways(method, pattern, need)).toList();
    }

    /** What a way needs; empty for one that is closed. */
    static Optional<Need> need(String method, String pattern) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return ALL.stream().filter(way -> way.fits(asked, pattern)).map(Ways::need).findFirst();
    }

    /** The addresses that everybody may ask for. */
    static String[] open() {
        return ALL.stream().filter(way -> way.need.right().isEmpty()).map(Ways::pattern).toArray(String[]::new);
    }

    /** What the way to an address needs; empty for one that is closed or leads to no page of ours. */
    static Optional<Found> found(String method, String address) {
        PathContainer path = PathContainer.parsePath(address);
        return BY_BEGINNING.getOrDefault(beginning(address), List.of()).stream()
                .filter(way -> way.method.equals(ANY) || way.method.equals(method)).flatMap(way -> Stream.ofNullable(
                        PARSED.get(way.pattern).matchAndExtract(path)).map(match -> new Found(way.need, match.getUriVariables().get("id"))))
                .findFirst();
    }

    /** @param id of the thing that the address names; {@code null} where it names none */
    record Found(Need need, @Nullable String id) {}

    private boolean fits(String asked, String of) {
        if (!method.equals(ANY) && !method.equals(asked)) {
            return false;
        }
        if (!pattern.endsWith(BELOW)) {
            return of.equals(pattern);
        }
        String above = pattern.substring(0, pattern.length() - BELOW.length());
        return of.equals(above) || of.startsWith(above + "/") || of.startsWith(above + "{");
    }
}
