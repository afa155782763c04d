package sumakomi.advice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Archetype.Told;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Question;
import sumakomi.questionnaire.Profile;
import sumakomi.rules.Answers;
import sumakomi.rules.Answers.Asked;
import sumakomi.rules.Answers.Asking;
import sumakomi.rules.Condition;
import sumakomi.rules.Condition.AnyOf;
import sumakomi.rules.Known;

/** The places and the users that archetypes need, and what answers tell of them. */
final class Places {

    /** More than the points of any archetype. */
    private static final int FACTS_FIRST = 1_000_000;

    private final Map<String, Need> needs = new LinkedHashMap<>();
    private final Map<String, Need> users = new LinkedHashMap<>();

    Places(Knowledge knowledge) {
        Map<String, Question.Kind> kinds = knowledge.sections().stream().flatMap(section -> section.questions().stream())
                .collect(Collectors.toMap(Question::id, Question::kind));
        knowledge.archetypes().values().forEach(archetype -> {
            archetype.place().ifPresent(place -> needs.put(archetype.id(), Need.of(place, kinds)));
            archetype.users().ifPresent(some -> users.put(archetype.id(), Need.of(some, kinds)));
        });
    }

    /** What is known of the place that an archetype needs. */
    enum Standing {
        /** It needs none. */
        NEEDLESS,
        /** It is there or to come. */
        FIRM,
        /** It is a mere idea. */
        IDEA,
        /** Nobody has said yet. */
        UNSTATED,
        /** There is none. */
        NONE;

        boolean stated() {
            return this == NEEDLESS || this == FIRM || this == IDEA;
        }

        /**
         * What points are worth in the order of what can be recommended: whatever rests on facts stands before what rests on an idea,
         * however many points that has.
         */
        int worth(int points) {
            return this == IDEA ? points : points + FACTS_FIRST;
        }
    }

    /**
     * A place that an archetype needs, or its users.
     *
     * @param firm what answers say when it is there or to come, and
     * @param idea when it is a mere idea
     */
    record Need(Archetype.Place place, AnyOf firm, AnyOf idea) {

        private static Need of(Archetype.Place place, Map<String, Question.Kind> kinds) {
            return new Need(place,
                    new AnyOf(place.told().stream().flatMap(told -> Stream.concat(answered(told.question(), told.firm(), kinds),
                            told.atLeast().stream().map(limit -> new Asked(Asking.AT_LEAST, told.question(), List.of(limit), 0))))
                            .toList()),
                    new AnyOf(place.told().stream().flatMap(told -> answered(told.question(), told.idea(), kinds)).toList()));
        }

        private static Stream<Condition> answered(String question, List<String> options, Map<String, Question.Kind> kinds) {
            Asking asking = kinds.get(question) == Question.Kind.CHOICES ? Asking.HAS : Asking.IS;
            return options.stream().map(option -> new Asked(asking, question, List.of(option), 0));
        }

        List<String> questions() {
            return place.told().stream().map(Told::question).toList();
        }

        /** The first question that could still tell of it. */
        Optional<Told> open(Profile profile) {
            return place.told().stream().filter(told -> profile.isOpen(told.question())).findFirst();
        }
    }

    /** Those needed, by archetype. */
    Map<String, Need> needs() {
        return needs;
    }

    /** The users needed, by archetype; an idea of them is none. */
    Map<String, Need> users() {
        return users;
    }

    /** Whether the answers name somebody whom an archetype would supply, where it needs one. */
    boolean used(String archetype, Profile profile) {
        return Optional.ofNullable(users.get(archetype)).filter(need -> !need.firm().holds(known(profile))).isEmpty();
    }

    private static Known known(Profile profile) {
        return new Known(new Answers(profile), Map.of(), Set.of());
    }

    Optional<Need> need(String archetype) {
        return Optional.ofNullable(needs.get(archetype));
    }

    Standing standing(String archetype, Profile profile) {
        Need need = needs.get(archetype);
        if (need == null) {
            return Standing.NEEDLESS;
        }
        Known known = known(profile);
        if (need.firm().holds(known)) {
            return Standing.FIRM;
        }
        if (need.idea().holds(known)) {
            return Standing.IDEA;
        }
        return need.open(profile).isPresent() ? Standing.UNSTATED : Standing.NONE;
    }
}
