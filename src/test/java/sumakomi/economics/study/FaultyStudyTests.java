package sumakomi.economics.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;

/** What is wrong in a study is told by field, with the value and the remedy, in both languages and all at once. */
class FaultyStudyTests {

    private static final StudyBuilder BUILDER = new StudyBuilder(
            new StudyKnowledge(Knowledge.packed(), KnowledgeFiles.packedWhole().library()));

    private static final String SOUND = """
            study: 1
            title: 検討
            asOf: 2026-04-01
            policies:
              - {id: renewal, title: 再開発, year: 2028}
            measures:
              - id: heat
                title: 熱供給
                policies: [renewal]
                upkeep: 1000000
                components:
                  - {id: boiler, title: ボイラー, initial-cost: 200000000, life: 15}
                energy:
                  - {carrier: electricity, saved: 500000, price: 22, co2-factor: 0.0004}
                benefits:
                  c1: {distributed-capacity: 300}
            values:
              evaluation-years: 20
            """;

    /**
     * @param find what in the sound study is replaced
     * @param by by what
     * @param where the field that the message names
     * @param en what the English message says, among other things; {@code ja} likewise
     */
    record Case(String name, String find, String by, String where, String en, String ja) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("negative life", "life: 15", "life: -15", "measures.heat.components.boiler.life", "-15; it should be above 0",
                        "-15となっています"),
                new Case("life of zero", "life: 15", "life: 0", "measures.heat.components.boiler.life", "above 0", "より大きい値"),
                new Case("life reaching zero", "life: 15", "life: {value: 15, low: 0, high: 20}", "measures.heat.components.boiler.life",
                        "above 0",
                        "より大きい値"),
                new Case("an outage every minus 45 years", "{distributed-capacity: 300}",
                        "{distributed-capacity: 300, outage-interval: -45}", "measures.heat.benefits.c1.outage-interval",
                        "-45; it should be above 0", "-45となっています"),
                new Case("an outage every zero years", "{distributed-capacity: 300}", "{distributed-capacity: 300, outage-interval: 0}",
                        "measures.heat.benefits.c1.outage-interval", "above 0", "より大きい値"),
                new Case("an outage of minus three hours", "{distributed-capacity: 300}", "{distributed-capacity: 300, outage-hours: -3}",
                        "measures.heat.benefits.c1.outage-hours", "-3; it should be at least 0", "0以上"),
                new Case("a negative capacity", "distributed-capacity: 300", "distributed-capacity: -700",
                        "measures.heat.benefits.c1.distributed-capacity", "-700; it should be at least 0", "0以上"),
                new Case("a negative price of carbon", "{distributed-capacity: 300}\nvalues:",
                        "{distributed-capacity: 300}\n      a1: {}\nvalues:\n  a1.co2-price: -4000",
                        "values.a1.co2-price", "-4,000; it should be at least 0", "0以上"),
                new Case("a coefficient above one", "{distributed-capacity: 300}",
                        "{distributed-capacity: 300}\n      e2: {target-persons: 10, willingness-to-pay: 1000, validity: 3}",
                        "measures.heat.benefits.e2.validity", "3; as a share it is at most 1. If you mean 3%, write 0.03", "0.03または「3%」"),
                new Case("a key that is none", "policies: [renewal]", "policies: [renewal]\n    contrct: lease", "measures.0.contrct",
                        "did you mean: contract?", "contract"),
                new Case("a range without a value", "upkeep: 1000000", "upkeep: {low: 5, high: 7}", "measures.0.upkeep.value",
                        "without a value", "値（value）"),
                new Case("commas within braces", "initial-cost: 200000000", "initial-cost: 200,000,000",
                        "measures.0.components.0.000", "The comma before \"000\" ends the value", "コンマで値が切れています"),
                new Case("underscores in a number", "upkeep: 1000000", "upkeep: 1_000_000", "measures.0.upkeep",
                        "cannot be read as a number", "数値として読めません"),
                new Case("negative cost with a range that moved along", "200000000", "{value: -5, low: -6, high: -4}",
                        "measures.heat.components.boiler.initial-cost", "-5; it should be at least 0", "-5となっています"),
                new Case("negative cost", "200000000", "-2", "measures.heat.components.boiler.initial-cost",
                        "-2; it should be at least 0", "0以上"),
                new Case("bell curve on a cost", "200000000", "{value: 2, deviation: 9}", "measures.heat.components.boiler.initial-cost",
                        "\"low\" and \"high\"", "lowとhigh"),
                new Case("no initial cost", "initial-cost: 200000000, ", "", "measures.heat.components.boiler.initial-cost",
                        "give a number in yen",
                        "単位yen"),
                new Case("missing price", "price: 22, ", "", "measures.heat.energy.electricity.price", "Price is missing", "単価がありません"),
                new Case("no cost at all", "upkeep: 1000000", "upkeep: 0@200000000@0", "measures", "no cost at all", "0円"),
                new Case("shares that sum to more than one", "values:", "values:\n  share.c1.building-user: 0.9", "values.share.c1",
                        "they should sum to 1", "合計を1"),
                new Case("a share above one", "values:", "values:\n  equity-share: 1.5", "values.equity-share", "at most 1", "1以下"),
                new Case("a range on a share", "values:", "values:\n  share.c1.building-user: {value: 0.5, low: 0.4, high: 0.6}",
                        "values.share.c1.building-user", "give one number", "一つの数値"),
                new Case("unknown benefit", "c1: {distributed-capacity: 300}", "z9: {}", "measures.0.benefits", "\"z9\" is not known",
                        "「z9」"),
                new Case("unknown policy", "policies: [renewal]", "policies: [renewall]", "measures.0.policies", "one of: renewal",
                        "renewal"),
                new Case("unknown carrier", "carrier: electricity", "carrier: steam", "measures.0.energy.0.carrier",
                        "electricity, electricity-sold, city-gas", "「steam」"),
                new Case("unknown scenario", "asOf:", "scenario: dream\nasOf:", "scenario", "more-subsidy", "「dream」"),
                new Case("unknown contract", "upkeep:", "contract: gift\n    upkeep:", "measures.0.contract", "lease", "「gift」"),
                new Case("unknown measure", "upkeep:", "measure: magic\n    upkeep:", "measures.0.measure", "leave the key out", "省いて"),
                new Case("no number", "price: 22", "price: .nan", "measures.0.energy.0.price", "\".nan\" cannot be read", "「.nan」"),
                new Case("infinity", "price: 22", "price: .inf", "measures.0.energy.0.price", "cannot be read", "数値として読めません"),
                new Case("a number beyond doubles", "price: 22", "price: 1e400", "measures.0.energy.0.price", "18 before the decimal point",
                        "整数部18桁"),
                new Case("a number beyond reason", "price: 22", "price: 1e16", "measures.0.energy.0.price", "within 10 to the 15th",
                        "10の15乗以内"),
                new Case("a shape that is none", "price: 22", "price: {value: 22, low: 20, high: 30, shape: flat}",
                        "measures.0.energy.0.price.shape",
                        "triangular, uniform", "uniform"),
                new Case("a spread told twice", "price: 22", "price: {value: 22, low: 20, high: 30, deviation: 2}",
                        "measures.0.energy.0.price",
                        "in one way", "1通り"),
                new Case("a misspelt key within a range", "life: 15", "life: {value: 15, lwo: 10, high: 20}",
                        "measures.0.components.0.life.lwo", "deviation, distinct, figure, high, low", "使えるキー"),
                new Case("a day before all values", "asOf: 2026-04-01", "asOf: 2011-04-01", "asOf", "2011-04-01 lies earlier",
                        "（2013-07-01）"),
                new Case("a day beyond all plans", "asOf: 2026-04-01", "asOf: 9999-04-01", "asOf", "up to the year 2100", "2100年まで"),
                new Case("a title of blank signs", "title: 検討", "title: \"\\u200B\\u3000\"", "title", "A text of at most 200", "200文字以内"),
                new Case("the same id twice", "id: heat", "id: renewal", "renewal", "choose another", "別のid"),
                new Case("an id with a meaning", "id: boiler", "id: c1", "measures.0.components.0.id", "\"c1\"", "「c1」"),
                new Case("a range without its value", "price: 22", "price: {value: 22, low: 30, high: 40}", "measures.0.energy.0.price",
                        "does not contain the value 22", "値22が含まれない"),
                new Case("no evaluation at all", "evaluation-years: 20", "evaluation-years: 0", "values.evaluation-years", "at least 1",
                        "1以上"),
                new Case("too long an evaluation", "evaluation-years: 20", "evaluation-years: 61", "values.evaluation-years",
                        "at most 60", "60以下"),
                new Case("half a year", "evaluation-years: 20", "evaluation-years: 2.5", "values.evaluation-years", "whole number", "整数"),
                new Case("an uncertain evaluation", "evaluation-years: 20", "evaluation-years: {value: 20, low: 10, high: 30}",
                        "values.evaluation-years", "without a range", "範囲のない"),
                new Case("integrated works of unknown saving", "upkeep:", "integratedWorks: true\n    upkeep:",
                        "measures.heat.components.boiler.common-cost", "saving-ratio", "saving-ratio"),
                new Case("more saved than paid", "upkeep:", "integratedWorks: true\n    upkeep:@life: 15@life: 15, common-cost: 500000000",
                        "measures.heat.components.boiler.common-cost",
                        "would save up to 250,000,000 yen, more than the initial cost (200,000,000 yen",
                        "超えます"),
                new Case("a misspelt field of a benefit", "distributed-capacity", "distributed-capacty",
                        "measures.heat.benefits.c1.distributed-capacty",
                        "did you mean: distributed-capacity", "distributed-capacity"),
                new Case("a misspelt value", "evaluation-years", "evaluation-year", "values.evaluation-year", "evaluation-years",
                        "evaluation-years"),
                new Case("a policy that nobody lists", "  - {id: renewal, title: 再開発, year: 2028}", "  []", "measures.0.policies",
                        "add it under \"policies\"", "policiesに"),
                new Case("a measure without parts", "      - {id: boiler, title: ボイラー, initial-cost: 200000000, life: 15}", "      []",
                        "measures.0.components", "at least one component", "一つ以上"),
                new Case("another version", "study: 1", "study: 2", "study", "write \"study: 1\"", "study: 1"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachFaultNamesFieldValueAndRemedyInBothLanguages(Case one) {
        List<Fault> faults = faults(changed(one));
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.where()).isEqualTo(one.where());
            assertThat(fault.in(Locale.ENGLISH)).contains(one.en()).doesNotContain("∞", "NaN", "{");
            assertThat(fault.in(Locale.JAPANESE)).contains(one.ja()).doesNotContain("∞", "NaN", "{");
        });
    }

    /** Pairs of find and replace, joined by @. */
    private static String changed(Case one) {
        String[] parts = (one.find() + "@" + one.by()).split("@");
        String text = SOUND;
        for (int i = 0; i + 1 < parts.length; i += 2) {
            assertThat(text).contains(parts[i]);
            text = text.replace(parts[i], parts[i + 1]);
        }
        return one.by().isEmpty() ? text.replace(one.find(), "") : text;
    }

    @Test
    void theStudyFromWhichTheFaultyOnesAreMadeIsSound() {
        assertThat(BUILDER.build(StudyReader.read(SOUND.getBytes(StandardCharsets.UTF_8))).value("ratio-i")).isPositive();
    }

    @Test
    void numbersAndYearsAreReadAsPeopleWriteThem() {
        String written = SOUND.replace("200000000", "2億").replace("500000,", "'５０万',").replace("1000000", "'1,000,000'")
                .replace("0.0004", "4.0e-04").replace("2028", "令和10年度");
        assertThat(read(written)).isEqualTo(read(SOUND));
    }

    private static StudyDocument read(String text) {
        return StudyReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void faultsOfNamesAndNumbersAreToldInOneGo() {
        String text = SOUND.replace("policies: [renewal]", "policies: [none]").replace("life: 15", "life: -1").replace("price: 22, ", "")
                .replace("c1: {", "z9: {}\n      c1: {speling: 1, ");
        assertThat(faults(text)).extracting(Fault::key)
                .containsExactlyInAnyOrder("study.one-of", "study.one-of", "study.above", "study.missing", "study.field");
    }

    @Test
    void aFileBeyondTheLimitIsRefusedForItsSize() {
        byte[] huge = (SOUND + "# " + "x".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        FaultyInput refused = catchThrowableOfType(FaultyInput.class, () -> StudyReader.read(huge));
        assertThat(refused.faults()).singleElement().satisfies(fault -> assertThat(fault.in(Locale.ENGLISH)).isNotBlank());
    }

    private static List<Fault> faults(String text) {
        return catchThrowableOfType(FaultyInput.class, () -> BUILDER.build(StudyReader.read(text.getBytes(StandardCharsets.UTF_8))))
                .faults();
    }
}
