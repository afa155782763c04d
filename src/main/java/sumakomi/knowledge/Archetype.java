package sumakomi.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.knowledge.Question.Relevance;

/**
 * One of the twelve kinds of smart-community project that the programme told apart in FY2012.
 *
 * @param users those whom it would supply, without whom nothing makes it solid; absent where it supplies none, or they are part of its
 *     place
 */
public record Archetype(String id, int number, Text title, Text majorClass, Optional<Text> middleClass,
        List<ServedType> types, Text aim, Text outline, List<Actor> actors, List<Flow> flows, Roles roles,
        Optional<Place> place, Optional<Place> users, Optional<Emergency> emergency, List<Remark> remarks, List<Caution> cautions,
        Scale scale,
        List<ComparablePolicy> comparablePolicies, List<ComparablePolicy> notComparable, List<String> dataNeeds, Basis dataNeedsBasis,
        Citation source, Basis basis) {

    public Archetype {
        types = List.copyOf(types);
        actors = List.copyOf(actors);
        flows = List.copyOf(flows);
        remarks = List.copyOf(remarks);
        cautions = List.copyOf(cautions);
        comparablePolicies = List.copyOf(comparablePolicies);
        notComparable = notComparable == null ? List.of() : List.copyOf(notComparable);
        dataNeeds = List.copyOf(dataNeeds);
    }

    /** The ids of what may fall away beside items of the checklist: bodies, cautions, remarks, the provision for a power failure. */
    public List<String> parts() {
        return Stream.of(actors.stream().map(Actor::body).map(this::bodyPart), cautions.stream().map(Caution::id),
                remarks.stream().map(Remark::id), emergency.stream().map(provision -> emergencyPart())).flatMap(ids -> ids).toList();
    }

    /** The id of a body as a part of this archetype. */
    public String bodyPart(String body) {
        return id + ".body." + body;
    }

    /** The id of the provision for a power failure as a part of this archetype. */
    public String emergencyPart() {
        return id + ".emergency";
    }

    /** Whether the source lists this type for the archetype without a condition. */
    public boolean serves(String type) {
        return types.stream().anyMatch(served -> served.type().equals(type) && served.condition().isEmpty());
    }

    /**
     * The place without which the archetype is not recommended, or the users without whom it is not solid.
     *
     * @param told the answers that tell of it; the first question is the one to ask
     */
    public record Place(Text title, List<Told> told, Basis basis, Citation source) {
        public Place {
            told = List.copyOf(told);
        }
    }

    /**
     * How the answer to one question tells of a place.
     *
     * @param firm answers by which it is there or to come
     * @param idea answers by which it is a mere idea
     * @param atLeast the parameter from which on a number tells that it is there
     */
    public record Told(String question, List<String> firm, List<String> idea, Optional<String> atLeast) {
        public Told {
            firm = firm == null ? List.of() : List.copyOf(firm);
            idea = idea == null ? List.of() : List.copyOf(idea);
        }
    }

    /** A smart-community type that the archetype serves, under a condition where the source attaches one. */
    public record ServedType(String type, Optional<Text> condition, Optional<Basis> conditionBasis, Citation source, Basis basis) {}

    /**
     * A body or place of the scheme diagram and its part in it.
     *
     * @param necessityBasis what the necessity rests on, and the condition with it
     * @param source where it is named, if elsewhere than the archetype
     * @param basis whether the source names it
     */
    public record Actor(String body, Text part, Basis partBasis, List<String> phases, Basis phasesBasis, Necessity necessity,
            Basis necessityBasis, Optional<Text> condition, Optional<Citation> source, Basis basis) {
        public Actor {
            phases = List.copyOf(phases);
        }
    }

    /** An arrow of the scheme diagram, from one actor to another, and how sure we are to have read it as it was drawn. */
    public record Flow(String from, String to, String kind, Text label, Basis basis, Confidence confidence) {}

    /** What the municipality itself does, before and after the project is decided. */
    public record Roles(List<RoleItem> concept, List<RoleItem> project) {
        public Roles {
            concept = List.copyOf(concept);
            project = List.copyOf(project);
        }
    }

    /** One line of the municipality's checklist. */
    public record RoleItem(String id, Text text, Basis basis) {}

    /** What the scheme provides for a power failure: where, and with which equipment. */
    public record Emergency(Text text, List<String> sites, Basis sitesBasis, List<String> equipment, Optional<Text> note,
            Optional<Basis> noteBasis, Basis basis) {
        public Emergency {
            sites = List.copyOf(sites);
            equipment = List.copyOf(equipment);
        }
    }

    /** A remark of the source on feasibility, regulation or effect. */
    public record Remark(String id, Text text, Citation source, Basis basis) {}

    /**
     * What the source supposes, what is different since, and what to verify before relying on it.
     *
     * @param asOf the month for which the text speaks
     * @param source where it stands, if elsewhere than the archetype
     */
    public record Caution(String id, Text text, String asOf, Basis basis, Optional<Citation> source, Optional<Since> since, Text verify) {}

    /** What has changed since a source, as of a later month. */
    public record Since(Text text, String asOf, Basis basis) {}

    /** Scale of introduction: the source's words with their basis, and how we read them in yen. */
    public record Scale(Text statement, Basis basis, List<Variant> variants, Text reading, Basis readingBasis,
            Optional<NarrowedBy> narrowedBy, Optional<Reference> reference) {
        public Scale {
            variants = List.copyOf(variants);
        }

        /** The variant of this id; {@code base} exists always. */
        public Variant variant(String id) {
            return variants.stream().filter(variant -> variant.id().equals(id)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No budget variant " + id));
        }
    }

    /**
     * A budget range in yen; open upwards when the source says "and more".
     *
     * @param counted whether it is compared with what is expected and with the number of people; if absent, it is
     */
    public record Variant(String id, long lowYen, Optional<Long> highYen, Basis basis, Optional<Boolean> counted) {
        public boolean counts() {
            return counted.orElse(true);
        }
    }

    /** The size for which the source states the scale, and the question that asks for the size here. */
    public record Reference(int quantity, String unit, String question, Text label, Limits limits) {}

    /** The sizes between which the scale is taken as proportional, and what is said of one beyond. */
    public record Limits(int least, int most, Text text, Basis basis) {}

    /** What decides within a range that is wide: questions, and data of a study where answers do not. */
    public record NarrowedBy(Text text, List<String> questions, List<String> data, Basis basis) {
        public NarrowedBy {
            questions = List.copyOf(questions);
            data = List.copyOf(data);
        }
    }

    /**
     * An urban policy of one of the three case districts that resembles the archetype, or looks as if it did.
     *
     * @param onlyWhen the answers without which it is not comparable; absent where it always or never is
     * @param notWhen the answers with which it is not comparable, while it is as long as they are open
     */
    public record ComparablePolicy(String district, int policy, Text why, Optional<OnlyWhen> onlyWhen, Optional<OnlyWhen> notWhen,
            Basis basis) {

        /** Both kinds of conditions. */
        public List<OnlyWhen> conditions() {
            return Stream.concat(onlyWhen.stream(), notWhen.stream()).toList();
        }
    }

    /**
     * Answers that decide together, when all are given, whether a policy is comparable.
     *
     * @param text when it is comparable or is not, in words
     */
    public record OnlyWhen(Text text, List<Relevance> answers) {
        public OnlyWhen {
            answers = List.copyOf(answers);
        }
    }

    /** Whether a scheme works without this actor. */
    public enum Necessity {
        REQUIRED, CONDITIONAL, OPTIONAL;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
