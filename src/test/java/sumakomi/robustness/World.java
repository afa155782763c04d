package sumakomi.robustness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A visitor with a few profiles and studies of its own, made anew for every stretch of inputs and deleted behind it, so that
 * an input meets the same state whenever its stretch is run.
 */
final class World {

    private static final Pattern KEPT = Pattern.compile("/(profiles|studies|advices)/([0-9a-f]{8}-[0-9a-f-]{27})");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f-]{36})\"}$");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> LISTS = List.of("/", "/studies");

    private final Wire wire;
    private final Verdicts verdicts;
    private final Consumer<Exchange> watch;
    private final Places places = new Places();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Key key;
    private Key.Pass pass;
    private String bearer;
    private boolean out;
    private String token = "";

    /** @param faults what is wrong with the answer; empty for a good one */
    record Exchange(Request request, Reply reply, List<String> faults) {}

    /**
     * @param watch is told of every exchange
     * @param key with which the visitor is let in, again and again where an input has led out
     */
    World(Wire wire, Verdicts verdicts, Places known, Key key, Consumer<Exchange> watch) {
        this.wire = wire;
        this.verdicts = verdicts;
        this.watch = watch;
        this.key = key;
        this.pass = key.enter(wire);
        this.bearer = pass.token();
        places.seeAll(known);
    }

    Places places() {
        return places;
    }

    String host() {
        return wire.host();
    }

    Reply get(String target) {
        return send(Request.get(target));
    }

    Reply send(Request request) {
        Request dressed = dressed(request);
        boolean broken = request.headers().stream().anyMatch(header -> Set.of("Host", "Content-Length", "Transfer-Encoding", "Expect",
                "Upgrade")
                .contains(header.getKey())) || !request.method().matches("GET|POST|PUT|DELETE|HEAD|OPTIONS|PATCH") || !request.target()
                        .matches("/[\\x21-\\x7e]*");
        return judged(request, wire.send(dressed.bytes(wire.host())), broken);
    }

    private synchronized Request dressed(Request request) {
        if (out) {
            pass = key.enter(wire);
            bearer = pass.token();
            out = false;
        }
        Request known = request.has("Cookie") ? request : request.with("Cookie", pass.cookies().toString());
        return known.has("Authorization") || !known.target().startsWith("/api/") ? known
                : known.with("Authorization", "Bearer " + bearer);
    }

    /** Bytes that need not be a request at all. */
    Reply raw(String told, byte[] bytes, boolean hangUp) {
        return judged(new Request(told, "", List.of(), bytes), wire.send(bytes, hangUp), true);
    }

    private Reply judged(Request request, Reply reply, boolean broken) {
        remember(request, reply);
        watch.accept(new Exchange(request, reply, verdicts.of(request, reply, broken)));
        return reply;
    }

    private synchronized void remember(Request request, Reply reply) {
        boolean ours = !request.has("Cookie") && !request.has("Authorization");
        if (ours) {
            pass.cookies().take(reply);
        }
        boolean led = reply.status() == 401 || reply.header("Location").filter(address -> address.startsWith("/sign-in")).isPresent();
        out |= ours && led;
        reply.header("Location").ifPresent(this::rememberKept);
        if (reply.html()) {
            Matcher found = TOKEN.matcher(reply.text());
            token = found.find() ? found.group(1) : token;
        }
    }

    private void rememberKept(String location) {
        Matcher found = KEPT.matcher(location);
        if (found.find()) {
            kept.add(found.group());
            places.see(found.group());
        }
    }

    /** A form with the token of the page seen last. */
    Reply post(String target, List<Map.Entry<String, String>> fields) {
        return send(Request.form(target, withToken(fields)));
    }

    Reply upload(String target, String file, byte[] content) {
        return send(Request.upload(target, withToken(List.of()), file, content));
    }

    synchronized List<Map.Entry<String, String>> withToken(List<Map.Entry<String, String>> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields.stream().filter(field -> !field.getKey().equals("_csrf")).toList());
        all.add(Map.entry("_csrf", token));
        return all;
    }

    /** What an answer made, as its address: {@code /studies/…}. */
    static Optional<String> made(Reply reply) {
        Matcher json = ID.matcher(reply.text());
        return reply.header("Location").map(KEPT::matcher).filter(Matcher::find).map(Matcher::group)
                .or(() -> json.find() ? Optional.of("/profiles/" + json.group(1)) : Optional.empty());
    }

    /** A full profile with an advice, an empty one, a full study and an empty one; their pages are looked at for links and forms. */
    void furnish(Documents documents, Dice dice) {
        get("/studies");
        String profile = made(send(Request.of("POST", "/api/v1/profiles", "application/yaml", Request.utf8(documents.profile(dice)))))
                .orElse("/profiles/none");
        send(Request.of("POST", "/api/v1" + profile + "/advices", "application/json", new byte[0]));
        post("/profiles", List.of(Map.entry("municipality", "")));
        upload("/studies/upload", "study.yaml", Request.utf8(documents.study(dice)));
        post("/studies", List.of(Map.entry("title", "t")));
        for (String path : List.copyOf(kept)) {
            look(path);
        }
        List<String> ours = places.paths().stream().filter(path -> KEPT.matcher(path).find()).toList();
        ours.stream().filter(path -> !path.contains(".") && !path.matches(".*/(cells|answers|parties|uncertainty|compare)(/.*)?"))
                .limit(30).forEach(this::look);
    }

    /** Opens a page and notes what it leads to. */
    Reply look(String path) {
        Reply reply = get(path);
        if (reply.status() == 200 && reply.html()) {
            places.seePage(path, reply.text());
        }
        return reply;
    }

    /** Empty when every list can still be opened. */
    Optional<String> lists() {
        return LISTS.stream().filter(path -> get(path).status() != 200).findFirst().map(path -> "list: " + path
                + " cannot be opened any more");
    }

    /** Deletes everything that was made; empty when it is gone. */
    Optional<String> leave() {
        for (String path : kept) {
            if (path.startsWith("/studies/")) {
                get(path + "/delete");
                post(path + "/delete", List.of());
            } else if (path.startsWith("/profiles/")) {
                send(new Request("DELETE", "/api/v1" + path, List.of(), new byte[0]));
            }
        }
        return kept.stream().filter(path -> !path.startsWith("/advices/") && get(path).status() != 404).findFirst()
                .map(path -> "undeletable: " + path);
    }
}
