package sumakomi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import sumakomi.advisor.Examples;
import sumakomi.questionnaire.AnswerChange;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkItem.Kind;
import sumakomi.work.WorkList;

/** What a newcomer finds after the first command. */
@SpringBootTest
@ActiveProfiles("demo")
class DemoTests {

    @Autowired
    private WorkList work;

    @Autowired
    private Examples examples;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Questionnaire questionnaire;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyExampleHasAProfileAndAnAdviceInBothYears() {
        Map<Kind, Map<Integer, Set<String>>> towns = work.all().stream().filter(item -> item.kind() != Kind.STUDY)
                .collect(Collectors.groupingBy(WorkItem::kind, Collectors.groupingBy(WorkItem::fiscalYear,
                        Collectors.mapping(item -> item.municipality().orElseThrow(), Collectors.toSet()))));

        assertThat(towns).hasSize(2).allSatisfy((kind, years) -> assertThat(years).hasSize(2)
                .allSatisfy((year, codes) -> assertThat(codes).hasSize(examples.all().size())));
    }

    @Test
    void theAnswersOfThisYearAreTheExampleAndDifferFromThoseOfLastYear() {
        profiles.all().stream().filter(profile -> profile.heading().previous().isPresent()).forEach(profile -> {
            StoredProfile before = profiles.find(profile.heading().previous().orElseThrow()).orElseThrow();
            assertThat(AnswerChange.between(questionnaire, before.answers(), profile.answers())).as(profile.id()).isNotEmpty();
            assertThat(before.createdAt()).isBefore(profile.createdAt());
        });
    }

    @Test
    void thereAreStudiesAndMarkedChecklists() {
        assertThat(work.all()).filteredOn(item -> item.kind() == Kind.STUDY).hasSizeGreaterThan(5);
        assertThat(jdbc.sql("select count(distinct profile_id) from checklist_mark").query(Integer.class).single()).isGreaterThan(8);
    }

    @Test
    void listensOnThisMachineAndKeepsNothing() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:");
    }
}
