package sumakomi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import sumakomi.account.Accounts;
import sumakomi.account.Role;
import sumakomi.advisor.Examples;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.desk.Participants;
import sumakomi.programme.learning.Outcome;
import sumakomi.programme.learning.Outcome.Project;
import sumakomi.programme.learning.Outcomes;
import sumakomi.programme.meetings.Gathering;
import sumakomi.programme.meetings.Gathering.Format;
import sumakomi.programme.meetings.Gathering.Part;
import sumakomi.programme.meetings.Gatherings;
import sumakomi.questionnaire.AnswerChange;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.StoredProfile;
import sumakomi.resilience.kept.Bases;
import sumakomi.work.WorkItem;
import sumakomi.work.WorkItem.Kind;
import sumakomi.work.WorkList;

/** What a newcomer finds after the first command. */
@SpringBootTest(properties = "sumakomi.test.signed-in=false")
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ActiveProfiles("demo")
class DemoTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

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

    @Autowired
    private Participants participants;

    @Autowired
    private Bases bases;

    @Autowired
    private Gatherings gatherings;

    @Autowired
    private Outcomes outcomes;

    @Autowired
    private Clock clock;

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
    void someKeepTheirDisasterBasesOfThisYear() {
        assertThat(bases.heads()).extracting(head -> head.of().municipality()).containsExactlyInAnyOrder("13204", "13225");
        assertThat(bases.heads()).allSatisfy(head -> assertThat(head.facilities()).isGreaterThan(5));
    }

    @Test
    void theDeskShowsWhoTookPartInAYearOfTheSourcesAndSaysThatItIsAnExample() {
        int year = FiscalYear.of(LocalDate.now(clock));
        assertThat(participants.of(year)).hasSize(13).allSatisfy(kept -> assertThat(kept.participant().note()).contains("デモ"))
                .allSatisfy(kept -> assertThat(kept.participant().lastContact()).isPresent());
        assertThat(participants.of(year - 1)).hasSize(10).allSatisfy(kept -> assertThat(kept.participant().note()).contains("デモ"));
        assertThat(participants.of(2015)).as("as the sources tell it").hasSize(30);
        assertThat(jdbc.sql("select reason from desk_theme where decision <> 'open'").query(String.class).list()).hasSize(5)
                .allSatisfy(reason -> assertThat(reason).contains("デモの例"));
        assertThat(jdbc.sql("select count(*) from desk_theme").query(Integer.class).single()).isGreaterThan(8);
        assertThat(jdbc.sql("select municipality from desk_theme group by municipality having count(*) > 1").query(String.class).list())
                .as("two themes side by side").containsExactlyInAnyOrder("13120", "13203");
        assertThat(jdbc.sql("select count(distinct session_number) from desk_minutes").query(Integer.class).single()).isLessThan(5);
        assertThat(jdbc.sql("select count(*) from desk_appointment").query(Integer.class).single()).isEqualTo(2);
        assertThat(jdbc.sql("select content from checklist_remark").query(String.class).list()).isNotEmpty()
                .allSatisfy(remark -> assertThat(remark).contains("デモ"));
    }

    @Test
    void meetingsOfTheSourcesAreHeldAgainInBothYearsAndMarkedAsExamples() {
        int year = FiscalYear.of(LocalDate.now(clock));
        assertThat(of(2015, Format.PLENARY)).extracting(one -> one.municipalities().orElseThrow()).containsExactly(27, 19, 18);
        for (int demo : List.of(year, year - 1)) {
            assertThat(Format.values()).allSatisfy(format -> assertThat(of(demo, format)).as(format.word()).isNotEmpty()
                    .allSatisfy(one -> assertThat(one.title()).contains("（デモ）"))
                    .allSatisfy(one -> assertThat(one.note()).contains("デモの例", "2015年度"))
                    .allSatisfy(one -> assertThat(one.came().orElse(0)).isGreaterThanOrEqualTo(one.with(Part.ATTENDED).size())));
        }
        assertThat(of(year - 1, Format.PLENARY)).extracting(one -> one.came().orElseThrow()).containsExactly(27, 19, 18);
        assertThat(gatherings.of(year)).extracting(Gathering.Kept::gathering)
                .filteredOn(one -> one.heldOn().filter(day -> day.isAfter(LocalDate.now(clock))).isPresent())
                .allSatisfy(one -> assertThat(one.came()).as("nobody came to what is to come").isEmpty());
        assertThat(jdbc.sql("select conclusion from gathering_conclusion where proposal = 'proposed'").query(String.class).list())
                .isNotEmpty().allSatisfy(text -> assertThat(text).contains("デモの例"));
    }

    private List<Gathering> of(int year, Format format) {
        return gatherings.of(year).stream().map(Gathering.Kept::gathering).filter(one -> one.format() == format).toList();
    }

    @Test
    void whatBecameOfRecommendationsIsRecordedAsAnExample() {
        assertThat(outcomes.all()).hasSize(8).allSatisfy(one -> assertThat(one.note()).contains("デモの例"))
                .filteredOn(one -> one.recommended().isEmpty()).hasSize(1);
        assertThat(outcomes.all()).filteredOn(one -> one.project() == Project.STARTED).hasSize(4)
                .anyMatch(one -> one.budgetYen().isPresent() && one.recommended().flatMap(Outcome.Recommended::highYen)
                        .filter(high -> one.budgetYen().get() > high).isPresent());
    }

    @Test
    void theSignInPageTellsWhoOneMayBe() throws Exception {
        String page = mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("デモの利用者", "demo-sumakomi", "稲城市");
        assertThat(Stream.of(Role.values()).map(role -> accounts.all().stream().filter(account -> account.role() == role).findFirst()))
                .as("somebody of each role").allSatisfy(account -> assertThat(account).isPresent());
    }

    @Test
    void listensOnThisMachineAndKeepsNothing() {
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.datasource.url")).startsWith("jdbc:h2:mem:");
    }
}
