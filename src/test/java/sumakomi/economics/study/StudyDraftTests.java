package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.advice.Advice;
import sumakomi.advisor.MainJob;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.economics.study.StudyDocument.Policy;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Question;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;

/** What an advice on urban policies hands over to the calculator. */
class StudyDraftTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 1);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final StudyKnowledge KNOWLEDGE = new StudyKnowledge(MAIN_JOB.knowledge(),
            KnowledgeFiles.packedWhole().library());
    private static final Text WORKS = new Text("まちづくり", "Works");
    private static final StudyDraft DRAFT = new StudyDraft(KnowledgeFiles.packedWhole().library(), KNOWLEDGE);

    @Test
    void thePoliciesOfADistrictComeWithTheirYearAndTheirMeasures() {
        StudyDocument study = of(advice("policies-commercial", choices("commercial-1", "commercial-4"), "policies-first-year",
                new Answer.Amount(BigDecimal.valueOf(2029))));

        assertThat(study.policies()).extracting(Policy::id, Policy::title, Policy::year).containsExactly(
                tuple("commercial-1", "再開発による建物の建替え", 2029), tuple("commercial-4", "電線の地中化", 2029));
        assertThat(study.measures()).extracting(measure -> measure.measure().orElseThrow()).doesNotHaveDuplicates().startsWith("(1)", "(2)",
                "(3)", "(4)", "(5)", "(9)", "(11)").contains("(6)", "district-cogeneration", "(16)", "(22)");
        assertThat(carriers(study)).containsEntry("(9)", List.of("commercial-1", "commercial-4"))
                .containsEntry("district-cogeneration", List.of("commercial-1")).containsEntry("(20)", List.of("commercial-4"));
        assertThat(study.measures()).allMatch(Measure::integratedWorks);
        assertThat(study.measures()).allSatisfy(measure -> assertThat(measure.notes()).isNotEmpty()
                .allMatch(note -> note.contains("STEP") && note.contains("確度は")));
    }

    /** Measures are not built in with works that have begun. */
    @Test
    void aYearThatHasPassedCarriesNoMeasureAndIsAskedBack() {
        List<Policy> past = of(advice("policies-residential", choices("residential-5"), "policies-first-year",
                new Answer.Amount(BigDecimal.valueOf(2019)))).policies();

        assertThat(past).singleElement().satisfies(policy -> {
            assertThat(policy.year()).isEqualTo(AS_OF.getYear());
            assertThat(policy.yearAssumed()).hasValueSatisfying(why -> assertThat(why).contains("2019年度", "過ぎて"));
        });
    }

    @Test
    void aYearThatNobodyGaveIsSaidToBeAssumedAndWhy() {
        Answer first = new Answer.Amount(BigDecimal.valueOf(2029));
        List<Policy> open = of(advice("policies-residential", choices("residential-5"))).policies();
        List<Policy> several = of(advice("policies-residential", choices("residential-5", "residential-6"), "policies-first-year", first))
                .policies();
        List<Policy> single = of(advice("policies-residential", choices("residential-5"), "policies-first-year", first)).policies();
        List<Policy> elsewhereToo = of(advice("policies-residential", choices("residential-5"), "policies-station", choices("station-4"),
                "policies-first-year", first)).policies();

        assertThat(open).singleElement().matches(policy -> policy.year() == 2026)
                .matches(policy -> policy.yearAssumed().orElseThrow().contains("答えがない"));
        assertThat(several).hasSize(2).allMatch(policy -> policy.year() == 2029)
                .allMatch(policy -> policy.yearAssumed().orElseThrow().contains("最も早い施策の2029年度だけ"));
        assertThat(single).singleElement().matches(policy -> policy.year() == 2029 && policy.yearAssumed().isEmpty());
        assertThat(elsewhereToo).singleElement().matches(policy -> policy.yearAssumed().isPresent());
    }

    /** Of greening the study does not tell which measures go along: the policy comes without one and says so. */
    @Test
    void aPolicyWhoseMeasuresCannotBeToldComesWithoutThemAndSaysWhy() {
        StudyDocument study = of(advice("policies-commercial", choices("commercial-4", "commercial-6")));

        assertThat(study.policies()).extracting(Policy::id).containsExactly("commercial-4", "commercial-6");
        assertThat(study.measures()).noneMatch(measure -> measure.policies().contains("commercial-6"));
        assertThat(study.policies().get(1).notes()).singleElement().asString().contains("引き継いでいません");
    }

    @ParameterizedTest
    @ValueSource(strings = {"station", "commercial", "residential"})
    void everyPolicyPlannedArrivesAndWhatLacksAMeasureSaysSo(String district) {
        List<String> planned = MAIN_JOB.questionnaire().question("policies-" + district).orElseThrow().options().stream()
                .filter(option -> !option.isNone()).map(Question.Option::id).toList();
        StudyDocument study = of(advice("policies-" + district, new Answer.Choices(planned)));

        assertThat(study.policies()).extracting(Policy::id).containsExactlyElementsOf(planned);
        assertThat(study.policies()).allMatch(policy -> !policy.notes().isEmpty() || study.measures().stream()
                .anyMatch(measure -> measure.policies().contains(policy.id())));
        StudyDocument english = DRAFT.from(WORKS, district, advice("policies-" + district, new Answer.Choices(planned)).urbanPolicies(),
                AS_OF, Locale.ENGLISH);
        assertThat(StudyReader.read(StudyWriter.stored(study).getBytes(StandardCharsets.UTF_8))).isEqualTo(study);
        assertThat(StudyReader.read(StudyWriter.stored(english).getBytes(StandardCharsets.UTF_8))).isEqualTo(english);
    }

    /** Nobody has a hundred numbers at hand: with one measure a handful gives a first result, and nothing that goes along is lost. */
    @ParameterizedTest
    @ValueSource(strings = {"station", "commercial", "residential"})
    void aStudyBegunSmallAsksForAHandfulOfNumbersAndNamesTheRest(String district) {
        Answer planned = new Answer.Choices(MAIN_JOB.questionnaire().question("policies-" + district).orElseThrow().options().stream()
                .filter(option -> !option.isNone()).map(Question.Option::id).toList());
        StudyDocument all = of(advice("policies-" + district, planned));
        StudyDocument small = DRAFT.small(all, Locale.JAPANESE);

        assertThatThrownBy(() -> new StudyBuilder(KNOWLEDGE).build(small)).isInstanceOfSatisfying(FaultyInput.class,
                faulty -> assertThat(faulty.faults()).hasSizeBetween(2, 7));
        assertThat(small.policies()).hasSameSizeAs(all.policies());
        assertThat(all.measures()).allSatisfy(measure -> assertThat(small.measures().get(0).measure().equals(measure.measure())
                || small.policies().stream().filter(policy -> measure.policies().contains(policy.id()))
                        .allMatch(policy -> policy.notes().toString().contains(measure.title())))
                .isTrue());
        assertThat(StudyReader.read(StudyWriter.stored(small).getBytes(StandardCharsets.UTF_8))).isEqualTo(small);
        StudyDocument english = DRAFT.small(DRAFT.from(WORKS, district, advice("policies-" + district, planned).urbanPolicies(), AS_OF,
                Locale.ENGLISH), Locale.ENGLISH);
        assertThat(StudyReader.read(StudyWriter.stored(english).getBytes(StandardCharsets.UTF_8))).isEqualTo(english);
    }

    @Test
    void whatIsHandedOverIsAStudyThatLacksNothingButNumbers() {
        StudyDocument study = of(advice("policies-station", choices("station-2", "station-3", "station-6", "station-7", "station-11")));

        assertThat(new StudyCheck(KNOWLEDGE, study).known()).isEqualTo(study);
        assertThat(study.measures()).isNotEmpty();
    }

    @Test
    void aStudyOfAStationAreaTakesThePoliciesAroundIt() {
        Advice advice = advice("station-redevelopment", new Answer.Choice("decided"), "station-users",
                choices("offices", "commercial", "public-facility"), "policies-station", choices("station-4"), "policies-residential",
                choices("residential-5"));
        StudyDocument study = DRAFT.from(advice.recommendations().stream().filter(one -> one.archetype().equals("station-area")).findFirst()
                .orElseThrow(), advice.urbanPolicies(), Optional.empty(), AS_OF, Locale.JAPANESE);

        assertThat(study.policies()).extracting(Policy::id).containsExactly("plan", "station-4");
        assertThat(carriers(study)).as("solar power belongs to the project and goes along with the policy")
                .containsEntry("(9)", List.of("plan", "station-4"));
        assertThat(study.policies().get(0).notes()).singleElement().asString().contains("助言の目安");
        assertThat(study.policies().get(1).notes()).as("what has no typical figures is named").anyMatch(note -> note.contains("後から加えられます"));
        assertThat(study.measures()).extracting(Measure::id).doesNotHaveDuplicates();
    }

    /** 500 dwellings are ten times those of the source: quantities follow, and the amount of the advice stands beside them. */
    @Test
    void whatTheMunicipalityAnsweredSetsTheQuantities() {
        Answer dwellings = new Answer.Amount(BigDecimal.valueOf(500));
        StudyDocument study = cityBlock(advice("block-development", new Answer.Choice("decided"), "block-users", choices("dwellings"),
                "block-dwellings", dwellings));
        Map<String, Quantity> sizes = study.begun().orElseThrow().sizes();
        Quantity cost = study.measures().get(0).components().get(0).values().get("initial-cost");

        assertThat(sizes.get("dwellings").value()).isEqualTo(500);
        assertThat(sizes.get("dwellings").note().orElseThrow()).contains("答え");
        assertThat(sizes.get("engine").value()).as("ten times the usual 100 kW").isEqualTo(1000);
        assertThat(cost.low()).isLessThan(cost.value());
        assertThat(cost.high()).isGreaterThan(cost.value());
        assertThat(study.policies().get(0).notes()).singleElement().asString().contains("助言の目安");
        assertThat(study.measures()).allMatch(measure -> measure.notes().stream().anyMatch(note -> note.contains("この対策の分")));
    }

    @Test
    void aStudyCommitteeHasNothingToReckonAndSaysSo() {
        Advice advice = advice("vision", new Answer.Choice("none"));
        StudyDocument study = DRAFT.from(advice.recommendations().stream().filter(one -> one.archetype().equals("study-committee"))
                .findFirst().orElseThrow(), List.of(), Optional.empty(), AS_OF, Locale.JAPANESE);

        assertThat(study.begun()).isEmpty();
        assertThat(study.policies().get(0).notes()).singleElement().asString().contains("委員会が選んだ事業について計算");
    }

    private static StudyDocument cityBlock(Advice advice) {
        return DRAFT.from(advice.recommendations().stream().filter(one -> one.archetype().equals("city-block")).findFirst().orElseThrow(),
                advice.urbanPolicies(), Optional.empty(), AS_OF, Locale.JAPANESE);
    }

    private static StudyDocument of(Advice advice) {
        return DRAFT.from(WORKS, advice.urbanPolicies().get(0).district(), advice.urbanPolicies(), AS_OF, Locale.JAPANESE);
    }

    private static Map<String, List<String>> carriers(StudyDocument study) {
        Map<String, List<String>> carriers = new HashMap<>();
        study.measures().forEach(measure -> measure.measure().ifPresent(id -> carriers.put(id, measure.policies())));
        return carriers;
    }

    private static Answer choices(String... options) {
        return new Answer.Choices(List.of(options));
    }

    private static Advice advice(Object... answers) {
        Map<String, GivenAnswer> given = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            given.put((String) answers[i], GivenAnswer.of((Answer) answers[i + 1]));
        }
        return MAIN_JOB.advise(new Profile(MAIN_JOB.questionnaire(), given, AS_OF)).advice();
    }
}
