package sumakomi.web.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import sumakomi.knowledge.Basis;
import sumakomi.web.explorer.Shown.Cards;
import sumakomi.web.explorer.Shown.Field;
import sumakomi.web.explorer.Shown.Fields;
import sumakomi.web.explorer.Shown.Link;
import sumakomi.web.explorer.Shown.Noted;
import sumakomi.web.explorer.Shown.Series;
import sumakomi.web.explorer.Shown.TableOf;
import sumakomi.web.explorer.Shown.Words;

/** How the trees of real entries become what a page shows. */
class EntryReaderTests {

    @Test
    void aReferenceIsALinkThatBearsTheTitle() {
        EntryPage page = page("measures", "(1)");
        assertThat(page.title()).isEqualTo("空調機器の効率向上");
        Noted archetypes = (Noted) fact(page, "関係する類型").value();
        assertThat(archetypes.ground().basis()).contains(Basis.INFERRED);
        assertThat(((Series) archetypes.what()).items()).contains(new Link("駅前及び駅周辺開発型", "/archetypes/station-area"));
    }

    @Test
    void theLeadKeepsItsOwnBasisWhereItDiffers() {
        EntryPage page = page("measures", "(1)");
        assertThat(page.lead().orElseThrow()).startsWith("業務用建物の空調機器");
        assertThat(page.leadGround().basis()).contains(Basis.INFERRED);
        assertThat(page.ground().basis()).contains(Basis.STATED);
        assertThat(page.ground().caution().orElseThrow().verify()).contains("現行の機器効率");
    }

    @Test
    void aFormulaNamesItsInputs() {
        Fields formula = (Fields) ((Noted) section(page("benefits", "a1"), "式").value()).what();
        assertThat(formula.fields()).contains(new Field("式", new Words("「年間のCO₂削減量」 × 「CO₂の価格」")));
    }

    @Test
    void aDefaultHasTheUnitOfItsInputAndWhatItIsPrintedAs() {
        Cards inputs = (Cards) section(page("benefits", "a1"), "入力").value();
        Fields price = (Fields) ((Noted) inputs.cards().get(1).content()).what();
        Noted given = (Noted) price.fields().stream().filter(field -> field.label().equals("既定値")).findFirst().orElseThrow().value();
        assertThat(((Words) given.what()).text()).startsWith("4,000").contains("資料の表記：4,000円/t-CO2");
        assertThat(given.ground().asOf()).isEqualTo(Optional.of("2009年3月"));
    }

    @Test
    void likeObjectsAreATableWithTheirCommonOriginBelow() {
        Noted ratios = (Noted) section(page("autonomy-results", "commercial"), "供給能力").value();
        TableOf table = (TableOf) ratios.what();
        assertThat(table.heads()).startsWith("名称", "エネルギー").doesNotContain("根拠");
        assertThat(table.rows().get(0)).contains(new Words("2,275 kW"));
        assertThat(ratios.ground().sources()).hasSize(1);
    }

    @Test
    void aFigureSaysItsPrecision() {
        EntryPage page = page("cases", "nagaoka-citizen-bond");
        assertThat(section(page, "規模").toString()).contains("10億円").contains("年0.450％");
        assertThat(section(page, "効果").toString()).contains("約1,050");
    }

    @Test
    void aPageTellsWhatRefersToTheEntry() {
        assertThat(page("benefits", "a1").referrers()).containsKeys("低炭素化対策", "二重に数えない決まり");
    }

    private static Field fact(EntryPage page, String label) {
        return page.facts().stream().filter(field -> field.label().equals(label)).findFirst().orElseThrow();
    }

    private static Field section(EntryPage page, String label) {
        return page.sections().stream().filter(field -> field.label().equals(label)).findFirst().orElseThrow();
    }

    private static EntryPage page(String kind, String id) {
        return EntryPage.of(WordingTests.REFERENTS.library().find(kind, id).orElseThrow(), WordingTests.REFERENTS,
                WordingTests.wording("ja", new TreeSet<>()));
    }
}
