package sumakomi.robustness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody's name and password, and the way in with it over the wire as a browser goes it: what is to be hurt stands behind the door.
 * The requests of the way in are not judged.
 */
record Key(String name, String password) {

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SHOWN_ONCE = Pattern.compile("<code class=\"token\">([^<]+)<");
    private static final Pattern REVOKE = Pattern.compile("action=\"(/account/tokens/[^\"]+/revoke)\"");

    /** A browser with its cookies. */
    static final class Pass {

        private final Wire wire;
        private final Cookies cookies = new Cookies();
        private String form = "";

        private Pass(Wire wire) {
            this.wire = wire;
        }

        /** What the browser sends along. */
        Cookies cookies() {
            return cookies;
        }

        private Reply get(String target) {
            return send(Request.get(target));
        }

        private Reply post(String target, List<Map.Entry<String, String>> fields) {
            List<Map.Entry<String, String>> all = new java.util.ArrayList<>(fields);
            all.add(Map.entry("_csrf", form));
            return send(Request.form(target, all));
        }

        private Reply send(Request request) {
            Reply reply = wire.send(request.with("Cookie", cookies.toString()).bytes(wire.host()));
            cookies.take(reply);
            found(FORM, reply).ifPresent(token -> form = token);
            return reply;
        }

        /** A token for REST, in place of those of before. */
        String token() {
            REVOKE.matcher(get("/account").text()).results().map(one -> one.group(1)).toList().forEach(address -> post(address, List.of()));
            return found(SHOWN_ONCE, post("/account/tokens", List.of(Map.entry("label", "fuzz"), Map.entry("days", "2")))).orElse("");
        }
    }

    /** Signs in. */
    Pass enter(Wire wire) {
        Pass pass = new Pass(wire);
        pass.get("/sign-in");
        Reply reply = pass.post("/sign-in", List.of(Map.entry("name", name), Map.entry("password", password)));
        if (!pass.cookies.has("visit")) {
            throw new IllegalStateException("Nobody could sign in as " + name + ": " + reply.status() + " " + reply.text());
        }
        return pass;
    }

    /** The same person with a password of its own in place of the one for a single use. */
    private Key changed(Wire wire, String own) {
        Pass pass = enter(wire);
        pass.get("/account/password");
        Reply reply = pass.post("/account/password", List.of(Map.entry("present", password), Map.entry("password", own),
                Map.entry("repeat", own)));
        if (reply.status() != 302) {
            throw new IllegalStateException("The password could not be changed: " + reply.status());
        }
        return new Key(name, own);
    }

    /** As the administrator of the console makes an account of a role that sees everything and manages no accounts. */
    static Key ofTheSecretariat(Wire wire, String oncePassword) {
        Pass chief = new Key("admin", oncePassword).changed(wire, "an administrator of this round").enter(wire);
        chief.get("/accounts");
        Reply made = chief.post("/accounts", List.of(Map.entry("signIn", "fuzzer"), Map.entry("name", "Fuzzer"),
                Map.entry("role", "secretariat"), Map.entry("municipality", "")));
        String once = found(SHOWN_ONCE, made).orElseThrow(() -> new IllegalStateException("No account: " + made.status()));
        return new Key("fuzzer", once).changed(wire, "somebody who tries everything");
    }

    private static Optional<String> found(Pattern pattern, Reply reply) {
        Matcher matcher = pattern.matcher(reply.text());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
