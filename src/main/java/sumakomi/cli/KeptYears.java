package sumakomi.cli;

import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.document.KeptChecklists;
import sumakomi.document.OwnTemplates;
import sumakomi.document.ProfilePapers;
import sumakomi.document.Templates;
import sumakomi.document.YearPapers;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.StudyOrder;
import sumakomi.programme.desk.Portfolio;
import sumakomi.programme.report.StudyFigures;
import sumakomi.programme.report.WorkedNow;
import sumakomi.questionnaire.Profiles;
import sumakomi.resilience.AutonomyKnowledge;
import sumakomi.resilience.hourly.Hourly;
import sumakomi.resilience.kept.BaseRanks;
import sumakomi.resilience.kept.Bases;
import sumakomi.resilience.kept.TownBases;
import sumakomi.storage.DatabaseSettings;

/**
 * What the secretariat keeps of the years of the programme, read by a command from the application's database. The rooms that keep it are
 * put together as in the application, without its pages; nothing is made that is not asked for.
 */
final class KeptYears {

    /** What is said where the database cannot be read: of one document, and of those of all. */
    private static final String ONE = "document.database";
    private static final String OF_ALL = "document.database-all";

    private KeptYears() {}

    /**
     * Makes something of what is kept.
     *
     * @throws FaultyInput if there is no database, or another process uses it
     */
    static <T> T read(DatabaseSettings settings, KnowledgeOption knowledge, Function<YearPapers, T> made) {
        return readWithTemplates(settings, knowledge, (papers, templates) -> made.apply(papers));
    }

    /** The same, with the templates in force. */
    static <T> T readWithTemplates(DatabaseSettings settings, KnowledgeOption knowledge, BiFunction<YearPapers, Templates, T> made) {
        return with(settings, knowledge, ONE, context -> made.apply(context.getBean(YearPapers.class), context.getBean(
                OwnTemplates.class)));
    }

    /**
     * Makes documents on the profiles of all who take part.
     *
     * @throws FaultyInput as {@link #read}, naming the page that has the same while the application runs
     */
    static <T> T documents(DatabaseSettings settings, KnowledgeOption knowledge, BiFunction<Portfolio, ProfilePapers, T> made) {
        return with(settings, knowledge, OF_ALL,
                context -> made.apply(context.getBean(Portfolio.class), context.getBean(ProfilePapers.class)));
    }

    private static <T> T with(DatabaseSettings settings, KnowledgeOption knowledge, String unread, Function<ApplicationContext, T> made) {
        DataSource database = opened(settings, unread);
        MainJob mainJob = knowledge.mainJob();
        KnowledgeFiles files = knowledge.files();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getBeanFactory().registerScope(EditionScoped.SCOPE, new SimpleThreadScope());
            context.registerBean(DataSource.class, () -> database);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Tokyo")));
            context.registerBean(MainJob.class, () -> mainJob);
            context.registerBean(Knowledge.class, mainJob::knowledge);
            context.registerBean("libraryFiles", KnowledgeFiles.class, () -> files);
            context.registerBean(Library.class, files::library);
            context.registerBean(StoredAdvices.class, () -> new StoredAdvices(context.getBean(JdbcClient.class), context.getBean(
                    Clock.class)));
            studies(context, new StudyKnowledge(mainJob.knowledge(), files.library()));
            context.registerBean(Profiles.class, () -> new Profiles(context.getBean(JdbcClient.class), mainJob.questionnaire(), context
                    .getBean(Clock.class)));
            context.registerBean(TownBases.class, () -> bases(context.getBean(Bases.class), files.library()), later -> later.setLazyInit(
                    true));
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
            scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
            scanner.scan("sumakomi.programme", "sumakomi.work", "sumakomi.account", "sumakomi.resilience.kept");
            context.register(YearPapers.class, KeptChecklists.class, ProfilePapers.class, OwnTemplates.class);
            context.refresh();
            return made.apply(context);
        }
    }

    private static void studies(AnnotationConfigApplicationContext context, StudyKnowledge knowledge) {
        context.registerBean(Studies.class, () -> new Studies(context.getBean(JdbcClient.class), context.getBean(Clock.class)));
        context.registerBean(StudyFigures.class, () -> new WorkedNow(context.getBean(Studies.class), knowledge));
        context.registerBean(StudiesNow.class, () -> new StudiesNow(context.getBean(Studies.class), knowledge));
        context.registerBean(StudyOrder.class, () -> context.getBean(StudiesNow.class)::order);
    }

    private static TownBases bases(Bases bases, Library library) {
        AutonomyKnowledge knowledge = new AutonomyKnowledge(library);
        return new TownBases(bases, new BaseRanks(knowledge, new Hourly(knowledge)), knowledge);
    }

    /** One connection for all that is read, since a file is opened and closed with the first and the last one. */
    private static DataSource opened(DatabaseSettings settings, String unread) {
        if (settings.file().filter(file -> !Files.exists(file.path())).isPresent()) {
            throw KeptDatabase.refused(unread, settings.file().orElseThrow().path().toString());
        }
        try {
            return new SingleConnectionDataSource(KeptDatabase.of(settings).getConnection(), true);
        } catch (SQLException e) {
            throw KeptDatabase.refused(unread, String.valueOf(e.getMessage()));
        } catch (FaultyInput e) {
            throw KeptDatabase.refused(unread, e.faults().get(0).in(Locale.ENGLISH));
        }
    }
}
