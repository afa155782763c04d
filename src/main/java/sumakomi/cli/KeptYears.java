package sumakomi.cli;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvices;
import sumakomi.document.YearPapers;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.Library;
import sumakomi.programme.report.StudyFigures;
import sumakomi.programme.report.WorkedNow;
import sumakomi.storage.DatabaseSettings;

/**
 * What the secretariat keeps of the years of the programme, read by a command from the application's database. The rooms that keep it are
 * put together as in the application, without its pages; nothing is made that is not asked for.
 */
final class KeptYears {

    private KeptYears() {}

    /**
     * Makes something of what is kept.
     *
     * @throws FaultyInput if there is no database, or another process uses it
     */
    static <T> T read(DatabaseSettings settings, KnowledgeOption knowledge, Function<YearPapers, T> made) {
        DataSource database = opened(settings);
        MainJob mainJob = knowledge.mainJob();
        KnowledgeFiles files = knowledge.files();
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getBeanFactory().registerScope(EditionScoped.SCOPE, new SimpleThreadScope());
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
            context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Tokyo")));
            context.registerBean(MainJob.class, () -> mainJob);
            context.registerBean(Knowledge.class, mainJob::knowledge);
            context.registerBean("libraryFiles", KnowledgeFiles.class, () -> files);
            context.registerBean(Library.class, files::library);
            context.registerBean(StoredAdvices.class, () -> new StoredAdvices(context.getBean(JdbcClient.class), context.getBean(
                    Clock.class)));
            context.registerBean(StudyFigures.class, () -> new WorkedNow(new Studies(context.getBean(JdbcClient.class), context.getBean(
                    Clock.class)), new StudyKnowledge(mainJob.knowledge(), files.library())));
            ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.getBeanDefinitionDefaults().setLazyInit(true);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
            scanner.addExcludeFilter(new AnnotationTypeFilter(Configuration.class));
            scanner.scan("sumakomi.programme", "sumakomi.work", "sumakomi.account");
            context.register(YearPapers.class);
            context.refresh();
            return made.apply(context.getBean(YearPapers.class));
        }
    }

    private static DataSource opened(DatabaseSettings settings) {
        if (settings.file().filter(file -> !Files.exists(file.path())).isPresent()) {
            throw refused(settings.file().orElseThrow().path().toString());
        }
        try {
            DataSource database = KeptDatabase.of(settings);
            try (Connection tried = database.getConnection()) {
                return database;
            }
        } catch (SQLException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (FaultyInput e) {
            throw refused(e.faults().get(0).in(Locale.ENGLISH));
        }
    }

    private static FaultyInput refused(String reason) {
        return KeptDatabase.refused("document.database", reason);
    }
}
