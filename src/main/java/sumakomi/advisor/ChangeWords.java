package sumakomi.advisor;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advisor.AdviceChange.Kind;
import sumakomi.advisor.KnowledgeChanges.Aspect;
import sumakomi.advisor.KnowledgeChanges.RuleChange;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Numbers;
import sumakomi.knowledge.Phrases;

/** Changes of knowledge, and what they do to advice, in the words of one language; the same for commands and pages. */
public final class ChangeWords {

    private final Phrases words;
    private final Numbers yen;
    private final List<Knowledge> knowledge;

    /** @param knowledge where titles are looked up; the first that has an entry names it */
    public ChangeWords(Locale locale, Knowledge... knowledge) {
        this.words = Phrases.of("changes", locale);
        this.yen = new Numbers(locale);
        this.knowledge = List.of(knowledge);
    }

    public String say(String key, Object... args) {
        return words.say(key, Arrays.stream(args).map(Object::toString).toArray());
    }

    /** One change of an advice, from what to what. */
    public String change(AdviceChange change) {
        String key = "change." + change.kind();
        return switch (change.kind()) {
            case RANK -> say(key, change.place(), archetypes(change.then()), archetypes(change.now()));
            case ROUTE -> say(key, route(change.then()), route(change.now()));
            case CONTRADICTIONS -> say(key, findings(change.then()), findings(change.now()));
            case BUDGET -> say(key, archetypes(change.place()), amounts(change.then()), amounts(change.now()));
            case GRADE -> say(key, archetypes(change.place()), grade(change.then()), grade(change.now()));
            case WOULD_SUIT, FIRST_YEAR -> say(key, archetypes(change.then()), archetypes(change.now()));
            case PROPOSALS -> say(key, entries(change.then()), entries(change.now()));
            case STANDING -> say(key, standing(change.then()), standing(change.now()));
            case OTHER -> say(key);
        };
    }

    public String kind(Kind kind) {
        return say("kind." + kind);
    }

    /** A changed rule or entry, and what of it changed. */
    public String cause(String cause, KnowledgeChanges changes) {
        if (cause.startsWith("rules/")) {
            String id = cause.substring("rules/".length());
            return Optional.ofNullable(changes.rules().get(id)).map(rule -> rule(id, rule)).orElse(cause);
        }
        return Optional.ofNullable(changes.entries().get(cause)).map(kind -> say("entry." + kind, cause)).orElse(cause);
    }

    /** Every change of the knowledge, the rules first. */
    public List<String> all(KnowledgeChanges changes) {
        return Stream.concat(changes.rules().keySet().stream().map(rule -> "rules/" + rule), changes.entries().keySet().stream())
                .map(cause -> cause(cause, changes)).toList();
    }

    private String rule(String id, RuleChange change) {
        String aspects = change.aspects().stream().map(this::aspect).collect(Collectors.joining(say("comma")));
        return say("rule." + change.kind(), id, aspects);
    }

    private String aspect(Aspect aspect) {
        String name = say("aspect." + aspect.name());
        return aspect.worded() ? say("from-to", name, aspect.then(), aspect.now()) : name;
    }

    /** A municipality, or what else names a profile. */
    public String profile(PopulationDiff.ProfileChange profile) {
        String town = knowledge.stream().flatMap(known -> Optional.ofNullable(known.municipalities().get(profile.municipality())).stream())
                .findFirst().map(found -> found.name().in(words.locale())).orElse(say("unnamed"));
        return say("profile." + profile.kind(), town, profile.id());
    }

    /** How many profiles change, and in how many ways. */
    public List<String> counts(Map<Kind, Integer> counts) {
        return counts.entrySet().stream().map(count -> say("count", kind(count.getKey()), count.getValue())).toList();
    }

    private String archetypes(String ids) {
        return ids.equals("-") ? say("none") : Arrays.stream(ids.split(" ")).map(this::archetype).collect(Collectors.joining(say("comma")));
    }

    private String entries(String addresses) {
        return addresses.equals("-") ? say("none")
                : Arrays.stream(addresses.split(" ")).map(this::entry).collect(Collectors.joining(say("comma")));
    }

    private String entry(String address) {
        return knowledge.stream().flatMap(known -> Optional.ofNullable(known.shelf().get(address)).stream()).findFirst()
                .map(found -> found.title().in(words.locale())).orElse(address);
    }

    private String standing(String id) {
        return id.equals("-") ? say("none") : knowledge.stream().flatMap(known -> known.threeYears().standings().stream())
                .filter(one -> one.id().equals(id)).findFirst().map(found -> found.title().in(words.locale())).orElse(id);
    }

    private String archetype(String id) {
        return knowledge.stream().flatMap(known -> Optional.ofNullable(known.archetypes().get(id)).stream()).findFirst()
                .map(found -> found.title().in(words.locale())).orElse(id);
    }

    private String findings(String rules) {
        return rules.equals("-") ? say("none") : Arrays.stream(rules.split(" ")).map(this::finding).collect(Collectors.joining(" "));
    }

    private String finding(String rule) {
        return knowledge.stream().flatMap(known -> Optional.ofNullable(known.findings().get(rule)).stream()).findFirst()
                .map(found -> found.text().in(words.locale())).orElse(rule);
    }

    private String grade(String grade) {
        return words.has("grade." + grade) ? say("grade." + grade) : grade;
    }

    private String route(String route) {
        return words.has("route." + route) ? say("route." + route) : route;
    }

    private String amounts(String range) {
        String[] ends = range.split("\\.\\.", -1);
        return yen.yen(new BigDecimal(ends[0]).longValue(), ends[1].isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(ends[1])));
    }
}
