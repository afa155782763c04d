package sumakomi.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the gate before all other filters of the server, and our answers in the place of the server's own. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateSettings.class)
class GateConfiguration {

    @Bean
    First gate(GateSettings settings) {
        return new First(new Gate(settings));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorAnswers() {
        return factory -> factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(ErrorAnswers.class.getName()));
    }

    /** No filter bean, which tests without a server would run too: it needs a server that reads without waiting. */
    record First(Gate gate) implements ServletContextInitializer, Ordered {

        @Override
        public void onStartup(ServletContext context) {
            FilterRegistration.Dynamic registered = context.addFilter("gate", gate);
            registered.setAsyncSupported(true);
            registered.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC), false, "/*");
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
