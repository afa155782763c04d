package sumakomi.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All that we know, immutable, each kind of entry by its id in the order in which it is shown. */
public record Knowledge(String version, Map<String, Source> sources, Map<String, SmartCommunityType> types,
        Map<String, Archetype> archetypes, Map<String, Body> bodies, List<Section> sections,
        Map<String, Municipality> municipalities, Map<String, Parameter> parameters, Map<String, Strength> strengths,
        Map<String, Aspect> aspects,
        Map<String, Finding> findings, Map<String, FsStep> fsSteps, Map<String, DataItem> dataItems,
        Map<String, District> districts, Map<String, UrbanPolicy> urbanPolicies, Map<String, PolicyMatrix> matrices, Programme programme,
        ThreeYears threeYears, StudyPreparation studyPreparation, BudgetForm budgetForm, Map<String, Shelved> shelf,
        Map<String, OpenData> openData,
        Map<String, FormerAnswer> formerAnswers, Map<String, Funding> funding, Glossary glossary) {

    /**
     * What is said of an entry of the library by whoever only points at it.
     *
     * @param municipalities of which it tells, by their codes
     */
    public record Shelved(Text title, Citation source, Optional<Basis> basis, List<Said> said, List<Part> parts,
            List<String> municipalities) {
        public Shelved {
            municipalities = List.copyOf(municipalities);
            said = List.copyOf(said);
            parts = List.copyOf(parts);
        }

        /** The entries that are shown with it. */
        public record Part(String kind, String id, Text title, Citation source, Optional<Basis> basis, List<Said> said) {
            public Part {
                said = List.copyOf(said);
            }
        }

        /** What an entry says to whom it is proposed, and on what basis. */
        public record Said(Text text, Basis basis) {}

        /** Whether it tells of this municipality and no other, so that there is nothing in it to learn from somebody else. */
        public boolean ownOf(String municipality) {
            return municipalities.equals(List.of(municipality));
        }
    }

    /** The knowledge that the build packed into the application. */
    public static Knowledge packed() {
        return KnowledgeFiles.packed().knowledge();
    }

    public Archetype archetype(String id) {
        return found(archetypes, id);
    }

    public Body body(String id) {
        return found(bodies, id);
    }

    public Parameter parameter(String id) {
        return found(parameters, id);
    }

    /** An urban policy of a case district. */
    public UrbanPolicy urbanPolicy(String id) {
        return found(urbanPolicies, id);
    }

    /** The matrix of a case district. */
    public PolicyMatrix matrix(String district) {
        return found(matrices, district);
    }

    public Strength strength(String id) {
        return found(strengths, id);
    }

    public Aspect aspect(String id) {
        return found(aspects, id);
    }

    public Source source(String id) {
        return found(sources, id);
    }

    /** The first day for which every parameter has a value; before it nothing can be advised or computed. */
    public LocalDate firstDay() {
        return parameters.values().stream().map(parameter -> parameter.values().get(0).from()).max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    /** What is said of an entry of the library that is pointed at, by kind and id as in {@code finance/citizens-fund}. */
    public Shelved shelved(String reference) {
        return found(shelf, reference);
    }

    /** The wording of the finding that this rule records. */
    public Finding finding(String rule) {
        return found(findings, rule);
    }

    /** The row of a case district's table, if the table has one for this policy. */
    public Optional<PolicyRow> policy(String district, int policy) {
        return Optional.ofNullable(districts.get(district)).stream().flatMap(found -> found.policies().stream())
                .filter(row -> row.policy() == policy).findFirst();
    }

    private static <T> T found(Map<String, T> entries, String id) {
        T entry = entries.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("The knowledge base has no entry \"" + id + "\"");
        }
        return entry;
    }

    /** @throws FaultyInput if two entries have the same id */
    static <T> Map<String, T> byId(Collection<T> entries, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T entry : entries) {
            if (byId.putIfAbsent(id.apply(entry), entry) != null) {
                throw new FaultyInput(Fault.of("kb.twin", id.apply(entry), 0, id.apply(entry)));
            }
        }
        return Collections.unmodifiableMap(byId);
    }
}
