package sumakomi.advisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sumakomi.advisor.AdviceChange.Kind;
import sumakomi.cli.CommandRun;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.GeneratedProfiles;
import sumakomi.questionnaire.GeneratedWills;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileDocument;
import sumakomi.questionnaire.ProfileWriter;
import tools.jackson.databind.JsonNode;

/** The same answers and the same will give the same advice, in every way an advice is kept, computed again and compared. */
class OwnWillReplayTests {

    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final String SET_ASIDE = "\nwill: {setAside: {public-facilities: 来年度の統廃合計画を待つ。}, weights: {place: 2}}\n";

    @TempDir
    Path folder;

    @Test
    void writeAdviseReplayIdenticalAndReadBackDigitForDigit() {
        Random random = new Random(20261201);
        for (int round = 0; round < 60; round++) {
            Profile profile = GeneratedProfiles.profile(MAIN_JOB.questionnaire(), random, DAY.plusDays(random.nextInt(900)));
            profile = profile.under(GeneratedWills.will(MAIN_JOB.knowledge(), random, profile.asOf()));
            AdvisedProfile advised = MAIN_JOB.advise(read(ProfileWriter.write(profile)).profile(MAIN_JOB.questionnaire(), DAY));
            String advice = AdviceJson.write(advised);

            assertThat(Replay.of(MAIN_JOB, utf8(advice)).differences()).as("round %d", round).isEmpty();
            assertThat(AdviceJson.read(advice).advice()).as("round %d", round).isEqualTo(advised.advice());
        }
    }

    @Test
    void anAdviceWithoutAWillHasNoSuchKey() {
        JsonNode tree = AdviceJson.tree(advised("shinagawa", ""));

        assertThat(tree.has("will")).isFalse();
        assertThat(tree.get("notRecommended")).allSatisfy(entry -> assertThat(entry.has("setAside")).isFalse());
    }

    @Test
    void theContractTellsBothOrdersAndWhatMadeTheDifference() {
        JsonNode will = AdviceJson.tree(advised("shinagawa", SET_ASIDE)).get("will");

        assertThat(will.at("/setAside/0").toString()).contains("\"archetype\":\"public-facilities\"", "\"basis\":\"given\"", "統廃合");
        assertThat(will.at("/weights/0").toString()).contains("\"aspect\":\"place\"", "\"weight\":2", "\"basis\":\"given\"");
        JsonNode vehicles = entry(will.get("order"), "electric-vehicles");
        assertThat(vehicles.at("/plain/rank").asInt()).isEqualTo(2);
        assertThat(vehicles.at("/own/rank").asInt()).isEqualTo(1);
        assertThat(vehicles.at("/because").toString()).isEqualTo("[{\"setAside\":\"public-facilities\"}]");
        JsonNode facilities = entry(will.get("order"), "public-facilities");
        assertThat(facilities.at("/plain/rank").asInt()).isEqualTo(1);
        assertThat(facilities.at("/own").has("rank")).isFalse();
    }

    /** Whoever takes the will out of a kept advice, or writes another reason into it, is found out. */
    @Test
    void anAdviceWhoseWillWasTamperedWithDoesNotReplay() {
        String advice = AdviceJson.write(advised("shinagawa", SET_ASIDE));

        assertThat(Replay.of(MAIN_JOB, utf8(advice.replaceFirst("統廃合計画を待つ", "予算を待つ"))).identical()).isFalse();
        assertThat(Replay.of(MAIN_JOB, utf8(advice.replace("\"will\"", "\"wont\""))).identical()).isFalse();
        assertThatThrownBy(() -> Replay.of(MAIN_JOB, utf8(advice.replace("\"weight\" : 2", "\"weight\" : 9"))))
                .isInstanceOfSatisfying(FaultyInput.class, e -> assertThat(e.faults().get(0).where()).isEqualTo("will.weights.place"));
        assertThatThrownBy(() -> Replay.of(MAIN_JOB, utf8(advice.replace("\"will\" : {", "\"will\" : 3, \"was\" : {"))))
                .isInstanceOf(FaultyInput.class);
    }

    @Test
    void theCommandReplaysItTooWithZeroForIdentical() throws Exception {
        Path profile = Files.writeString(folder.resolve("own.yaml"), Files.readString(Path.of("kb/examples/shinagawa.yaml")) + SET_ASIDE);
        Path advice = Files.writeString(folder.resolve("advice.json"),
                CommandRun.of("advise", "--format", "json", profile.toString()).out());

        assertThat(CommandRun.of("replay", advice.toString())).extracting(CommandRun::exit, CommandRun::err).isEqualTo(List.of(0, ""));
    }

    @Test
    void theTextNamesTheWillBothOrdersAndTheReason() throws Exception {
        Path profile = Files.writeString(folder.resolve("own.yaml"), Files.readString(Path.of("kb/examples/shinagawa.yaml")) + SET_ASIDE);

        assertThat(CommandRun.of("advise", profile.toString()).out()).contains("自治体の意向が入っています", "意向を入れない第1候補：公共施設開発型",
                "来年度の統廃合計画を待つ。", "［回答］", "1位", "自治体が候補から外したため：来年度の統廃合計画を待つ。");
        assertThat(CommandRun.of("advise", "--lang", "en", profile.toString()).out()).contains("follows the municipality",
                "First without it: Public",
                "set aside by the municipality: 来年度の統廃合計画を待つ。", "[given]");
    }

    /** A diff advises every profile with its own will; what does not concern a recommended type does not concern the municipality. */
    @Test
    void aDiffTakesEachProfileWithItsWill() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder);
        copy.edit("kb/archetypes/public-facilities.yaml", "lowYen: 20000000,", "lowYen: 21000000,");
        copy.edit("kb/archetypes/public-facilities.yaml", "lowYen: 200000000,", "lowYen: 210000000,");
        MainJob now = EditionSource.edition(folder, DAY).mainJob();

        assertThat(kinds(now, "")).contains(Kind.BUDGET);
        assertThat(kinds(now, SET_ASIDE)).doesNotContain(Kind.BUDGET);
    }

    /** Narrower bounds, or an aspect gone by another name, are named as the cause. */
    @Test
    void boundsThatWereNarrowedAreTheCauseOfAnotherOrder() {
        KnowledgeCopy.in(folder).edit("kb/parameters/aspect-weight-most.yaml", "value: 2", "value: 1.5");
        MainJob now = EditionSource.edition(folder, DAY).mainJob();
        PopulationDiff diff = PopulationDiff.of(MAIN_JOB, now, population(SET_ASIDE));

        assertThat(diff.changed()).singleElement().satisfies(profile -> assertThat(profile.changes()).isNotEmpty()
                .allSatisfy(change -> assertThat(change.causes()).contains("parameters/aspect-weight-most")));
        assertThat(PopulationDiff.of(MAIN_JOB, now, population("")).changed()).isEmpty();
    }

    private static List<Kind> kinds(MainJob now, String will) {
        return PopulationDiff.of(MAIN_JOB, now, population(will)).changed().stream().flatMap(profile -> profile.changes().stream())
                .map(AdviceChange::kind).toList();
    }

    private static Population population(String will) {
        return Population.of(Map.of("shinagawa", document("shinagawa", will)), DAY);
    }

    private static JsonNode entry(JsonNode entries, String archetype) {
        return entries.valueStream().filter(entry -> entry.get("archetype").asString().equals(archetype)).findFirst().orElseThrow();
    }

    private static AdvisedProfile advised(String example, String will) {
        return MAIN_JOB.advise(document(example, will).profile(MAIN_JOB.questionnaire(), DAY));
    }

    private static ProfileDocument document(String example, String will) {
        try {
            return read(Files.readString(Path.of("kb/examples", example + ".yaml")) + will);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ProfileDocument read(String profile) {
        return MAIN_JOB.profileReader().read(utf8(profile));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
