package sumakomi.advisor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.ProfileDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An advice computed again from the answers, the date and the versions that it carries.
 *
 * @param knowledgeChanged whether the knowledge has another version now
 * @param rulesChanged whether the rules have
 * @param differences every value that came out another
 * @param rulesGone rules that spoke then and do not now
 * @param rulesNew rules that speak now and did not then
 */
public record Replay(boolean knowledgeChanged, boolean rulesChanged, List<Difference> differences, Set<String> rulesGone,
        Set<String> rulesNew) {

    private static final String KNOWLEDGE = "knowledgeVersion";
    private static final String RULES = "rulesVersion";
    private static final int SHOWN = 80;

    /** One value then and now, by its place in the advice; "–" where it is missing. */
    public record Difference(String place, String then, String now) {}

    public boolean identical() {
        return differences.isEmpty();
    }

    /** @throws FaultyInput if the bytes are no advice of ours */
    public static Replay of(MainJob mainJob, byte[] advice) {
        JsonNode then = StrictYaml.read(advice).root();
        if (!then.path("answers").isObject() || !then.path("asOf").isString() || !then.path(KNOWLEDGE).isString() || !then.path(RULES).isString()) {
            throw new FaultyInput(Fault.of("replay.advice", "", 0));
        }
        JsonNode now = JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(AdviceJson.tree(again(mainJob, then))));
        List<Difference> differences = new ArrayList<>();
        compare("", without(then), without(now), differences);
        Set<String> rulesThen = rules(then);
        Set<String> rulesNow = rules(now);
        return new Replay(!then.get(KNOWLEDGE).equals(now.get(KNOWLEDGE)), !then.get(RULES).equals(now.get(RULES)), List.copyOf(differences),
                minus(rulesThen, rulesNow), minus(rulesNow, rulesThen));
    }

    private static AdvisedProfile again(MainJob mainJob, JsonNode then) {
        ObjectNode profile = JsonMapper.shared().createObjectNode().put("profile", 1);
        profile.set("asOf", then.get("asOf"));
        profile.set("answers", then.get("answers"));
        byte[] written = JsonMapper.shared().writeValueAsString(profile).getBytes(StandardCharsets.UTF_8);
        ProfileDocument document = mainJob.profileReader().read(written);
        return mainJob.advise(document.profile(mainJob.questionnaire(), document.asOf().orElseThrow()));
    }

    private static JsonNode without(JsonNode advice) {
        ObjectNode copy = (ObjectNode) advice.deepCopy();
        copy.remove(List.of(KNOWLEDGE, RULES));
        return copy;
    }

    private static void compare(String place, JsonNode then, JsonNode now, List<Difference> differences) {
        if (then.isObject() && now.isObject()) {
            Set<String> keys = new LinkedHashSet<>(then.propertyNames());
            keys.addAll(now.propertyNames());
            keys.forEach(key -> compare(place + "/" + key, then.path(key), now.path(key), differences));
        } else if (then.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
                compare(place + "/" + i, then.path(i), now.path(i), differences);
            }
        } else if (!same(then, now)) {
            differences.add(new Difference(place, shown(then), shown(now)));
        }
    }

    private static boolean same(JsonNode then, JsonNode now) {
        return then.isNumber() && now.isNumber() ? then.decimalValue().compareTo(now.decimalValue()) == 0 : then.equals(now);
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "–" : node.isValueNode() ? node.asString() : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static Set<String> rules(JsonNode advice) {
        Set<String> rules = new TreeSet<>();
        advice.findValues("rule").stream().map(JsonNode::asString).forEach(rules::add);
        return rules;
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }
}
