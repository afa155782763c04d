package sumakomi.document.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No document has a hole where a character should be. */
class GlyphsTests {

    /** Texts of programs and tables that no document shows. */
    private static final String ELSEWHERE = "workbook_.*|variant-characters.txt";

    @Test
    void theFontsHaveEveryCharacterOfTheKnowledgeAndOfTheProgram() throws IOException {
        assertThat(characters("kb", "rules", "src/main/resources/sumakomi").codePoints().map(CharacterMap::typed)
                .filter(one -> !Typeface.has(one)).mapToObj(Character::toString)).isEmpty();
    }

    /** The characters of all files in the folders, each once. */
    static String characters(String... folders) throws IOException {
        Set<Integer> found = new TreeSet<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).filter(one -> !one.getFileName().toString().matches(ELSEWHERE))
                        .toList()) {
                    Files.readString(file).codePoints().filter(one -> !Character.isISOControl(one)).forEach(found::add);
                }
            }
        }
        return found.stream().map(Character::toString).collect(Collectors.joining());
    }

    @Test
    void theFontsHaveNamesThatOlderSystemsLack() {
        Glyphs glyphs = new Glyphs();
        assertThat(glyphs.shown("髙﨑①㈱𠮷")).isEqualTo("髙﨑①㈱𠮷");
        assertThat(glyphs.missing()).isEmpty();
    }

    @Test
    void whatNoFontHasIsMarkedAndTold() {
        Glyphs glyphs = new Glyphs();
        assertThat(glyphs.shown("花🌸と🌸と\uD83Cx")).isEqualTo("花〓と〓と〓x");
        assertThat(glyphs.missing()).containsExactly("U+1F338", "U+D83C");
    }

    @Test
    void marksThatOnlyChooseAVariantAreLeftOutAndKanaAreJoined() {
        assertThat(new Glyphs().shown("葛\uDB40\uDD00飾区\u200B\uFE0F、か\u3099き\u0007")).isEqualTo("葛飾区、がき");
        assertThat(new Glyphs().shown("\u2F83治体")).as("copied from a PDF").isEqualTo("自治体");
        assertThat(new Glyphs().shown("10\u301C20\u2215年")).as("one shape for two signs").isEqualTo("10～20／年");
        assertThat(new Glyphs().shown("\uFA19社")).as("a name keeps its character").isEqualTo("\uFA19社");
    }

    @Test
    void bothWeightsHaveTheSameCharacters() {
        for (int i = 0; i < Typeface.ALL.size(); i += 2) {
            assertThat(Typeface.ALL.get(i).characters()).isEqualTo(Typeface.ALL.get(i + 1).characters());
        }
    }

    @Test
    void linesBreakByJapaneseRules() {
        assertThat(parts("「高齢者」が月別・時刻別に（CO₂を）調べる。データー／年……ちょっと"))
                .isEqualTo("「高|齢|者」|が|月|別・|時|刻|別|に|（CO₂|を）|調|べ|る。|デー|ター／|年……|ちょっ|と|");
    }

    @Test
    void aNumberATimeAndADayStayWhole() {
        assertThat(parts("室 13:30～17:00")).isEqualTo("室 |13:30～17:00|");
        assertThat(parts("1.95億～2.45億（2026-12-01、042-123-4567）")).isEqualTo("1.95|億～2.45|億|（2026-12-01、|042-123-4567）|");
    }

    private static String parts(String text) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        StringBuilder parts = new StringBuilder();
        int from = 0;
        for (int to = breaks.next(); to >= 0; from = to, to = breaks.next()) {
            parts.append(text, from, to).append('|');
        }
        return parts.toString();
    }
}
