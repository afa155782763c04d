package sumakomi.advisor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.PlainJson;
import sumakomi.knowledge.StrictYaml;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An advice computed again from the answers, the municipality's own will, the date and the versions that it carries.
 *
 * @param knowledgeChanged whether the knowledge has another version now
 * @param rulesChanged whether the rules have
 * @param differences every value that came out another
 * @param changes the differences that matter, each with the rules and entries whose change led to it
 * @param knowledge what was changed in knowledge and rules since; absent when the advice carries no fingerprint
 */
public record Replay(boolean knowledgeChanged, boolean rulesChanged, List<Difference> differences, List<AdviceChange> changes,
        Optional<KnowledgeChanges> knowledge) {

    private static final String KNOWLEDGE = "knowledgeVersion";
    private static final String RULES = "rulesVersion";
    private static final int SHOWN = 80;

    public Replay {
        differences = List.copyOf(differences);
        changes = List.copyOf(changes);
    }

    /** One value then and now, by its place in the advice; "–" where it is missing. */
    public record Difference(String place, String then, String now) {}

    public boolean identical() {
        return differences.isEmpty();
    }

    /** @throws FaultyInput if the bytes are no advice of ours */
    public static Replay of(MainJob mainJob, byte[] advice) {
        return of(mainJob, advice, Optional.empty());
    }

    /**
     * @param before knowledge and rules as they were when the advice was given, for an advice that carries no fingerprint
     * @throws FaultyInput if the bytes are no advice of ours, or it was given with another knowledge than {@code before}
     */
    public static Replay of(MainJob mainJob, byte[] advice, Optional<MainJob> before) {
        JsonNode then = StrictYaml.read(advice).root();
        if (!then.path("answers").isObject() || !then.path("asOf").isString() || !then.path(KNOWLEDGE).isString()
                || !then.path(RULES).isString()) {
            throw new FaultyInput(Fault.of("replay.advice", "", 0));
        }
        Optional<AdviceDocument> given = AdviceJson.foreign(then);
        before.ifPresent(job -> sameVersions(job, then));
        AdvisedProfile again = again(mainJob, then);
        JsonNode now = then.has(AdviceJson.CHANGES) ? AdviceJson.tree(again, mainJob.smallestChanges(again.profile()))
                : AdviceJson.tree(again);
        List<Difference> differences = new ArrayList<>();
        compare("", without(then), without(now), differences);
        Optional<KnowledgeChanges> changed = before.map(job -> KnowledgeChanges.between(job.fingerprint(), mainJob.fingerprint()))
                .or(() -> Fingerprint.read(then)
                        .map(carried -> KnowledgeChanges.between(carried, mainJob.fingerprint().comparableWith(carried))));
        List<AdviceChange> changes = changed.filter(found -> !differences.isEmpty() && !found.none()).flatMap(found -> given
                .map(whole -> new AdviceComparison(mainJob.advisor().rules(), found).compare(whole, AdviceDocument.of(again))))
                .orElse(List.of());
        return new Replay(!then.get(KNOWLEDGE).equals(now.get(KNOWLEDGE)), !then.get(RULES).equals(now.get(RULES)), differences, changes,
                changed);
    }

    private static void sameVersions(MainJob before, JsonNode then) {
        String knowledge = before.knowledge().version();
        String rules = before.advisor().rules().version();
        if (!knowledge.equals(then.get(KNOWLEDGE).asString()) || !rules.equals(then.get(RULES).asString())) {
            throw new FaultyInput(Fault.of("replay.against", "--against", 0, knowledge, rules, then.get(KNOWLEDGE).asString(),
                    then.get(RULES).asString()));
        }
    }

    /** From the answers just as the advice has them: what published data answered then is among them, and no later value comes in. */
    private static AdvisedProfile again(MainJob mainJob, JsonNode then) {
        ObjectNode profile = PlainJson.MAPPER.createObjectNode().put("profile", 1);
        profile.set("asOf", then.get("asOf"));
        profile.set("answers", asGiven(then));
        if (then.path("will").isObject()) {
            profile.set("will", will(then.get("will")));
        }
        byte[] written = PlainJson.MAPPER.writeValueAsString(profile).getBytes(StandardCharsets.UTF_8);
        ProfileDocument document = read(mainJob, written);
        return mainJob.advise(document.alone(mainJob.questionnaire()));
    }

    /** The answers, former ones in their own words, so that what is told of them is told again. */
    private static JsonNode asGiven(JsonNode then) {
        ObjectNode answers = (ObjectNode) then.get("answers").deepCopy();
        then.path("formerAnswers")
                .forEach(former -> former.path("became").forEach(now -> answers.remove(now.path("question").asString(""))));
        then.path("formerAnswers").forEach(former -> answers.set(former.path("question").asString(""), former.path("answer")));
        return answers;
    }

    /** What the municipality decided itself, as a profile has it. */
    private static ObjectNode will(JsonNode then) {
        ObjectNode will = PlainJson.MAPPER.createObjectNode();
        ObjectNode setAside = will.putObject("setAside");
        then.path("setAside").forEach(one -> setAside.set(one.path("archetype").asString(""), one.path("reason")));
        ObjectNode weights = will.putObject("weights");
        then.path("weights").forEach(one -> weights.set(one.path("aspect").asString(""), one.path("weight")));
        return will;
    }

    /** The lines of what is written here are not those of the file. */
    private static ProfileDocument read(MainJob mainJob, byte[] written) {
        try {
            return mainJob.profileReader().read(written);
        } catch (FaultyInput e) {
            throw new FaultyInput(e.faults().stream().map(fault -> new Fault(fault.key(), fault.where(), 0, fault.args())).toList(),
                    e.more());
        }
    }

    private static JsonNode without(JsonNode advice) {
        ObjectNode copy = (ObjectNode) advice.deepCopy();
        copy.remove(List.of(KNOWLEDGE, RULES, Fingerprint.KEY));
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
        String text = node.isMissingNode() ? "–" : node.isString() ? node.asString() : PlainJson.MAPPER.writeValueAsString(node);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
