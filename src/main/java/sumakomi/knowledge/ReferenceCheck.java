package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Archetype.ComparablePolicy;

/** Checks what entries refer to beyond other entries: options of questions and rows of tables. */
final class ReferenceCheck {

    private final Knowledge knowledge;
    private final List<Fault> faults = new ArrayList<>();

    private ReferenceCheck(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** All faults, empty when the knowledge base is sound. */
    static List<Fault> faults(Knowledge knowledge) {
        ReferenceCheck check = new ReferenceCheck(knowledge);
        check.questions();
        check.archetypes();
        check.districts();
        check.headings();
        check.openData();
        check.formerAnswers();
        return List.copyOf(check.faults);
    }

    private void questions() {
        Map<String, Question> questions = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::id, question -> question));
        questions.values().forEach(question -> {
            String where = "questions." + question.id();
            unique(where + ".options", question.options().stream().map(Question.Option::id).toList());
            Set<String> own = question.options().stream().map(Question.Option::id).collect(Collectors.toSet());
            if (!question.stages().isEmpty() && !own.equals(Set.copyOf(question.stages()))) {
                fault(where + ".stages", String.join(", ", question.stages()), own);
            }
            question.relevantWhen().ifPresent(relevance -> {
                Set<String> options = questions.get(relevance.question()).options().stream().map(Question.Option::id)
                        .collect(Collectors.toSet());
                relevance.in().stream().filter(option -> !options.contains(option))
                        .forEach(option -> fault(where + ".relevantWhen", option, options));
            });
        });
    }

    /** Above what is always asked, lest a heading stand above nothing. */
    private void headings() {
        knowledge.sections().forEach(section -> {
            Set<String> always = section.questions().stream().filter(question -> question.relevantWhen().isEmpty()).map(Question::id)
                    .collect(Collectors.toSet());
            section.headings().stream().map(Section.Heading::before).filter(before -> !always.contains(before))
                    .forEach(before -> fault("questions." + section.id() + ".headings", before, always));
        });
    }

    /** What is published as an answer must be one that the question takes. */
    private void openData() {
        Map<String, Question> questions = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::id, question -> question));
        knowledge.openData().forEach((id, published) -> Optional.ofNullable(questions.get(id)).ifPresent(question -> {
            Set<String> options = question.options().stream().map(Question.Option::id).collect(Collectors.toSet());
            boolean number = question.kind() == Question.Kind.NUMBER;
            published.values().stream().filter(value -> number ? Decimals.read(value).isEmpty() : !options.contains(value))
                    .forEach(value -> fault("opendata.answers." + id, value, options));
        }));
    }

    /** What a former answer says today must be an answer of today, and itself must be none. */
    private void formerAnswers() {
        knowledge.formerAnswers().values().forEach(former -> {
            String where = "former-answers." + former.id();
            former.means().forEach(means -> options(where + ".means", means.question(), Stream.of(means.answer())));
            former.saidBy().forEach(said -> options(where + ".saidBy", said.question(), said.in().stream()));
            former.against().forEach(other -> options(where + ".against", other.question(), other.in().stream()));
        });
        unique("former-answers", Stream.concat(
                knowledge.formerAnswers().values().stream().map(former -> former.formerQuestion() + " " + former.answer()),
                knowledge.sections().stream().flatMap(section -> section.questions().stream())
                        .flatMap(question -> question.options().stream().map(option -> question.id() + " " + option.id())))
                .toList());
    }

    private void archetypes() {
        for (Archetype archetype : knowledge.archetypes().values()) {
            String where = "archetypes." + archetype.id();
            policies(where + ".comparablePolicies", archetype.comparablePolicies());
            policies(where + ".notComparable", archetype.notComparable());
            unique(where + ".comparablePolicies", Stream.of(archetype.comparablePolicies(), archetype.notComparable())
                    .flatMap(List::stream).map(ReferenceCheck::named).toList());
            archetype.place().ifPresent(place -> place.told().forEach(told -> told(where + ".place", told)));
            archetype.users().ifPresent(users -> users.told().forEach(told -> told(where + ".users", told)));
            unique(where + ".roles", Stream.concat(archetype.roles().concept().stream(), archetype.roles().project().stream())
                    .map(Archetype.RoleItem::id).toList());
        }
    }

    private void districts() {
        knowledge.districts().values().forEach(district -> {
            Question.Relevance unlike = district.likeness().unlike();
            options("districts." + district.id() + ".likeness", unlike.question(), unlike.in().stream());
        });
    }

    private void policies(String where, List<ComparablePolicy> policies) {
        policies.stream().filter(policy -> knowledge.policy(policy.district(), policy.policy()).isEmpty())
                .forEach(policy -> fault(where, named(policy), knowledge.districts().keySet()));
        policies.stream().flatMap(policy -> policy.onlyWhen().stream()).flatMap(only -> only.answers().stream())
                .forEach(answer -> options(where + ".onlyWhen", answer.question(), answer.in().stream()));
        policies.stream().flatMap(policy -> policy.notWhen().stream()).flatMap(not -> not.answers().stream())
                .forEach(answer -> options(where + ".notWhen", answer.question(), answer.in().stream()));
    }

    private static String named(ComparablePolicy policy) {
        return policy.district() + " " + policy.policy();
    }

    /** The answers by which a place is told are those of the question. */
    private void told(String where, Archetype.Told told) {
        options(where, told.question(), Stream.concat(told.firm().stream(), told.idea().stream()));
    }

    private void options(String where, String asked, Stream<String> named) {
        Set<String> options = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .filter(question -> question.id().equals(asked)).flatMap(question -> question.options().stream())
                .map(Question.Option::id).collect(Collectors.toSet());
        named.filter(option -> !options.contains(option)).forEach(option -> fault(where, asked + " " + option, options));
    }

    private void unique(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).forEach(id -> faults.add(Fault.of("kb.twin", where, 0, id)));
    }

    private void fault(String where, String id, Collection<String> known) {
        faults.add(Fault.of("kb.reference", where, 0, id, String.join(", ", known)));
    }
}
