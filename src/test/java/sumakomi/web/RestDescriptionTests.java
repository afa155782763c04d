package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import sumakomi.web.RestDescription.Call;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of REST names every call that there is, and no other, in both languages. */
@PageTest
class RestDescriptionTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private RestDescription description;

    @LocalServerPort
    private int port;

    @Test
    void describesEveryCallAndNoOther() {
        List<String> mapped = mappings.getHandlerMethods().keySet().stream().flatMap(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/"))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name)
                        .map(method -> method + " " + path.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))))
                .toList();

        assertThat(description.calls(Locale.ENGLISH)).extracting(call -> call.method() + " " + call.path())
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void everyTextIsThereInBothLanguages(String language) {
        assertThat(description.calls(Locale.forLanguageTag(language))).flatExtracting(call -> texts(call)).noneMatch(text -> text.isBlank()
                || text.equals("null") || text.contains("{"));
    }

    private static List<String> texts(Call call) {
        return Stream.concat(Stream.of(call.summary(), call.rights()), call.answers().stream().map(RestDescription.Answer::text)).toList();
    }

    @Test
    void isGivenToProgramsAndToReaders() {
        Browser browser = new Browser(port);
        JsonNode told = JsonMapper.shared().readTree(browser.get("/api/v1/openapi").body());
        assertThat(told.path("openapi").asString()).startsWith("3.1");
        assertThat(told.path("paths").path("/api/v1/profiles/{id}").path("put").path("responses").has("412")).isTrue();

        assertThat(browser.get("/rest").body()).contains("PUT /api/v1/profiles/{id}", "ほかの人が先に変えた");
        assertThat(browser.get("/rest?lang=en").body()).contains("Somebody else was faster");
    }
}
