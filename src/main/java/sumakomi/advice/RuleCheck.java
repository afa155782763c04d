package sumakomi.advice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Premise.Condition;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Question.Kind;

/** Checks rules against the knowledge base: what they read, speak about and cite exists, and each has its text. */
public final class RuleCheck {

    private static final Map<String, Set<Kind>> METHODS = Map.of(
            "is", Set.of(Kind.CHOICE, Kind.MUNICIPALITY), "isOneOf", Set.of(Kind.CHOICE), "isNot", Set.of(Kind.CHOICE),
            "has", Set.of(Kind.CHOICES), "hasNot", Set.of(Kind.CHOICES), "ranksFirst", Set.of(Kind.RANKING),
            "ranksWithin", Set.of(Kind.RANKING), "atLeast", Set.of(Kind.NUMBER), "below", Set.of(Kind.NUMBER),
            "isOpen", Set.of(Kind.values()));

    private final Knowledge knowledge;
    private final Map<String, Question> questions;
    private final List<Fault> faults = new ArrayList<>();

    private RuleCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.questions = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::id, question -> question, (first, twin) -> first));
    }

    /** All faults, empty when rules and knowledge fit together. */
    public static List<Fault> faults(RuleIndex index, Knowledge knowledge) {
        RuleCheck check = new RuleCheck(knowledge);
        index.statements().forEach(check::rule);
        Set<String> ids = index.statements().stream().map(RuleStatement::id).collect(Collectors.toCollection(HashSet::new));
        knowledge.findings().keySet().stream().filter(id -> !ids.contains(id))
                .forEach(id -> check.faults.add(Fault.of("kb.unused", "findings." + id, 0, id)));
        return List.copyOf(check.faults);
    }

    private void rule(RuleStatement rule) {
        if (!knowledge.findings().containsKey(rule.id())) {
            fault("kb.text", rule, rule.id());
        }
        rule.strength().ifPresent(strength -> exists(rule, strength, knowledge.strengths().keySet()));
        about(rule);
        Optional.ofNullable(knowledge.sources().get(rule.source().document()))
                .flatMap(source -> source.place(rule.source().place()))
                .ifPresentOrElse(place -> {}, () -> exists(rule, rule.source().toString(), knowledge.sources().keySet()));
        Premise.read(rule.premise()).conditions().forEach(condition -> condition(rule, condition));
    }

    /** What the rule speaks about, and its value, must be what its effect needs. */
    private void about(RuleStatement rule) {
        Set<String> archetypes = knowledge.archetypes().keySet();
        switch (rule.effect()) {
            case SUPPORTS, OPPOSES, EXCLUDES -> exists(rule, rule.aboutType().orElse(rule.about()),
                    rule.aboutType().isPresent() ? knowledge.types().keySet() : archetypes);
            case ROUTES -> exists(rule, rule.about(), Set.of("individual-consultation"));
            case BUDGET_VARIANT -> exists(rule, rule.value().orElse(""), variants(rule.about()));
            case BUDGET_SCALE -> exists(rule, rule.value().orElse(""), scaling(rule.about()));
            case PROPOSES -> {
                exists(rule, rule.about(), knowledge.shelf().keySet());
                rule.value().ifPresent(archetype -> exists(rule, archetype, archetypes));
            }
            case INVOLVES -> {
                exists(rule, rule.about(), archetypes);
                exists(rule, rule.value().orElse(""), knowledge.bodies().keySet());
            }
            case ADDS_ROLE -> {
                exists(rule, rule.about(), archetypes);
                exists(rule, rule.value().orElse(""), Set.of("concept", "project"));
            }
            case DROPS_ROLE -> exists(rule, rule.about(), roleItems());
            case DROPS_STEP -> exists(rule, rule.about(), knowledge.fsSteps().keySet());
            case CAUTIONS -> exists(rule, rule.about(),
                    Stream.concat(Stream.of("advice"), archetypes.stream()).collect(Collectors.toSet()));
        }
    }

    /** The budget variants of an archetype; none for what is no archetype. */
    private Set<String> variants(String archetype) {
        return Stream.ofNullable(knowledge.archetypes().get(archetype)).flatMap(found -> found.scale().variants().stream())
                .map(Archetype.Variant::id).collect(Collectors.toSet());
    }

    /** The question by whose answer the budget of an archetype can be scaled. */
    private Set<String> scaling(String archetype) {
        return Stream.ofNullable(knowledge.archetypes().get(archetype)).flatMap(found -> found.scale().reference().stream())
                .map(Archetype.Reference::question).collect(Collectors.toSet());
    }

    private Set<String> roleItems() {
        return knowledge.archetypes().values().stream()
                .flatMap(archetype -> Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream()))
                .map(Archetype.RoleItem::id).collect(Collectors.toSet());
    }

    private void condition(RuleStatement rule, Condition condition) {
        Question question = questions.get(condition.question());
        if (question == null) {
            fault("rule.question", rule, condition.question());
            return;
        }
        if (!METHODS.getOrDefault(condition.method(), Set.of()).contains(question.kind())) {
            fault("rule.option", rule, condition.question(), condition.method());
            return;
        }
        switch (question.kind()) {
            case NUMBER -> condition.arguments().forEach(parameter -> exists(rule, parameter, knowledge.parameters().keySet()));
            case MUNICIPALITY -> condition.arguments().forEach(code -> exists(rule, code, knowledge.municipalities().keySet()));
            default -> condition.arguments().stream().filter(option -> !option.matches("\\d+"))
                    .filter(option -> question.option(option).isEmpty())
                    .forEach(option -> fault("rule.option", rule, condition.question(), option));
        }
    }

    private void exists(RuleStatement rule, String id, Set<String> known) {
        if (!known.contains(id)) {
            fault("kb.reference", rule, id, String.join(", ", known));
        }
    }

    private void fault(String key, RuleStatement rule, Object... args) {
        faults.add(Fault.of(key, rule.file() + " " + rule.id(), rule.line(), args));
    }
}
