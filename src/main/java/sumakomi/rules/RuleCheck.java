package sumakomi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Finding;
import sumakomi.knowledge.FsStep;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Municipality;
import sumakomi.knowledge.PolicyMatrix;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Source;

/** Checks rules against the knowledge base: what they read, speak about and cite exists, and each has its text. */
public final class RuleCheck {

    private final Knowledge knowledge;
    private final Map<String, Question> questions;
    private final List<Fault> faults = new ArrayList<>();

    private RuleCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.questions = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::id, question -> question, (first, twin) -> first));
    }

    /** All faults, empty when rules and knowledge fit together. */
    public static List<Fault> faults(Rules rules, Knowledge knowledge) {
        RuleCheck check = new RuleCheck(knowledge);
        rules.all().forEach(check::rule);
        knowledge.findings().keySet().stream().filter(id -> rules.rule(id).isEmpty())
                .forEach(id -> check.faults.add(Fault.of("kb.unused", "findings." + id, 0, id)));
        return List.copyOf(check.faults);
    }

    private void rule(Rule rule) {
        if (!knowledge.findings().containsKey(rule.id())) {
            fault("kb.text", rule, rule.id());
        }
        check(rule);
        rule.effect().strength().ifPresent(strength -> exists(rule, strength, knowledge.strengths().keySet()));
        rule.effect().aspect().ifPresent(aspect -> exists(rule, aspect, knowledge.aspects().keySet()));
        effect(rule);
        source(rule);
        rule.when().parts(Answers.Asked.class).forEach(asked -> asked(rule, asked));
        rule.recommended().forEach(archetype -> exists(rule, archetype, knowledge.archetypes().keySet()));
        elaborated(rule);
    }

    /** What the effect names must exist. */
    private void effect(Rule rule) {
        Effect effect = rule.effect();
        Set<String> archetypes = knowledge.archetypes().keySet();
        if (effect instanceof Effect.Judges judges) {
            judges.subject().archetype().ifPresent(archetype -> exists(rule, archetype, archetypes));
            judges.subject().type().ifPresent(type -> exists(rule, type, knowledge.types().keySet()));
        } else if (effect instanceof Effect.Elaborates elaborates) {
            exists(rule, elaborates.archetype(), archetypes);
            effect.value().ifPresent(value -> exists(rule, value, values(elaborates)));
        } else if (effect instanceof Effect.Proposes proposes) {
            exists(rule, proposes.about(), knowledge.shelf().keySet());
            proposes.archetype().ifPresent(archetype -> exists(rule, archetype, archetypes));
        } else if (effect instanceof Effect.ProposesAnswers proposes) {
            answersProposed(rule, proposes);
        } else if (effect instanceof Effect.Combines combines) {
            combining(rule, combines);
        } else if (effect instanceof Effect.Reaches reaches) {
            Stream.of(reaches.archetype(), reaches.through()).flatMap(Optional::stream)
                    .forEach(archetype -> exists(rule, archetype, archetypes));
        } else if (effect instanceof Effect.Cautions cautions) {
            cautions.archetype().ifPresent(archetype -> exists(rule, archetype, archetypes));
        } else if (effect instanceof Effect.Routes) {
            exists(rule, effect.about(), Set.of(Effect.Routes.INDIVIDUAL));
        } else if (effect instanceof Effect.Stands) {
            exists(rule, effect.about(), knowledge.threeYears().standingIds());
        } else if (effect instanceof Effect.Plans plans) {
            exists(rule, plans.work(), knowledge.threeYears().workIds());
            plans.archetype().ifPresent(archetype -> exists(rule, archetype, archetypes));
        } else if (effect instanceof Effect.Contradicts contradicts) {
            contradicting(rule, contradicts);
        } else if (effect instanceof Drops.DropsRole) {
            exists(rule, effect.about(), roleItems(knowledge.archetypes().values().stream()));
        } else if (effect instanceof Drops.DropsEmergency) {
            exists(rule, effect.about(), which(archetype -> archetype.emergency().isPresent()));
        } else if (effect instanceof Drops.DropsPart) {
            exists(rule, effect.about(), parts(knowledge.archetypes().values().stream()));
        } else if (effect instanceof Drops.DropsStep drops) {
            exists(rule, effect.about(), Drops.DropsStep.subjects(knowledge.fsSteps().values()));
            drops.archetype().ifPresent(archetype -> exists(rule, archetype, archetypes));
        } else if (effect instanceof Drops.DropsData drops) {
            exists(rule, drops.item(), needed(knowledge.archetypes().values().stream()));
            drops.archetype().ifPresent(archetype -> exists(rule, archetype, needing(drops.item())));
        }
    }

    /** The rule reads the question, and every option that it may be answered has its entry. */
    private void answersProposed(Rule rule, Effect.ProposesAnswers effect) {
        exists(rule, effect.question(), Set.copyOf(rule.questions()));
        Optional.ofNullable(questions.get(effect.question())).stream().flatMap(question -> question.options().stream())
                .map(Question.Option::id).filter(option -> !option.equals(Question.NONE))
                .forEach(option -> exists(rule, effect.entry(option).toString(), knowledge.shelf().keySet()));
    }

    /** It reads the question of its matrix, whose options are the policies of the matrix. */
    private void combining(Rule rule, Effect.Combines effect) {
        exists(rule, effect.district(), knowledge.matrices().keySet());
        Optional.ofNullable(knowledge.matrices().get(effect.district())).ifPresent(matrix -> {
            exists(rule, matrix.question(), Set.copyOf(rule.questions()));
            Stream.ofNullable(questions.get(matrix.question())).flatMap(question -> question.options().stream())
                    .filter(option -> !option.isNone())
                    .forEach(option -> exists(rule, option.id(), matrix.rows().stream().map(PolicyMatrix.Row::policy)
                            .collect(Collectors.toSet())));
        });
    }

    /** It takes two answers to contradict each other, and the one to look at first is among them. */
    private void contradicting(Rule rule, Effect.Contradicts effect) {
        exists(rule, effect.question(), Set.copyOf(rule.questions()));
        if (rule.questions().size() < 2) {
            fault("rule.contradicts", rule);
        }
    }

    /** What to check is told of contradictions, and of nothing else. */
    private void check(Rule rule) {
        boolean told = Optional.ofNullable(knowledge.findings().get(rule.id())).flatMap(Finding::check).isPresent();
        if (told != rule.effect() instanceof Effect.Contradicts) {
            fault(told ? "kb.unused" : "kb.text", rule, rule.id() + ".check");
        }
    }

    private Set<String> values(Effect.Elaborates effect) {
        return switch (effect.kind()) {
            case BUDGET_VARIANT -> variants(effect.archetype());
            case BUDGET_SCALE -> scaling(effect.archetype());
            case INVOLVES -> knowledge.bodies().keySet();
            case ADDS_STEP -> onCall(effect.archetype());
            default -> Set.of("concept", "project");
        };
    }

    /** A rule that concerns one archetype asks whether that one was recommended, and no other. */
    private void elaborated(Rule rule) {
        if (rule.level() == Level.ELABORATION && !rule.recommended().equals(concerned(rule.effect()))) {
            fault("rule.recommended", rule, String.join(", ", concerned(rule.effect())));
        }
    }

    /** The one archetype that an effect concerns; empty when it concerns several or the advice as a whole. */
    private Set<String> concerned(Effect effect) {
        Set<String> archetypes = Set.of();
        if (effect instanceof Effect.Elaborates elaborates) {
            archetypes = Set.of(elaborates.archetype());
        } else if (effect instanceof Effect.Proposes proposes) {
            archetypes = proposes.archetype().map(Set::of).orElse(Set.of());
        } else if (effect instanceof Effect.Plans plans) {
            archetypes = plans.archetype().map(Set::of).orElse(Set.of());
        } else if (effect instanceof Effect.Reaches reaches) {
            archetypes = reaches.archetype().map(Set::of).orElse(Set.of());
        } else if (effect instanceof Effect.Cautions cautions) {
            archetypes = cautions.archetype().map(Set::of).orElse(Set.of());
        } else if (effect instanceof Drops.DropsEmergency drops) {
            archetypes = Set.of(drops.archetype());
        } else if (effect instanceof Drops.DropsRole drops) {
            archetypes = which(archetype -> roleItems(Stream.of(archetype)).contains(drops.item()));
        } else if (effect instanceof Drops.DropsPart drops) {
            archetypes = which(archetype -> archetype.parts().contains(drops.part()));
        } else if (effect instanceof Drops.DropsStep drops) {
            archetypes = drops.archetype().map(Set::of).orElseGet(() -> which(archetype -> knowledge.fsSteps().values().stream()
                    .anyMatch(step -> step.appliesTo(archetype.id()) && drops.drops(step, archetype.id()))));
        } else if (effect instanceof Drops.DropsData drops) {
            archetypes = drops.archetype().map(Set::of).orElseGet(() -> needing(drops.item()));
        }
        return archetypes.size() == 1 ? archetypes : Set.of();
    }

    private Set<String> which(Predicate<Archetype> concerned) {
        return knowledge.archetypes().values().stream().filter(concerned).map(Archetype::id).collect(Collectors.toSet());
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

    /** The steps of the study of an archetype that are there on call only. */
    private Set<String> onCall(String archetype) {
        return knowledge.fsSteps().values().stream().filter(step -> step.isOnCall() && step.appliesTo(archetype)).map(FsStep::id)
                .collect(Collectors.toSet());
    }

    private Set<String> needing(String data) {
        return which(archetype -> archetype.dataNeeds().contains(data));
    }

    private static Set<String> needed(Stream<Archetype> archetypes) {
        return archetypes.flatMap(archetype -> archetype.dataNeeds().stream()).collect(Collectors.toSet());
    }

    private static Set<String> parts(Stream<Archetype> archetypes) {
        return archetypes.flatMap(archetype -> archetype.parts().stream()).collect(Collectors.toSet());
    }

    private static Set<String> roleItems(Stream<Archetype> archetypes) {
        return archetypes.flatMap(archetype -> Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream()))
                .map(Archetype.RoleItem::id).collect(Collectors.toSet());
    }

    private void source(Rule rule) {
        Source source = knowledge.sources().get(rule.source().document());
        if (source == null) {
            exists(rule, rule.source().document(), knowledge.sources().keySet());
        } else if (source.place(rule.source().place()).isEmpty()) {
            fault("rule.source", rule, source.id(), rule.source().place(),
                    source.places().stream().map(Source.Place::id).collect(Collectors.joining(", ")));
        }
    }

    private void asked(Rule rule, Answers.Asked asked) {
        Question question = questions.get(asked.question());
        if (question == null) {
            fault("rule.question", rule, asked.question());
        } else if (!asked.asking().suits().contains(question.kind())) {
            fault("rule.suits", rule, asked.asking().word(), asked.question(), question.kind().toString(),
                    Answers.Asking.suiting(question.kind()));
        } else {
            asked.regions().forEach(region -> exists(rule, region, knowledge.municipalities().values().stream()
                    .map(Municipality::region).collect(Collectors.toSet())));
            asked.limits().forEach(parameter -> exists(rule, parameter, knowledge.parameters().keySet()));
            asked.options().stream().filter(option -> question.kind() == Question.Kind.MUNICIPALITY
                    ? !knowledge.municipalities().containsKey(option) : question.option(option).isEmpty())
                    .forEach(option -> fault("rule.option", rule, asked.question(), option));
        }
    }

    private void exists(Rule rule, String id, Set<String> known) {
        if (!known.contains(id)) {
            fault("kb.reference", rule, id, String.join(", ", known));
        }
    }

    private void fault(String key, Rule rule, Object... args) {
        faults.add(Fault.of(key, rule.file() + " " + rule.id(), rule.line(), args));
    }
}
