package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.advisor.PracticeBenchmark.Count;
import sumakomi.advisor.PracticeBenchmark.Half;
import sumakomi.advisor.PracticeBenchmark.Miss;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.PackedFiles;
import sumakomi.questionnaire.Answer;

/** The cases of practice and how they are counted; nothing here says how often the advice must agree. */
class PracticeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final FileSnapshot FOLDER = FileSnapshot.read(Path.of("practice"));

    private static final String PLANT = "{energy-supply-facility: A, supply-neighbours: B}"
            .replace("A", answer("renewal-planned", false)).replace("B", answer("[public-facilities]", false));
    private static final String STREET = "{shopping-street: A, shopping-street-association: B}"
            .replace("A", answer("proposing", true)).replace("B", answer("active", true));

    @Test
    void everyCaseIsWellFormedAndPacked() {
        List<PracticeCase> cases = PracticeCases.read(FOLDER, MAIN_JOB.questionnaire());

        assertThat(cases).hasSizeGreaterThan(20).hasSameSizeAs(FOLDER.files().keySet());
        assertThat(PackedFiles.read(PracticeCases.PACKED).files().keySet()).isEqualTo(FOLDER.files().keySet());
    }

    @Test
    void theHalvesFollowTheHashWithinEachArchetype() {
        Map<String, List<PracticeCase>> byArchetype = PracticeCases.read(FOLDER, MAIN_JOB.questionnaire()).stream()
                .collect(Collectors.groupingBy(one -> one.chosen().get(0)));

        byArchetype.forEach((archetype, cases) -> {
            List<PracticeCase> ordered = cases.stream().sorted(Comparator.comparing(one -> hash(one.id()))).toList();
            for (int i = 0; i < ordered.size(); i++) {
                assertThat(ordered.get(i).half()).as(ordered.get(i).id()).isEqualTo(i % 2 == 0 ? Half.MEASURE : Half.GUIDE);
            }
        });
    }

    @Test
    void hitsAreCountedInBothHalvesWithAllAnswersAndStrict() {
        PracticeBenchmark result = PracticeBenchmark.of(folder(Map.of(
                "a", one("guide", "energy-supply-facility", PLANT),
                "b", one("guide", "shopping-street", STREET),
                "c", one("measure", "shopping-street", PLANT),
                "d", one("measure", "shopping-street, second: energy-supply-facility", PLANT))), MAIN_JOB, TODAY);

        assertThat(result.counts()).containsExactly(new Count(Half.GUIDE, false, 2, 2, 2, 0, 0),
                new Count(Half.GUIDE, true, 2, 1, 1, 0, 0), new Count(Half.MEASURE, false, 2, 1, 1, 0, 0),
                new Count(Half.MEASURE, true, 2, 1, 1, 0, 0));
        assertThat(result.misses()).extracting(miss -> miss.id() + miss.strict()).containsExactly("btrue", "cfalse", "ctrue");
        assertThat(result.misses().get(1).first()).containsExactly(MAIN_JOB.knowledge().archetype("energy-supply-facility").title());
        assertThat(result.misses().get(1).rank()).isEmpty();
    }

    @Test
    void aMissSaysWhatSpokeForTheFirstAndWhatTheChoiceLacked() {
        List<Miss> misses = PracticeBenchmark.of(folder(Map.of(
                "a", one("guide", "shopping-street", "{new-services: A, disaster-base-autonomy: A, disaster-bases: B}"
                        .replace("A", answer("yes", false)).replace("B", answer("designated", false))),
                "b", one("guide", "shopping-street", STREET))), MAIN_JOB, TODAY).misses();

        assertThat(misses).extracting(miss -> miss.id() + miss.strict()).containsExactly("afalse", "atrue", "btrue");
        Miss miss = misses.get(0);
        assertThat(miss.ahead()).extracting(ahead -> ahead.inFavour().toString()).singleElement().asString().contains("Place", "Wish");
        assertThat(miss.why()).singleElement().satisfies(why -> {
            assertThat(why.how()).isEqualTo("would-suit");
            assertThat(why.place()).isEqualTo(MAIN_JOB.knowledge().archetype("shopping-street").place().map(place -> place.title()));
            assertThat(why.inFavour()).extracting(aspect -> aspect.in(Locale.ENGLISH)).containsExactly("Wish and need");
        });
        assertThat(misses.get(2).ahead()).isEmpty();
        assertThat(misses.get(2).why()).extracting(WhyMissed::how).containsExactly("unanswered");
    }

    @Test
    void aStrictRunTakesTheWeakerAnswerWhereThereIsOne() {
        String weaker = "{shopping-street: A}".replace("A", answer("proposing", true)
                .replace("tells: true", "tells: true, strict: exists"));
        PracticeCase one = PracticeCases.read(folder(Map.of("a", one("guide", "shopping-street", weaker))), MAIN_JOB.questionnaire())
                .get(0);

        assertThat(street(one, true)).isEqualTo(new Answer.Choice("exists"));
        assertThat(street(one, false)).isEqualTo(new Answer.Choice("proposing"));
    }

    private static Answer street(PracticeCase one, boolean strictly) {
        return one.profile(MAIN_JOB.questionnaire(), strictly, TODAY).answers().get("shopping-street").answer();
    }

    /** One change in a case, and the fault that it must bring. */
    @ParameterizedTest(name = "{0} > {1}")
    @CsvSource(delimiter = '|', value = {
            "half: guide | half: third | half | practice.word",
            "archetype: shopping-street | archetype: street | chosen.archetype | practice.word",
            "'http://example.org/' | example | sources.a | practice.source",
            "2026-11-30 | today | sources.a | practice.source",
            "source: a, ground | source: b, ground | answers.shopping-street.source | practice.word",
            "value: proposing | value: many | answers.shopping-street.value | answer.option",
            "shopping-street: {value | shopping-mall: {value | answers.shopping-mall | profile.question",
            "'tells: true' | 'tells: false, strict: exists' | answers.shopping-street.strict | practice.strict",
            "region: elsewhere | region: abroad | region | practice.word",
            "'practice: 1' | 'practice: 1\nextra: 1' | extra | profile.key",
            "'answers: {' | 'answers: {municipality: {value: 13103}, ' | answers.municipality | practice.elsewhere",
    })
    void whatIsWrongInACaseIsNamed(String find, String replace, String where, String key) {
        String right = one("guide", "shopping-street", STREET);
        assertThat(right).contains(find);

        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> PracticeCases.read(folder(Map.of("a", right.replace(find, replace))), MAIN_JOB.questionnaire()))
                .satisfies(refused -> assertThat(refused.faults()).anySatisfy(fault -> {
                    assertThat(fault.key()).isEqualTo(key);
                    assertThat(fault.where()).contains("practice/a.yaml").contains(where);
                }));
    }

    private static String answer(String value, boolean tells) {
        return "{value: " + value + ", tells: " + tells + ", source: a, ground: {ja: 理由, en: ground}}";
    }

    private static String one(String half, String archetype, String answers) {
        return """
                practice: 1
                title: {ja: 例, en: example}
                half: %s
                region: elsewhere
                sources: {a: {url: 'http://example.org/', read: 2026-11-30}}
                chosen: {archetype: %s, source: a, text: {ja: 選択, en: choice}}
                answers: %s
                """.formatted(half, archetype, answers);
    }

    private static FileSnapshot folder(Map<String, String> cases) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        cases.forEach((id, text) -> files.put(id + ".yaml", text.getBytes(StandardCharsets.UTF_8)));
        return new FileSnapshot(files);
    }

    private static String hash(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
