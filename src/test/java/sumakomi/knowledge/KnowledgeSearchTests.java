package sumakomi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sumakomi.knowledge.KnowledgeSearch.Hit;
import sumakomi.knowledge.KnowledgeSearch.Town;

/** Over the whole library of the build. */
class KnowledgeSearchTests {

    private static final KnowledgeFiles FILES = KnowledgeFiles.packedWhole();
    private static final KnowledgeSearch SEARCH = new KnowledgeSearch(FILES.library(), FILES.file("opendata/tokyo-municipalities.csv"));
    private static final int MANY = 1000;

    @ParameterizedTest
    @CsvSource({"檜原村,13307", "檜原,13307", "桧原村,13307", "桧原,13307", "ひのはら,13307", "ヒノハラ,13307", "hinohara,13307",
            "Hinohara Village,13307", "HINOHARA,13307", "hinoharamura,13307", "13307,13307", "１３３０７,13307", "133078,13307",
            "青ヶ島,13402", "青ケ島,13402", "青が島,13402", "あおがしま,13402", "aogashima,13402", "八丈,13401", "はちじょう,13401", "hachijō,13401",
            "渋谷,13113", "澁谷区,13113", "しぶや,13113", "shibuya,13113", "西東京,13229", "にしとうきょう,13229", "おうめ,13205",
            "ooshima,13361", "御藏島,13382", "八丈島,13401", "三宅島,13381", "小笠原諸島,13421", "日ノ出町,13305"})
    void aMunicipalityIsFoundFirstByNameReadingLettersAndCode(String query, String code) {
        assertThat(SEARCH.find(query, MANY)).as(query).first().satisfies(hit -> assertThat(town(hit)).isEqualTo(code));
    }

    @Test
    void everyMunicipalityIsFoundByEachOfItsNames() {
        FILES.file("opendata/tokyo-municipalities.csv").forEach(row -> List.of("code", "code6", "name_ja", "name_kana", "name_en",
                "name_romaji").forEach(
                        column -> assertThat(SEARCH.find(row.get(column).asString(), MANY)).as(row.get(column).asString())
                                .extracting(KnowledgeSearchTests::town).contains(row.get("code").asString())));
    }

    /** The two ways of writing find the same, in the same order. */
    @ParameterizedTest
    @CsvSource({"CO₂,CO2", "ＣＯ２,CO2", "ｺｰｼﾞｪﾈﾚｰｼｮﾝ,コージェネレーション", "コジェネレーション,コージェネレーション", "ＺＥＢ,ZEB",
            "m²,m2", "Ｂ／Ｃ,B/C", "取り組み,取組", "取組み,取組"})
    void waysOfWritingAreOne(String one, String other) {
        assertThat(SEARCH.find(one, MANY)).as(one).isNotEmpty().isEqualTo(SEARCH.find(other, MANY));
    }

    /** Typed in kana, what is written in kanji on the page. */
    @ParameterizedTest
    @CsvSource({"やねがし,屋根貸し", "ヤネガシ,屋根貸し", "しみんさい,市民債", "ねつゆうずう,熱融通", "たいようこう,太陽光", "せいそうこうじょう,清掃工場",
            "しょうてんがい,商店街", "ぼうさいきょてん,防災拠点", "ちくでんち,蓄電池", "ごみしょうきゃく,ごみ焼却", "でんきじどうしゃ,電気自動車"})
    void whatIsTypedInKanaFindsWhatIsReadSo(String kana, String written) {
        List<Hit> found = SEARCH.find(kana, MANY);
        assertThat(found).as(kana).isNotEmpty().first()
                .satisfies(hit -> assertThat(hit.<String>in(entry -> entry.tree().toString(), Town::toString)).contains(written));
        assertThat(found).containsAll(SEARCH.find(written, MANY).stream()
                .filter(hit -> hit.in(entry -> entry.title().ja().contains(written), town -> false)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"コジェネ", "cogeneration", "roof lease", "太陽光 防災", "檜原 木質", "ひのはら 木質", "省エネ　行動"})
    void wordsInEitherLanguageAndSeveralAtOnceAreFound(String query) {
        assertThat(SEARCH.find(query, MANY)).isNotEmpty();
    }

    /** Every word asked for must occur. */
    @ParameterizedTest
    @ValueSource(strings = {"zzzz", "屋根貸し zzzz", "13999", "ぬぬぬぬ", " ", "", "。", "!!"})
    void whatStandsNowhereIsNotFound(String query) {
        assertThat(SEARCH.find(query, MANY)).isEmpty();
    }

    private static String town(Hit hit) {
        return hit.in(entry -> entry.address(), Town::code);
    }
}
