package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import sumakomi.knowledge.Basis;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.web.Browser.Page;

/** A profile of Hinohara, of which nothing is said but its name. */
@PageTest
class OpenDataOnPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Profiles profiles;

    private Browser browser;
    private String profile;

    @BeforeEach
    void startAProfile() {
        browser = new Browser(port);
        browser.get("/");
        profile = browser.post("/profiles", "municipality", "13307").path();
    }

    @Test
    void theFormIsFilledInAndSaysFromWhereAndOfWhen() {
        Page form = form();
        assertThat(form.body()).containsPattern("name=\"q\\.population\" value=\"2003\"")
                .containsPattern("name=\"q\\.area-km2\" value=\"105\\.41\"");
        assertThat(form.text()).contains("オープンデータ", "人口（2020年）、2020年10月時点", "国勢調査（2020年）");
    }

    @Test
    void savingTheFormAsItIsMakesNothingTheMunicipalitysOwnWord() {
        save(form());
        assertThat(stored().own()).containsOnlyKeys("municipality");
        assertThat(stored().answers().get("population").basis()).isEqualTo(Basis.OPEN_DATA);
    }

    @Test
    void anEditedValueIsTheirOwnAndClearingItBringsTheOpenDataBack() {
        save(form(), "q.population", "1950");
        assertThat(stored().answers().get("population").basis()).isEqualTo(Basis.GIVEN);
        assertThat(form().body()).containsPattern("name=\"q\\.population\" value=\"1950\"");

        Page cleared = save(form(), "q.population", "1950", "clear", "population");
        assertThat(cleared.body()).containsPattern("name=\"q\\.population\" value=\"2003\"");
        assertThat(stored().own()).doesNotContainKey("population");

        save(form(), "q.population", "1950");
        save(form(), "q.population", "");
        assertThat(stored().answers().get("population").basis()).as("an emptied field").isEqualTo(Basis.OPEN_DATA);
    }

    @Test
    void withAnotherMunicipalityItsOwnFiguresStandInTheForm() {
        Page form = form();
        Page changed = browser.post(profile + "/answers/municipality", fields(form, "q.municipality", "13308"));
        assertThat(changed.body()).containsPattern("name=\"q\\.population\" value=\"4750\"");
        assertThat(changed.shown()).contains("population", "area-km2").doesNotContain("municipality", "procedure-fit");
        assertThat(form().body()).containsPattern("name=\"q\\.population\" value=\"4750\"");
    }

    @Test
    void aFormThatWasMadeForAnotherMunicipalityDoesNotPassItsFiguresOffAsTheirs() {
        save(form(), "q.municipality", "13308", "q.population", "2003");
        assertThat(stored().own()).containsOnlyKeys("municipality");
    }

    @Test
    void aVillageOfTwoMillionIsTakenAndAskedAfterAtTheQuestionAndInTheAdvice() {
        Page saved = browser.post(profile + "/answers/population", fields(form(), "q.population", "2000000"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("2,000,000人", "2,003人");
        assertThat(form().text()).contains("2,000,000人", "2,003人");
        assertThat(browser.get(profile + "/advice").text()).contains("はじめに確かめてください", "の回答は「2,000,000人」ですが", "では「2,003人」で");
        assertThat(browser.get(profile + "/advice?lang=en").text()).contains("2,000,000 persons", "2,003 persons");
    }

    @Test
    void theAdviceTellsWhichAnswersWereTakenFromOpenData() {
        assertThat(browser.get(profile + "/advice/whole?lang=ja").text()).containsPattern(
                "オープンデータから入れた回答 .*人口は何人ですか。 → 2,003人 オープンデータ 人口（2020年）、2020年10月時点")
                .doesNotContain("大きく違います");
        save(form(), "q.population", "1950");
        assertThat(browser.get(profile + "/advice/whole").text()).doesNotContain("人口は何人ですか。 → 2,003人");
    }

    @Test
    void aKeptAdviceKeepsWhatItUsed() {
        String page = browser.post(profile + "/advices", "once", browser.get(profile + "/advice").hidden("once")).path();
        save(form(), "q.population", "1950");
        assertThat(browser.get(page + "/grounds").text()).containsPattern("人口は何人ですか。 → 2,003人 オープンデータ");
    }

    private Page form() {
        return browser.get(profile + "/sections/municipality");
    }

    private Page save(Page form, String... typed) {
        return browser.post(profile + "/sections/municipality", fields(form, typed));
    }

    /** What a browser sends: every field of the form as it stands, but for those that were typed into. */
    private static String[] fields(Page form, String... typed) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            changed.put(typed[i], typed[i + 1]);
        }
        List<String> all = new ArrayList<>();
        form.shown().forEach(question -> {
            String was = form.hidden("was." + question);
            String now = changed.containsKey("q." + question) ? changed.remove("q." + question) : was;
            all.addAll(List.of("shown", question, "was." + question, was));
            if (!now.isEmpty()) {
                all.addAll(List.of("q." + question, now));
            }
        });
        changed.forEach((name, value) -> all.addAll(List.of(name, value)));
        return all.toArray(String[]::new);
    }

    private StoredProfile stored() {
        return profiles.find(profile.substring(profile.lastIndexOf('/') + 1)).orElseThrow();
    }
}
