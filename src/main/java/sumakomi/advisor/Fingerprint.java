package sumakomi.advisor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sumakomi.advice.Advice;
import sumakomi.knowledge.ContentHash;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.KnowledgeLoader;
import sumakomi.knowledge.Library;
import sumakomi.rules.Rule;
import sumakomi.rules.Rules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an advice rests on, entry by entry: how each rule judges, in words, and hashes of what is longer. Two fingerprints
 * tell which rule or entry changed between them, without either knowledge base at hand.
 *
 * @param rules every rule, the silent ones too, by id
 * @param entries hash of every entry that an advice reads, by kind and id, or by file where a file has no entries
 */
public record Fingerprint(SortedMap<String, RuleMark> rules, SortedMap<String, String> entries) {

    /** The key under which an advice carries it. */
    static final String KEY = "fingerprint";

    private static final String SHELF = "shelf";
    private static final String NONE = "-";
    private static final int PARTS = 8;
    private static final int ASPECT = 3;

    public Fingerprint {
        rules = Collections.unmodifiableSortedMap(rules);
        entries = Collections.unmodifiableSortedMap(entries);
    }

    /**
     * A rule in short. Effect, about, strength, aspect and value are the rule's own words, "-" where it has none.
     *
     * @param condition hash of the conditions
     * @param text hash of the wording of its finding
     * @param ground hash of its sentence, source, basis and reason
     */
    public record RuleMark(String effect, String about, String strength, String aspect, String value, String condition, String text,
            String ground) {

        private static RuleMark of(Rule rule, Knowledge knowledge) {
            return new RuleMark(rule.effect().kind().toString(), rule.effect().about(), rule.effect().strength().orElse(NONE),
                    rule.effect().aspect().orElse(NONE), rule.effect().value().orElse(NONE),
                    hash(JsonMapper.shared().writeValueAsString(rule.when())),
                    Optional.ofNullable(knowledge.findings().get(rule.id())).map(finding -> hash(finding.wording())).orElse(NONE),
                    hash(rule.name() + "\n" + rule.source() + "\n" + rule.basis() + "\n" + rule.because()));
        }

        /** Before rules had aspects, a mark had one part less. */
        private static Optional<RuleMark> parse(String written) {
            List<String> parts = new ArrayList<>(List.of(written.split(" ")));
            if (parts.size() == PARTS - 1) {
                parts.add(ASPECT, NONE);
            }
            return parts.size() == PARTS ? Optional.of(new RuleMark(parts.get(0), parts.get(1), parts.get(2), parts.get(ASPECT),
                    parts.get(4), parts.get(5), parts.get(6), parts.get(7))) : Optional.empty();
        }

        private String written() {
            return String.join(" ", effect, about, strength, aspect, value, condition, text, ground);
        }
    }

    /** @param files the files that an advice reads, with their shelf */
    static Fingerprint of(KnowledgeFiles files, Knowledge knowledge, Rules all) {
        SortedMap<String, RuleMark> rules = new TreeMap<>();
        all.all().forEach(rule -> rules.put(rule.id(), RuleMark.of(rule, knowledge)));
        SortedMap<String, String> entries = new TreeMap<>();
        KnowledgeFiles read = files.only(KnowledgeLoader::reads);
        read.library().entries().stream().filter(entry -> !entry.kind().equals("findings"))
                .forEach(entry -> entries.put(entry.address(), hash(canonical(entry.tree()))));
        read.trees().forEach((file, tree) -> {
            if (file.equals(SHELF)) {
                tree.properties().forEach(item -> entries.putIfAbsent(item.getKey(), hash(canonical(item.getValue()))));
            } else if (!tree.path("id").isString() && !file.startsWith("findings/")) {
                remainder(tree).ifPresent(rest -> entries.put(file, hash(canonical(rest))));
            }
        });
        return new Fingerprint(rules, entries);
    }

    /** What a file says beside its entries; all of it for a table. */
    private static Optional<JsonNode> remainder(JsonNode tree) {
        if (!tree.isObject()) {
            return Optional.of(tree);
        }
        ObjectNode rest = JsonMapper.shared().createObjectNode();
        tree.properties().stream().filter(field -> !field.getValue().isArray() || !field.getValue().path(0).path("id").isString())
                .forEach(field -> rest.set(field.getKey(), field.getValue()));
        return Optional.of(rest).filter(left -> !left.isEmpty()).map(JsonNode.class::cast);
    }

    /** The part that can be compared with what an older advice carries: of the library only what that one names. */
    Fingerprint comparableWith(Fingerprint older) {
        SortedMap<String, String> some = new TreeMap<>(entries);
        some.keySet().removeIf(entry -> !older.entries().containsKey(entry) && !readWhole(entry));
        return new Fingerprint(rules, some);
    }

    /** The part that matters to one advice: of the library only what it shows. */
    Fingerprint of(Advice advice) {
        Set<String> shown = Reach.shown(advice);
        SortedMap<String, String> some = new TreeMap<>(entries);
        some.keySet().removeIf(entry -> !shown.contains(entry) && !readWhole(entry));
        return new Fingerprint(rules, some);
    }

    private static boolean readWhole(String entry) {
        int slash = entry.indexOf('/');
        String kind = slash < 0 ? entry : entry.substring(0, slash);
        return slash < 0 || KnowledgeLoader.computes(kind) || KnowledgeLoader.reads(entry);
    }

    ObjectNode toJson() {
        ObjectNode tree = JsonMapper.shared().createObjectNode();
        ObjectNode marks = tree.putObject("rules");
        rules.forEach((id, mark) -> marks.put(id, mark.written()));
        ObjectNode hashes = tree.putObject("knowledge");
        entries.forEach(hashes::put);
        return tree;
    }

    /** Reads the fingerprint of an advice; absent in one that was given before advices carried any. */
    static Optional<Fingerprint> read(JsonNode advice) {
        JsonNode tree = advice.path(KEY);
        if (!tree.path("rules").isObject() || !tree.path("knowledge").isObject()) {
            return Optional.empty();
        }
        SortedMap<String, RuleMark> rules = new TreeMap<>();
        tree.get("rules").properties()
                .forEach(rule -> RuleMark.parse(rule.getValue().asString("")).ifPresent(mark -> rules.put(rule.getKey(), mark)));
        SortedMap<String, String> entries = new TreeMap<>();
        tree.get("knowledge").properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue().asString("")));
        return Optional.of(new Fingerprint(rules, entries));
    }

    /** The tree as text, the same whether it was read from YAML or from what the build packed. */
    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().map(field -> field.getKey() + ":" + canonical(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return node.valueStream().map(Fingerprint::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.toString();
    }

    private static String hash(String text) {
        ContentHash hash = new ContentHash();
        hash.add("", text.getBytes(StandardCharsets.UTF_8));
        return hash.version().substring(0, 8);
    }
}
