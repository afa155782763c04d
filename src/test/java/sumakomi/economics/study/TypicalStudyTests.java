package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Budget;
import sumakomi.advisor.MainJob;
import sumakomi.economics.formula.Origin;
import sumakomi.economics.formula.Spread;
import sumakomi.economics.study.TypicalDraft.Beginning;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;

/** A study begun on an advice: typical measures at typical sizes give a first result at once, and say what they rest on. */
class TypicalStudyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(MAIN_JOB.knowledge(), KnowledgeFiles.packedWhole().library());
    private static final int MOST_SIZES = 7;
    /** Of which the source says "and more". */
    private static final String OPEN_ENDED = "energy-saving-behaviour";

    private static TypicalDraft draft(Locale locale) {
        return new TypicalDraft(KnowledgeFiles.packedWhole().library(), KNOWLEDGE, locale);
    }

    static Stream<String> archetypes() {
        return MAIN_JOB.knowledge().archetypes().keySet().stream();
    }

    private static Budget budget(String archetype) {
        var scale = MAIN_JOB.knowledge().archetypes().get(archetype).scale();
        var base = scale.variants().get(0);
        return new Budget(base.lowYen(), base.highYen(), Optional.empty(), base.id(), scale.statement(), scale.statement(),
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                MAIN_JOB.knowledge().archetypes().get(archetype).source());
    }

    private static StudyDocument begun(String archetype, Locale locale) {
        TypicalDraft draft = draft(locale);
        Beginning beginning = draft.begin(draft.start(archetype).orElseThrow(), Optional.of("examples/adachi"), budget(archetype), Map.of(),
                "plan", DAY);
        StudyDocument.Policy plan = new StudyDocument.Policy("plan", "Works", 2027, Optional.empty(), beginning.notes());
        return new StudyDocument(archetype, DAY, "base", List.of(plan), beginning.measures(), List.of(), Map.of())
                .withBegun(Optional.of(beginning.begun()));
    }

    @ParameterizedTest
    @MethodSource("archetypes")
    void everyArchetypeBeginsWithAResultOrSaysWhyThereIsNone(String archetype) {
        if (draft(Locale.JAPANESE).start(archetype).isEmpty()) {
            assertThat(archetype).isEqualTo("study-committee");
            assertThat(KNOWLEDGE.typical().start(archetype).orElseThrow().none()).isPresent();
            return;
        }
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            StudyDocument study = begun(archetype, locale);

            assertThat(study.begun().orElseThrow().sizes()).hasSizeBetween(1, MOST_SIZES);
            assertThat(StudyReader.read(StudyWriter.stored(study).getBytes(StandardCharsets.UTF_8))).isEqualTo(study);
            StudyResults results = new ResultsMaker(KNOWLEDGE).results(new StudyBuilder(KNOWLEDGE).build(study));
            Quantity budget = study.begun().orElseThrow().budget().orElseThrow();
            assertThat(results.project().ratio().i()).isGreaterThanOrEqualTo(0);
            double cost = study.measures().stream().flatMap(measure -> measure.components().stream())
                    .mapToDouble(part -> part.values().get("initial-cost").value()).sum();
            assertThat(cost).as("usual sizes lie within what the advice says").isBetween(budget.low(), archetype.equals(OPEN_ENDED)
                    ? Double.MAX_VALUE : budget.high());
        }
    }

    /** What the product wrote reads in the language of its reader, in whichever it was begun and resized; nothing else differs. */
    @ParameterizedTest
    @MethodSource("archetypes")
    void whatWasBegunInOneLanguageReadsInTheOther(String archetype) {
        if (draft(Locale.JAPANESE).start(archetype).isEmpty()) {
            return;
        }
        StudyDocument japanese = StudyTexts.inBoth(Locale.JAPANESE, language -> begun(archetype, language));
        StudyDocument english = StudyTexts.inBoth(Locale.ENGLISH, language -> begun(archetype, language));
        StudyDocument resized = new StudyDraft(KnowledgeFiles.packedWhole().library(), KNOWLEDGE).resized(japanese, japanese.begun()
                .orElseThrow().sizes(), Locale.JAPANESE);

        assertThat(StudyWriter.write(japanese.in(Locale.ENGLISH).withWords(List.of()))).doesNotContainPattern("[ぁ-んァ-ヶ一-龠]");
        assertThat(japanese.in(Locale.ENGLISH)).isEqualTo(english);
        assertThat(english.in(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(resized.in(Locale.ENGLISH).withWords(List.of())).isEqualTo(english.withWords(List.of()));
        assertThat(StudyReader.read(StudyWriter.stored(japanese).getBytes(StandardCharsets.UTF_8))).isEqualTo(japanese);
    }

    /** What an author typed is nobody else's to translate; what a reader left alone is not changed by being read. */
    @Test
    void whatAnAuthorTypesStaysAsTyped() {
        StudyDocument begun = StudyTexts.inBoth(Locale.JAPANESE, language -> begun("city-block", language));
        StudyDocument read = begun.in(Locale.ENGLISH);
        StudyDocument changed = StudyTexts.asBefore(begun, read.withTitle("庁舎のまわり"));

        assertThat(changed).isEqualTo(begun.withTitle("庁舎のまわり"));
        assertThat(changed.in(Locale.ENGLISH).title()).isEqualTo("庁舎のまわり");
    }

    /** No default is silent: each number of a study that was begun says what it rests on, and none of them counts as given. */
    @Test
    void everyNumberRestsOnAFigureOrSaysHowItWasFound() {
        archetypes().filter(archetype -> draft(Locale.JAPANESE).start(archetype).isPresent()).forEach(archetype -> {
            Study study = new StudyBuilder(KNOWLEDGE).build(begun(archetype, Locale.JAPANESE));

            assertThat(study.model().inputs().stream()
                    .filter(cell -> cell.id().matches(".*(initial-cost|life|upkeep|saved|price|co2-factor)")))
                    .as(archetype).isNotEmpty().allSatisfy(cell -> {
                        assertThat(cell.basis()).as(cell.id()).isNotEqualTo(Basis.GIVEN);
                        assertThat(cell.input().orElseThrow().note()).as(cell.id()).isPresent();
                    });
        });
    }

    /** What the product worked out itself is no slip of anyone, small as one line may be beside the rest. */
    @ParameterizedTest
    @MethodSource("archetypes")
    void whatWasWorkedOutIsNotAskedBack(String archetype) {
        if (draft(Locale.JAPANESE).start(archetype).isPresent()) {
            StudyDocument begun = begun(archetype, Locale.JAPANESE);
            begun.begun().orElseThrow().sizes().forEach((size, usual) -> {
                Map<String, Quantity> sizes = new HashMap<>(begun.begun().orElseThrow().sizes());
                sizes.put(size, Quantity.of(usual.value() * 20));
                StudyDocument larger = draft(Locale.JAPANESE).resized(begun, sizes);
                assertThat(new StudyBuilder(KNOWLEDGE).build(larger).questions()).as(size).isEmpty();
            });
        }
    }

    @Test
    void noBondIsBegunThatOutlastsTheEquipment() {
        StudyDocument begun = begun("public-facilities", Locale.JAPANESE);

        assertThat(new StudyBuilder(KNOWLEDGE).build(begun).doubts()).extracting(Fault::key).contains("study.longer-than");
        assertThat(KNOWLEDGE.limited(begun.measures(), Locale.JAPANESE)).hasEntrySatisfying("bond-years", years -> {
            assertThat(years.value()).isEqualTo(12);
            assertThat(years.origin()).isEqualTo(Origin.ASSUMED);
            assertThat(years.note()).get().asString().contains("地方財政法");
        });
    }

    @Test
    void aBatteryLastsAsLongAsBatteriesDo() {
        Quantity life = value(begun("public-facilities", Locale.JAPANESE), "battery", "life");

        assertThat(life.value()).isEqualTo(12);
        assertThat(life.figure()).contains("life-battery");
    }

    @Test
    void quantitiesAreChangedInOnePlaceAndWhatWasEditedStays() {
        StudyDocument begun = begun("public-facilities", Locale.JAPANESE);
        Quantity quotation = new Quantity(9_000_000, Spread.FIXED, Origin.GIVEN, Optional.of("見積り"));
        StudyDocument quoted = new StudyEdit(
                Map.of(Place.component("solar-public", "battery").field("initial-cost"), Optional.of(quotation)))
                .of(begun);
        Map<String, Quantity> sizes = new HashMap<>(begun.begun().orElseThrow().sizes());
        sizes.put("solar", Quantity.of(200));
        StudyDocument changed = draft(Locale.JAPANESE).resized(quoted, sizes);

        assertThat(value(changed, "solar", "initial-cost").value()).isEqualTo(2 * value(begun, "solar", "initial-cost").value());
        assertThat(value(changed, "solar", "initial-cost").origin()).as("both size and unit figure are known").isEqualTo(Origin.DERIVED);
        assertThat(value(changed, "battery", "initial-cost")).isEqualTo(quotation);
        assertThat(changed.begun().orElseThrow().sizes().get("solar")).isEqualTo(Quantity.of(200));
    }

    /** What a study says of its cost beside the budget of the advice is of its present sizes, in whichever language it was begun. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void notesOnTheCostFollowTheSizes(String language) {
        StudyDocument begun = begun("public-facilities", Locale.forLanguageTag(language));
        Map<String, Quantity> sizes = new HashMap<>(begun.begun().orElseThrow().sizes());
        sizes.replaceAll((name, size) -> Quantity.of(size.value() / 2));
        StudyDocument changed = draft(Locale.JAPANESE).resized(begun, sizes);
        StudyDocument back = draft(Locale.JAPANESE).resized(changed, begun.begun().orElseThrow().sizes());

        assertThat(notes(changed)).hasSameSizeAs(notes(begun)).isNotEqualTo(notes(begun));
        assertThat(notes(back)).isEqualTo(notes(begun));
    }

    private static List<String> notes(StudyDocument study) {
        return Stream.concat(study.policies().stream().flatMap(policy -> policy.notes().stream()),
                study.measures().stream().flatMap(measure -> measure.notes().stream())).toList();
    }

    private static Quantity value(StudyDocument study, String part, String cell) {
        return study.measures().stream().flatMap(measure -> measure.components().stream()).filter(one -> one.id().equals(part)).findFirst()
                .orElseThrow().values().get(cell);
    }

    /** Figures that nothing uses would have to be kept up to date for nobody. */
    @Test
    void everyFigureIsUsedAndThereAreFew() {
        Set<String> used = new HashSet<>();
        KNOWLEDGE.typical().measures().forEach(measure -> {
            measure.parts().forEach(part -> used.addAll(List.of(part.cost(), part.life())));
            measure.energy().forEach(use -> {
                used.addAll(List.of(use.price(), use.factor()));
                use.amountOf().ifPresent(used::add);
            });
            used.add(measure.upkeep());
        });
        Set<String> figures = KnowledgeFiles.packedWhole().library().entries("typical").stream()
                .filter(entry -> entry.path().startsWith("figures.")).map(Entry::id).collect(Collectors.toSet());

        assertThat(used).isEqualTo(figures).hasSizeLessThan(40);
    }

    @Test
    void aFileNamesAFigureThatThereIsAndAnAdvice() {
        String study = StudyWriter.write(begun("shopping-street", Locale.JAPANESE));

        assertThatThrownBy(() -> new StudyBuilder(KNOWLEDGE).build(read(study.replace("cost-solar", "cost-gold"))))
                .isInstanceOfSatisfying(FaultyInput.class, e -> assertThat(e.faults()).extracting(Fault::key).containsOnly("study.figure"));
        String kept = "profiles/66fa3a23-4b17-43d4-8d98-a91d6fcb1c51";
        assertThat(read(study.replace("examples/adachi", kept)).begun().orElseThrow().advice()).hasValue(kept);
        assertThatThrownBy(() -> read(study.replace("examples/adachi", "https://example.org")))
                .isInstanceOfSatisfying(FaultyInput.class, e -> assertThat(e.faults()).extracting(Fault::key).containsExactly(
                        "study.begun-advice"));
        assertThatThrownBy(() -> new StudyBuilder(KNOWLEDGE).build(read(study.replace("shopping-street", "moon"))))
                .isInstanceOfSatisfying(FaultyInput.class,
                        e -> assertThat(e.faults()).extracting(Fault::where).contains("begun.archetype"));
    }

    private static StudyDocument read(String yaml) {
        return StudyReader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
