package sumakomi.plausible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.PackedFiles;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.ProfileWriter;
import sumakomi.questionnaire.Questionnaire;

class PlausibleProfilesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Questionnaire QUESTIONNAIRE = new Questionnaire(KnowledgeFiles.packed().knowledge());
    private static final FileSnapshot FOLDER = FileSnapshot.read(Path.of("plausible"));
    private static final PlausibleProfiles PROFILES = PlausibleProfiles.of(FOLDER, QUESTIONNAIRE);

    @Test
    void theBuildPacksTheFolder() {
        assertThat(PackedFiles.read(PlausibleProfiles.PACKED).version()).isEqualTo(FOLDER.version());
    }

    @Test
    void everyQuestionIsAnsweredAndEveryOptionGiven() {
        assertThat(PROFILES.gaps(1, 5_000, DAY)).isEmpty();
    }

    /**
     * The profiles are frozen: a line of the table that changes means that they were tuned, not that a question was added, since
     * every question draws from a stream of its own.
     */
    @Test
    void theProfilesAreThoseThatWereFrozen() throws IOException {
        Map<String, String> frozen = new TreeMap<>();
        Files.readAllLines(Path.of("src/test/resources/plausible/frozen.csv")).stream().map(line -> line.split(","))
                .forEach(line -> frozen.put(line[0], line[1]));

        assertThat(frozen).hasSizeGreaterThanOrEqualTo(81);
        assertThat(hashes()).containsAllEntriesOf(frozen);
    }

    private static Map<String, String> hashes() {
        Map<String, StringBuilder> answers = new LinkedHashMap<>();
        PROFILES.profiles(42, DAY).limit(500).forEach(profile -> QUESTIONNAIRE.questions().keySet().forEach(question -> answers
                .computeIfAbsent(question, id -> new StringBuilder())
                .append(profile.answers().containsKey(question) ? profile.answers().get(question).answer().values() : "").append('\n')));
        return answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> hash(entry.getValue().toString())));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void seedAndNumberAloneSayWhatIsDrawn() {
        Profile seventh = PROFILES.profile(3, 7, DAY);

        assertThat(ProfileWriter.write(PROFILES.profiles(3, DAY).skip(7).findFirst().orElseThrow()))
                .isEqualTo(ProfileWriter.write(seventh));
        assertThat(PROFILES.profile(4, 7, DAY).answers()).isNotEqualTo(seventh.answers());
        assertThat(PROFILES.profile(3, 8, DAY).answers()).isNotEqualTo(seventh.answers());
    }

    @Test
    void aProfileWrittenIsReadBackTheSame() {
        PROFILES.profiles(5, DAY).limit(100).forEach(profile -> assertThat(new ProfileReader(QUESTIONNAIRE)
                .read(ProfileWriter.write(profile).getBytes(StandardCharsets.UTF_8)).answers()).isEqualTo(profile.answers()));
    }

    @Test
    void whatIsNotDrawnIsNamed() {
        PlausibleProfiles without = PlausibleProfiles.of(changed("05-vehicles-behaviour.yaml",
                "  npo:\n    ground: behaviour\n    knows: other-section\n    weights: {active: 65, none: 35}\n    but:\n"
                        + "      - when: {kind: [tama-residential, tama-centre, outer-ward]}\n        times: {active: 2}\n"
                        + "      - when: {kind: [mountain, island-town, rural-town, tama-town]}\n        times: {active: 0.4}\n"
                        + "      - when: {kind: [island-village]}\n        times: {active: 0.15}\n",
                ""), QUESTIONNAIRE);
        PlausibleProfiles onlyNone = PlausibleProfiles.of(changed("05-vehicles-behaviour.yaml", "{active: 65, none: 35}",
                "{active: 0, none: 35}"), QUESTIONNAIRE);

        assertThat(of(without, "npo")).extracting(Fault::key, Fault::where)
                .containsExactly(tuple("plausible.never-answered", "npo"));
        assertThat(of(onlyNone, "npo")).extracting(Fault::key, fault -> fault.args().get(0))
                .containsExactly(tuple("plausible.never-given", "active"));
    }

    @Test
    void whatIsLeftOutOnPurposeIsExcusedOnlyWhileItIsLeftOut() {
        String never = "\nnever:\n  npo: {options: [active], ground: behaviour}\n";
        FileSnapshot excused = changed("05-vehicles-behaviour.yaml", "{active: 65, none: 35}", "{active: 0, none: 35}");

        assertThat(of(PlausibleProfiles.of(with(excused, never), QUESTIONNAIRE), "npo")).isEmpty();
        assertThat(of(PlausibleProfiles.of(with(FOLDER, never), QUESTIONNAIRE), "npo")).extracting(Fault::key)
                .containsExactly("plausible.excused-given");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            plausible: 1 | plausible: 2 | plausible | practice.word
            npo: | npc: | draws.npc | plausible.no-question
            weights: {active: 65, none: 35} | each: {active: 65} | draws.npo | plausible.method
            weights: {active: 65, none: 35} | weights: {lively: 65, none: 35} | draws.npo.weights.lively | answer.option
            weights: {active: 65, none: 35} | weights: {active: -1, none: 35} | draws.npo.weights.active | plausible.number
            weights: {active: 65, none: 35} | weights: {active: 0, none: 0} | draws.npo.weights | plausible.weights
            weights: {active: 65, none: 35} | {weights: {active: 65, none: 35} |  | yaml.syntax
            times: {active: 0.15} | times: {lively: 0.15} | draws.npo.but.2.times.lively | answer.option
            times: {active: 0.15} | time: {active: 0.15} | draws.npo.but.2.time | profile.key
            {kind: [island-village]}\\n | {kin: [island-village]}\\n | draws.npo | plausible.condition
            {kind: [island-village]}\\n | {kind: [isle]}\\n | draws.npo | plausible.condition-value
            {kind: [island-village]}\\n | {npo: [none]}\\n | draws.npo | plausible.cycle
            from: 1, to: 3} | from: 1, to: 3000} | draws.ev-facilities.numbers.0 | plausible.range
            ground: ev-makers | ground: makers | draws.ev-industry.ground | practice.word
            ground: ev-makers | ground: vehicles | grounds.ev-makers | plausible.unused
            basis: assumed | basis: guessed | grounds.vehicles.basis | practice.word
            basis: assumed | basis: stated | grounds.vehicles.source | profile.source
            knows: outside | knows: nobody | draws.ev-operator.knows | practice.word
            knows: outside | fact: true | draws.ev-operator | plausible.fact-asked
            """)
    void aWrongFileIsRefusedWithFieldAndLine(String before, String after, String where, String key) {
        FileSnapshot folder = changed("05-vehicles-behaviour.yaml", before.replace("\\n", "\n"), after.replace("\\n", "\n"));

        assertThatExceptionOfType(FaultyInput.class).isThrownBy(() -> PlausibleProfiles.of(folder, QUESTIONNAIRE))
                .satisfies(faulty -> assertThat(faulty.faults()).anySatisfy(fault -> {
                    assertThat(fault.key()).isEqualTo(key);
                    assertThat(fault.where()).isEqualTo(("plausible/05-vehicles-behaviour.yaml " + (where == null ? "" : where)).trim());
                    assertThat(fault.line()).isPositive();
                }));
    }

    @Test
    void aMunicipalityBelongsToOneKind() {
        FileSnapshot folder = changed("kinds.yaml", "['13205', '13228']", "['13205', '13101']");

        assertThatExceptionOfType(FaultyInput.class).isThrownBy(() -> PlausibleProfiles.of(folder, QUESTIONNAIRE))
                .satisfies(faulty -> assertThat(faulty.faults()).extracting(Fault::key).containsExactly("plausible.two-kinds"));
    }

    @Test
    void conditionsThatLeaveNothingAreToldWithWhatWasDrawn() {
        FileSnapshot folder = changed("05-vehicles-behaviour.yaml", "times: {active: 0.15}", "times: {active: 0, none: 0}");

        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> PlausibleProfiles.of(folder, QUESTIONNAIRE).gaps(1, 200, DAY))
                .satisfies(faulty -> assertThat(faulty.faults()).extracting(Fault::key, Fault::where)
                        .containsExactly(tuple("plausible.nothing-left", "npo")));
    }

    private static List<Fault> of(PlausibleProfiles profiles, String question) {
        return profiles.gaps(1, 300, DAY).stream().filter(gap -> gap.where().equals(question)).toList();
    }

    private static FileSnapshot changed(String file, String before, String after) {
        String text = FOLDER.text(file);
        assertThat(text).contains(before);
        return with(FOLDER, file, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    private static FileSnapshot with(FileSnapshot folder, String more) {
        return with(folder, "05-vehicles-behaviour.yaml", folder.text("05-vehicles-behaviour.yaml") + more);
    }

    private static FileSnapshot with(FileSnapshot folder, String file, String text) {
        TreeMap<String, byte[]> files = new TreeMap<>(folder.files());
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return new FileSnapshot(files);
    }
}
