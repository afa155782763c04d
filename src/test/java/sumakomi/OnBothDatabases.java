package sumakomi;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every application that a test starts a new database on PostgreSQL in place of its own, where the tests run on that. Its tables
 * are there; those that begin with none are started as processes.
 */
final class OnBothDatabases implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return TestDatabase.isPostgres() ? new OnPostgres() : null;
    }

    private record OnPostgres() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            context.addBeanFactoryPostProcessor(new First(context));
        }
    }

    /** Before anything is asked of the settings, and after all who give some. */
    private record First(ConfigurableApplicationContext context) implements BeanDefinitionRegistryPostProcessor {

        @Override
        public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("database-of-the-test",
                    Map.of("spring.datasource.url", TestPostgres.newMigrated(), "spring.datasource.username", TestPostgres.USER,
                            "spring.datasource.password", "")));
        }

        @Override
        public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {}
    }
}
