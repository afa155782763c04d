package sumakomi.advisor;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import sumakomi.account.Trail;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.Questionnaire;

/** Makes the main job and its parts available to the pages and to REST, those of the edition in force. */
@Configuration(proxyBeanMethods = false)
class AdvisorConfiguration {

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    static Editions editions() {
        return new Editions();
    }

    /** @param directory a directory with {@code kb/} or {@code rules/}; empty for what the build packed */
    @Bean
    EditionWatch editionWatch(@Value("${sumakomi.knowledge.dir:}") String directory, Editions editions, ObjectProvider<Profiles> profiles,
            ConfigurableListableBeanFactory beans, Clock clock) {
        Optional<EditionSource> source = directory.isBlank() ? Optional.empty() : Optional.of(new EditionSource(Path.of(directory)));
        EditionWatch watch = new EditionWatch(source, editions, new Surroundings(profiles, beans), clock);
        watch.start();
        return watch;
    }

    @Bean
    EditionPolling editionPolling(EditionWatch watch, @Value("${sumakomi.knowledge.poll:2s}") Duration interval) {
        return new EditionPolling(watch, interval);
    }

    @Bean
    @EditionScoped
    Edition edition(Editions editions) {
        return editions.current();
    }

    @Bean
    @EditionScoped
    MainJob mainJob(Edition edition) {
        return edition.mainJob();
    }

    @Bean
    @EditionScoped
    Knowledge knowledge(Edition edition) {
        return edition.mainJob().knowledge();
    }

    @Bean
    @EditionScoped
    Questionnaire questionnaire(Edition edition) {
        return edition.mainJob().questionnaire();
    }

    @Bean
    @EditionScoped
    ProfileReader profileReader(Edition edition) {
        return edition.mainJob().profileReader();
    }

    @Bean
    @EditionScoped
    Profiles profiles(JdbcClient jdbc, Questionnaire questionnaire, Clock clock) {
        return new Profiles(jdbc, questionnaire, clock);
    }

    @Bean
    @EditionScoped
    Examples examples(Edition edition) {
        return edition.examples();
    }

    /** All files of the knowledge base, those that an advice reads and the rest. */
    @Bean
    @EditionScoped
    KnowledgeFiles libraryFiles(Edition edition) {
        return edition.files();
    }

    /** A change is tried on the examples and the kept profiles; every bean made of knowledge is made before it is in force. */
    private record Surroundings(ObjectProvider<Profiles> profiles, ConfigurableListableBeanFactory beans) implements EditionWatch.Stage {

        @Override
        public Population population(Edition before, LocalDate today) {
            return Population.of(before.examples(), today).and(Population.of(profiles.getObject().all(), today));
        }

        @Override
        public void comesInForce(Edition before, Edition edition) {
            beans.getBean(Trail.class).note("knowledge", edition.knowledgeVersion(), "in-force", "", told(before), told(edition));
        }

        private static String told(Edition edition) {
            return edition.knowledgeVersion() + " / " + edition.rulesVersion();
        }

        @Override
        public void makeReady() {
            for (String name : beans.getBeanDefinitionNames()) {
                if (EditionScoped.SCOPE.equals(beans.getMergedBeanDefinition(name).getScope())) {
                    beans.getBean(name);
                }
            }
        }
    }
}
