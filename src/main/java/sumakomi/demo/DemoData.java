package sumakomi.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sumakomi.account.AccountOffice;
import sumakomi.account.Accounts.Details;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.demo.DemoPlan.Marked;
import sumakomi.demo.DemoPlan.Theme;
import sumakomi.demo.DemoPlan.Town;
import sumakomi.document.BaseTables;
import sumakomi.document.FsChecklists;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.FiscalYear;
import sumakomi.programme.Checklist;
import sumakomi.programme.Checklist.Item;
import sumakomi.programme.ChecklistStudies;
import sumakomi.programme.Given;
import sumakomi.programme.Mark;
import sumakomi.programme.Marks;
import sumakomi.questionnaire.Answer;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.ProfileYears;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.questionnaire.Will;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.BaseReader;
import sumakomi.resilience.kept.BaseYear;
import sumakomi.resilience.kept.Bases;

/** Fills an empty database with the examples over two fiscal years: what an office would have made of them by hand. */
@Component
@Profile("demo")
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Period YEAR = Period.ofYears(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<MainJob> mainJob;
    private final ObjectProvider<Examples> examples;
    private final Marks marks;
    private final Studies studies;
    private final ChecklistStudies checklistStudies;
    private final AccountOffice office;
    private final DemoDesk desk;
    private final Bases bases;
    private final ObjectProvider<AutonomyKnowledge> autonomy;

    DemoData(JdbcClient jdbc, Clock clock, ObjectProvider<MainJob> mainJob, ObjectProvider<Examples> examples, Marks marks,
            Studies studies, ChecklistStudies checklistStudies, AccountOffice office, DemoDesk desk, Bases bases,
            ObjectProvider<AutonomyKnowledge> autonomy) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mainJob = mainJob;
        this.examples = examples;
        this.marks = marks;
        this.studies = studies;
        this.checklistStudies = checklistStudies;
        this.office = office;
        this.desk = desk;
        this.bases = bases;
        this.autonomy = autonomy;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Years years = new Years(mainJob.getObject());
        if (years.now.profiles.count() > 0) {
            return;
        }
        DemoPlan plan = DemoPlan.read();
        plan.accounts().forEach(user -> office.create(user.signIn(), new Details(user.name(), user.role(), user.municipality(), true),
                plan.password()));
        desk.participants(plan.desk(), mainJob.getObject().knowledge().programme());
        plan.municipalities().forEach((example, town) -> {
            Map<String, GivenAnswer> answers = asked(examples.getObject().find(example).orElseThrow().asGiven());
            String last = years.before.profile(without(answers, town));
            AdvisedProfile then = years.before.advice(last);
            String begun = years.now.next(last, answers, town);
            AdvisedProfile advised = years.now.advice(begun);
            List<Recommendation> first = advised.advice().recommendations();
            IntStream.range(0, Math.min(first.size(), town.themes().size()))
                    .forEach(at -> work(begun, advised, first.get(at).archetype(), plan, town.themes().get(at)));
            advised.advice().municipality().ifPresent(one -> town.bases().ifPresent(table -> bases(one.code(), table)));
            town.outcome().ifPresent(became -> then.advice().municipality().ifPresent(one -> desk.outcome(one.code(), became)));
        });
        LOG.info("The demo holds the work of {} municipalities over two fiscal years. Sign in as {}; the password is {}",
                plan.municipalities().size(), String.join(", ", plan.accounts().stream().map(DemoPlan.User::signIn).toList()),
                plan.password());
    }

    /** Without "unknown" to what is not asked, which the files of the examples hold and no officer would have given. */
    private Map<String, GivenAnswer> asked(Map<String, GivenAnswer> answers) {
        Questionnaire questionnaire = mainJob.getObject().questionnaire();
        Map<String, GivenAnswer> asked = new LinkedHashMap<>(answers);
        asked.entrySet().removeIf(one -> !one.getValue().answer().known() && !questionnaire.isAsked(one.getKey(), answers));
        return asked;
    }

    private void work(String profile, AdvisedProfile advised, String archetype, DemoPlan plan, Theme theme) {
        theme.study().map(file -> studies.create(Optional.of(profile), StudyReader.read(DemoPlan.bytes("/examples/" + file))))
                .ifPresent(study -> checklistStudies.choose(profile, archetype, Optional.of(study), Optional.empty()));
        Checklist list = FsChecklists.of(mainJob.getObject(), advised, List.of(archetype),
                Optional.of(FiscalYear.of(LocalDate.now(clock))), Given.NOTHING).first();
        List<Item> items = list.items();
        Marks.Of of = new Marks.Of(profile, list.theme().archetype(), list.fiscalYear());
        IntStream.range(0, Math.min(items.size(), plan.marks().size())).forEach(at -> marks.save(of, list,
                mark(items.get(at), plan.marks().get(at)), marks.of(of).containsKey(items.get(at).id()) ? 1 : 0));
        advised.advice().municipality().ifPresent(one -> desk.theme(one.code(), of, items.get(0).id(), plan.desk(),
                theme.decided()));
    }

    private void bases(String municipality, String table) {
        BaseYear year = new BaseYear(municipality, FiscalYear.of(LocalDate.now(clock)));
        bases.take(year, new BaseReader(autonomy.getObject(), Locale.JAPANESE).bases(BaseTables.rows(DemoPlan.bytes("/examples/" + table))),
                false, bases.revision(year));
    }

    private Mark mark(Item item, Marked marked) {
        return new Mark(item.id(), item.title(), Mark.State.of(marked.state()).orElseThrow(), marked.owner(),
                marked.dueInDays().map(LocalDate.now(clock)::plusDays), marked.note());
    }

    private static Map<String, GivenAnswer> without(Map<String, GivenAnswer> answers, Town town) {
        Map<String, GivenAnswer> before = new LinkedHashMap<>(answers);
        town.unknownBefore().forEach(question -> before.put(question, GivenAnswer.of(new Answer.Unknown())));
        return before;
    }

    /** The stores as they are now, and as they were a year ago. */
    private final class Years {
        private final Year now;
        private final Year before;

        Years(MainJob job) {
            this.now = new Year(job, clock);
            this.before = new Year(job, Clock.offset(clock, java.time.Duration.between(
                    LocalDate.now(clock).atStartOfDay(clock.getZone()), LocalDate.now(clock).minus(YEAR).atStartOfDay(clock.getZone()))));
        }
    }

    /** The stores at one time. */
    private final class Year {
        private final MainJob job;
        private final Clock time;
        private final Profiles profiles;
        private final StoredAdvices advices;

        Year(MainJob job, Clock time) {
            this.job = job;
            this.time = time;
            this.profiles = new Profiles(jdbc, job.questionnaire(), time);
            this.advices = new StoredAdvices(jdbc, time);
        }

        String profile(Map<String, GivenAnswer> answers) {
            return profiles.create(answers, Will.NONE);
        }

        /** The next year, in which what was not known is known. */
        String next(String before, Map<String, GivenAnswer> answers, Town town) {
            String begun = new ProfileYears(jdbc, time).next(before).orElseThrow();
            Map<String, Optional<GivenAnswer>> known = new LinkedHashMap<>();
            town.unknownBefore().forEach(question -> known.put(question, Optional.ofNullable(answers.get(question))));
            profiles.save(begun, 1, known);
            return begun;
        }

        AdvisedProfile advice(String profile) {
            AdvisedProfile advised = job.advise(profiles.find(profile).orElseThrow().profile(job.questionnaire(), LocalDate.now(time)));
            advices.store(profile, advised);
            return advised;
        }
    }
}
