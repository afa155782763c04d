package sumakomi.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import sumakomi.gate.Wording;
import sumakomi.storage.Troubles;

/** The two languages of the pages, and what happens when a page fails. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final Troubles troubles;

    WebConfiguration(Troubles troubles) {
        this.troubles = troubles;
    }

    /** Japanese, until the reader switches; the choice is kept in a cookie for a year. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang") {
            @Override
            protected Locale parseLocaleValue(String value) {
                return language(value);
            }
        };
        resolver.setDefaultLocale(Locale.JAPANESE);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws ServletException {
                if (request.getDispatcherType() != DispatcherType.ERROR) {
                    return super.preHandle(request, response, handler);
                }
                // On the way to the error page the parameters may be what was wrong.
                Wording.inAddress(request)
                        .ifPresent(locale -> RequestContextUtils.getLocaleResolver(request).setLocale(request, response, locale));
                return true;
            }

            @Override
            protected Locale parseLocaleValue(String value) {
                return language(value);
            }
        };
        change.setParamName("lang");
        registry.addInterceptor(change);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new PageErrors(troubles));
    }

    private static Locale language(String value) {
        return value.equals("en") ? Locale.ENGLISH : Locale.JAPANESE;
    }
}
