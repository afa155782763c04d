package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sumakomi.knowledge.Glossary.Piece;

/** The words of the field, in the real texts. */
class GlossaryTests {

    private static final Glossary GLOSSARY = Knowledge.packed().glossary();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"FS調査の準備; fs", "3年目はFSを行う; fs", "NEBとEBを足す; neb,eb", "EBだけを見る; eb", "HEMSやBEMSを含む; hems,bems",
            "自治体のEBITDA; ''", "コージェネを入れる; cogeneration", "コージェネレーションを入れる; cogeneration", "ゼロカーボンシティの表明; zero-carbon"})
    void findsTheWordsThatATextUses(String text, String ids) {
        assertThat(ids(text, Locale.JAPANESE)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"Feasibility study finished; fs", "It is fit for use; ''", "Sold under the FIT; fit",
            "Private wires and smart meters; private-wire,smart-meter", "All stakeholders agree; stakeholder"})
    void findsEnglishWordsInTheirPluralAndAtTheBeginningOfASentence(String text, String ids) {
        assertThat(ids(text, Locale.ENGLISH)).isEqualTo(ids);
    }

    @Test
    void thePiecesPutTogetherAreTheTextAndAWordIsToldOnce() {
        String text = "FS調査の次は、FS調査の結果とB/Cを見ます。";
        List<Piece> pieces = GLOSSARY.pieces(text, Locale.JAPANESE);
        assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
        assertThat(pieces.stream().filter(piece -> piece.term().isPresent())).hasSize(2);
    }

    @Test
    void noTwoTermsShareAWord() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(GLOSSARY.terms().stream().flatMap(term -> term.words(locale).distinct()).map(word -> word.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theWordsThatNewcomersStumbleOverAreThere() {
        assertThat(GLOSSARY.terms()).extracting(Term::id).contains("fs", "eb", "neb", "b-over-c", "npv", "irr", "bems", "cems", "esco",
                "ppa",
                "cogeneration");
    }

    private static String ids(String text, Locale locale) {
        return GLOSSARY.in(List.of(text), locale).stream().map(Term::id).collect(Collectors.joining(","));
    }
}
