package sumakomi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.EditionWatch;
import sumakomi.advisor.KnowledgeCopy;
import sumakomi.advisor.MainJob;
import sumakomi.knowledge.Knowledge;

/** The running application with a directory that is edited meanwhile. The looks are taken by hand, so that no test waits for a clock. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:live;DB_CLOSE_DELAY=-1", "sumakomi.knowledge.poll=0s"})
@Import(LiveKnowledgeTests.Slow.class)
@TestMethodOrder(OrderAnnotation.class)
class LiveKnowledgeTests {

    private static final String RULES = "rules/judgements/public-facilities.drl";
    private static final String RULE = "public-facilities.adjacent-buildings";
    private static final CountDownLatch BEGUN = new CountDownLatch(1);
    private static final CountDownLatch SWAPPED = new CountDownLatch(1);

    @TempDir
    static Path folder;
    private static KnowledgeCopy copy;

    @LocalServerPort
    private int port;

    @Autowired
    private EditionWatch watch;

    @Autowired
    private ConfigurableListableBeanFactory beans;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry properties) {
        copy = KnowledgeCopy.in(folder);
        properties.add("sumakomi.knowledge.dir", folder::toString);
    }

    /** A request that takes its time: it asks for knowledge again after the swap. */
    @TestConfiguration
    static class Slow {

        @Bean
        RouterFunction<ServerResponse> slow(ObjectProvider<MainJob> mainJob, ObjectProvider<Knowledge> knowledge) {
            return RouterFunctions.route().GET("/test/quick", request -> ServerResponse.ok().body(versions(mainJob, knowledge)))
                    .GET("/test/slow", request -> {
                        String begin = versions(mainJob, knowledge);
                        BEGUN.countDown();
                        SWAPPED.await(60, TimeUnit.SECONDS);
                        return ServerResponse.ok().body(begin + " " + versions(mainJob, knowledge));
                    }).build();
        }

        private static String versions(ObjectProvider<MainJob> mainJob, ObjectProvider<Knowledge> knowledge) {
            return knowledge.getObject().version() + "/" + mainJob.getObject().advisor().rules().version();
        }
    }

    @Test
    @Order(1)
    void noBeanThatOutlivesAnEditionHoldsOneOfItsBeans() {
        List<String> names = Arrays.stream(beans.getBeanDefinitionNames()).filter(beans::containsSingleton).toList();
        List<String> scoped = Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> EditionScoped.SCOPE.equals(beans.getMergedBeanDefinition(name).getScope())).toList();

        assertThat(scoped).contains("knowledge", "mainJob", "questionnaire", "library", "knowledgeSearch", "profiles", "adviceController",
                "adviceApi");
        assertThat(names).allSatisfy(name -> assertThat(beans.getDependenciesForBean(name)).as(name).doesNotContainAnyElementsOf(scoped));
    }

    @Test
    @Order(2)
    void aRequestThatBeganBeforeTheSwapFinishesOnItsVersion() throws Exception {
        String before = new Browser(port).get("/test/quick").body();
        String pageBefore = new Browser(port).get("/examples/inagi/advice?lang=en").text();
        CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> new Browser(port).get("/test/slow").body());
        assertThat(BEGUN.await(60, TimeUnit.SECONDS)).isTrue();

        copy.strengthen(RULES, RULE, "moderate", "weak");
        look();
        String after = new Browser(port).get("/test/quick").body();
        SWAPPED.countDown();

        assertThat(after).isNotEqualTo(before);
        assertThat(slow.get(60, TimeUnit.SECONDS)).isEqualTo(before + " " + before);
        assertThat(new Browser(port).get("/examples/inagi/advice?lang=en").text()).as("the page follows").isNotEqualTo(pageBefore);
        assertThat(new Browser(port).get("/rules/" + RULE + "?lang=en").text()).containsIgnoringCase("weak");
    }

    @Test
    @Order(3)
    void thePageShowsWhatIsInForceAndWhatTheChangeDid() {
        String page = new Browser(port).get("/knowledge/state?lang=en").text();

        assertThat(page).contains(watch.state().edition().rulesVersion(), folder.getFileName().toString(),
                "Rule " + RULE + " was changed: strength moderate → weak",
                "of 12 profiles").doesNotContain("refused").doesNotContain(folder.toString());
        assertThat(new Browser(port).get("/api/v1/knowledge/state").body())
                .contains(watch.state().edition().rulesVersion(), "\"rules/" + RULE + "\"",
                        "\"watched\":\"" + folder.getFileName() + "\"", "\"knowledgeFrom\":\"kb\"")
                .doesNotContain(folder.toString());
    }

    @Test
    @Order(4)
    void aBrokenFileIsRefusedAndThePageTellsItsFaultsInBothLanguages() throws IOException {
        String advice = new Browser(port).get("/examples/inagi/advice?lang=en").text();
        copy.edit(RULES, "is( \"disaster-bases\", \"designated\" )", "is( \"disaster-bases\", \"designatedd\" )");
        look();
        // The rule begins on the line before its id.
        int line = Files.readAllLines(folder.resolve(RULES)).indexOf("    @id( \"public-facilities.bases-designated\" )");

        assertThat(line).isPositive();
        assertThat(new Browser(port).get("/examples/inagi/advice?lang=en").text()).isEqualTo(advice);
        assertThat(new Browser(port).get("/knowledge/state?lang=en").text()).contains("stays in force",
                "judgements/public-facilities.drl public-facilities.bases-designated", "line " + line, "designatedd");
        assertThat(new Browser(port).get("/knowledge/state?lang=ja").text()).contains("受け付けられませんでした", line + "行目", "designatedd");
        assertThat(new Browser(port).get("/api/v1/knowledge/state").body()).contains("\"key\":\"rule.option\"", "\"line\":" + line);
    }

    @Test
    @Order(5)
    void whatCannotBeReadIsToldWithoutAPlaceOnTheServer() throws IOException {
        Path kb = Files.move(folder.resolve("kb"), folder.resolve("away"));
        look();

        for (String address : List.of("/knowledge/state?lang=en", "/knowledge/state?lang=ja", "/api/v1/knowledge/state")) {
            assertThat(new Browser(port).get(address).body()).as(address).contains("kb").doesNotContain(folder.toString());
        }
        assertThat(new Browser(port).get("/knowledge/state?lang=en").text()).contains("This folder was there and is gone",
                "from kb/ of the directory");
        assertThat(new Browser(port).get("/api/v1/knowledge/state").body()).contains("\"key\":\"knowledge.gone\"");
        Files.move(kb, folder.resolve("kb"));
    }

    private void look() {
        watch.look();
        watch.look();
    }
}
