package sumakomi.economics.study;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyEntries.Where;
import sumakomi.economics.study.Template.Scope;

/** For what of a study each cell of the knowledge base is made. */
final class Conditions {

    private static final String LINES = "lines";

    private final StudyKnowledge knowledge;
    private final StudyDocument document;
    private final Map<Scope, List<Template>> templates;
    /** Inputs that make an amount change over the years where they are given. */
    private final Set<String> overYears;

    private final boolean beginsApart;

    private final Map<Scope, Set<String>> described = new EnumMap<>(Scope.class);
    private final Map<String, Set<String>> ofMeasures = new HashMap<>();
    private final Map<Place, Set<String>> ofParts = new HashMap<>();

    Conditions(StudyKnowledge knowledge, StudyDocument document) {
        this.knowledge = knowledge;
        this.document = document;
        this.templates = knowledge.templates().stream().collect(Collectors.groupingBy(Template::scope));
        this.beginsApart = document.measures().stream().map(measure -> document.leadYears(measure.policies())).distinct().count() > 1;
        this.overYears = knowledge.templates().stream().filter(template -> template.input().overYears()).map(Template::cell)
                .collect(Collectors.toSet());
    }

    Stream<Template> of(Scope scope) {
        return templates.getOrDefault(scope, List.of()).stream();
    }

    /** The templates of a measure, as far as its terms and what is given for it have them made. */
    Stream<Template> ofMeasure(Measure measure) {
        return of(Scope.MEASURE).filter(template -> holds(template.where(), measure) && given(template.where(), measure));
    }

    /** The templates of a part of a measure. */
    Stream<Template> ofPart(Scope scope, Measure measure, Place place) {
        return of(scope).filter(template -> holds(template.where(), measure) && given(template.where(), place)
                && (scope != Scope.LINE || ofLine(template.where(), measure, place)));
    }

    private boolean ofLine(Where where, Measure measure, Place place) {
        return measure.terms().lines().stream().filter(line -> line.id().equals(place.part())).map(line -> knowledge.lineKinds().get(line
                .kind())).allMatch(kind -> among(where.kind(), kind.id()) && where.income().map(income -> income == kind.income())
                        .orElse(true));
    }

    /** The templates of an owner of equipment. */
    Stream<Template> ofHolder(StudyKnowledge.Owner holder) {
        return of(Scope.HOLDER).filter(template -> any(template.where(), held(holder)));
    }

    /** The templates of the whole study. */
    Stream<Template> ofProject() {
        return of(Scope.PROJECT).filter(template -> any(template.where(), document.measures()) || !template.where().given().isEmpty()
                && gives(document.values().keySet(), template.where().given()));
    }

    /** Whether the municipality owns equipment or has the building of any. */
    boolean municipal() {
        return document.municipal();
    }

    /** What an owner of equipment owns. */
    List<Measure> held(StudyKnowledge.Owner holder) {
        return document.measures().stream().filter(measure -> measure.owner().equals(holder.id())).toList();
    }

    /** Whether a measure has a cell: one of its templates, or one that no template describes. */
    boolean hasMeasure(Measure measure, String cell) {
        return !described(Scope.MEASURE).contains(cell) || ofMeasures.computeIfAbsent(measure.id(), id -> names(ofMeasure(measure)))
                .contains(cell);
    }

    /** Whether a part of a measure has a cell; an input that may stay empty is one where it is given. */
    boolean hasPart(Scope scope, Measure measure, Place place, String cell) {
        return ofParts.computeIfAbsent(place, at -> names(ofPart(scope, measure, at).filter(template -> !template.input().optional()
                || given(List.of(template.cell()), at)))).contains(cell);
    }

    boolean hasHolder(StudyKnowledge.Owner holder, String cell) {
        return ofHolder(holder).anyMatch(template -> template.cell().equals(cell));
    }

    private Set<String> described(Scope scope) {
        return described.computeIfAbsent(scope, key -> names(of(key)));
    }

    private static Set<String> names(Stream<Template> all) {
        return all.map(Template::cell).collect(Collectors.toSet());
    }

    private boolean any(Where where, Collection<Measure> measures) {
        return measures.stream().anyMatch(measure -> holds(where, measure) && given(where, measure));
    }

    /** Whether the terms of a measure are those of the condition. */
    private boolean holds(Where where, Measure measure) {
        String tax = document.declared().corporateTax().orElse(Declared.CorporateTax.AS_PRINTED).toString();
        return among(where.owner(), measure.owner()) && among(where.finance(), knowledge.owners().get(measure.owner()).finance())
                && among(where.contract(), measure.contract()) && among(where.premises(), measure.premises().toString())
                && among(where.corporateTax(), tax) && where.varies().map(varies -> varies == varies(measure)).orElse(true)
                && where.municipal().map(wanted -> wanted == measure.municipal()).orElse(true)
                && where.beginsApart().map(wanted -> wanted == beginsApart).orElse(true);
    }

    private static boolean among(List<String> allowed, String word) {
        return allowed.isEmpty() || allowed.contains(word);
    }

    private boolean varies(Measure measure) {
        return gives(measure, overYears) || !measure.terms().lines().isEmpty();
    }

    private boolean given(Where where, Measure measure) {
        return (where.given().isEmpty() || gives(measure, where.given())) && !gives(measure, where.notGiven());
    }

    private boolean given(Where where, Place place) {
        return (where.given().isEmpty() || given(where.given(), place)) && !given(where.notGiven(), place);
    }

    /** Whether a study gives one of some numbers in a place, or one for all measures that holds there. */
    private boolean given(List<String> names, Place place) {
        return gives(place.in(document).keySet(), names) || place.kind() == Place.Kind.ENERGY && names.stream()
                .anyMatch(name -> document.values().containsKey(SharedInputs.name(name, place.part())));
    }

    private boolean gives(Measure measure, Collection<String> names) {
        List<String> wanted = List.copyOf(names);
        return gives(measure.values().keySet(), wanted) || measure.components().stream().anyMatch(part -> gives(part.values().keySet(),
                wanted)) || measure.energy().stream().anyMatch(line -> given(wanted, Place.energy(measure.id(), line.id())))
                || wanted.contains(LINES) && !measure.terms().lines().isEmpty();
    }

    private static boolean gives(Set<String> given, Collection<String> names) {
        return names.stream().anyMatch(given::contains);
    }
}
