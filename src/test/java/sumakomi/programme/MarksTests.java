package sumakomi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.TestDatabase;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.Mark.Kept;
import sumakomi.programme.Mark.State;
import sumakomi.questionnaire.Profiles;

/** What was done of a checklist: kept, told apart from what others did meanwhile, and never lost when the advice changes. */
@Tag(TestDatabase.BOTH)
class MarksTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final MainJob MAIN_JOB = MainJob.packed();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Checklist LIST = list();

    private Marks marks;
    private Profiles profiles;
    private Marks.Of of;

    private static Checklist list() {
        AdvisedProfile advised = PlausibleProfiles.builtIn(MAIN_JOB.questionnaire()).profiles(5, DAY).map(MAIN_JOB::advise)
                .filter(one -> !one.advice().recommendations().isEmpty()).findFirst().orElseThrow();
        String theme = ChecklistMaker.themes(advised.advice()).get(0);
        return new ChecklistMaker(MAIN_JOB.knowledge()).of(advised.advice(), advised.benefitCost().get(theme), theme, 2026, Given.NOTHING);
    }

    @BeforeEach
    void openAFreshDatabase() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.migrated());
        profiles = new Profiles(jdbc, MAIN_JOB.questionnaire(), CLOCK);
        marks = new Marks(jdbc, CLOCK);
        of = new Marks.Of(profiles.create(Map.of()), LIST.theme().archetype(), 2026);
    }

    private static Item step() {
        return LIST.items().get(0);
    }

    private static Mark mark(State state, String owner) {
        return new Mark(step().id(), step().title(), state, owner, Optional.of(LocalDate.of(2026, 11, 1)), "窓口に確認。");
    }

    @Test
    void givesBackWhatWasKeptWithItsDay() {
        assertThat(marks.save(of, LIST, mark(State.ASKED, "環境課"), 0)).isTrue();

        Kept kept = marks.of(of).get(step().id());
        assertThat(kept.mark()).isEqualTo(mark(State.ASKED, "環境課"));
        assertThat(kept.revision()).isEqualTo(1);
        assertThat(kept.changedAt()).isEqualTo(CLOCK.instant());
    }

    @Test
    void twoWhoBeginAtTheSameTimeAreToldApart() {
        assertThat(marks.save(of, LIST, mark(State.ASKED, "環境課"), 0)).isTrue();
        assertThat(marks.save(of, LIST, mark(State.GOT, "施設課"), 0)).isFalse();
        assertThat(marks.save(of, LIST, mark(State.GOT, "施設課"), 1)).isTrue();
        assertThat(marks.save(of, LIST, mark(State.OPEN, "環境課"), 1)).isFalse();
        assertThat(marks.of(of).get(step().id()).mark().owner()).isEqualTo("施設課");
    }

    @Test
    void listsOfOtherYearsAndThemesAreOthers() {
        marks.save(of, LIST, mark(State.GOT, "環境課"), 0);

        assertThat(marks.of(new Marks.Of(of.profile(), of.theme(), 2027))).isEmpty();
        assertThat(marks.of(new Marks.Of(of.profile(), "other", 2026))).isEmpty();
    }

    @Test
    void withTheProfileGoesWhatWasDone() {
        marks.save(of, LIST, mark(State.GOT, "環境課"), 0);
        profiles.delete(of.profile());

        assertThat(marks.of(of)).isEmpty();
    }

    @Test
    void itIsToldWhatIsDoneAndWhatIsOverdue() {
        Progress before = Progress.of(LIST, marks.of(of), DAY);
        marks.save(of, LIST, mark(State.ASKED, "環境課"), 0);
        Progress asked = Progress.of(LIST, marks.of(of), DAY);
        marks.save(of, LIST, mark(State.NOT_NEEDED, "環境課"), 1);
        Progress done = Progress.of(LIST, marks.of(of), DAY);

        assertThat(asked.overdue()).containsExactly(step());
        assertThat(done.overdue()).isEmpty();
        assertThat(done.kinds().get(step().kind()).done()).isEqualTo(before.kinds().get(step().kind()).done() + 1);
        assertThat(List.of(before, asked, done)).allSatisfy(progress -> {
            assertThat(progress.came()).isEmpty();
            assertThat(progress.gone()).isEmpty();
        });
    }

    @Test
    void whatComesToTheListAndWhatGoesFromItIsToldAndNothingDoneIsLost() {
        Item untouched = LIST.items().get(1);
        Checklist before = with(LIST.items().subList(0, 5));
        marks.save(of, before, mark(State.GOT, "環境課"), 0);
        Checklist after = with(LIST.items().subList(2, 7));

        Progress progress = Progress.of(after, marks.of(of), DAY);
        assertThat(progress.came()).containsExactlyElementsOf(LIST.items().subList(5, 7));
        assertThat(progress.gone()).extracting(kept -> kept.mark().item()).containsExactly(step().id()).doesNotContain(untouched.id());

        marks.note(of, after);
        assertThat(Progress.of(after, marks.of(of), DAY).came()).isEmpty();
        assertThat(Progress.of(before, marks.of(of), DAY).gone()).isEmpty();
        assertThat(marks.of(of).get(step().id()).mark().owner()).isEqualTo("環境課");
    }

    private static Checklist with(List<Item> items) {
        return new Checklist(LIST.knowledgeVersion(), LIST.rulesVersion(), LIST.asOf(), LIST.fiscalYear(), LIST.municipality(),
                LIST.theme(), LIST.alone(), LIST.study(),
                items, LIST.dropped(), LIST.ways());
    }
}
