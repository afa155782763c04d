package sumakomi.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import sumakomi.account.AccountSettings;
import sumakomi.storage.Troubles;

/**
 * Who may come in at all. Pages know a person by the cookie of a visit, and a page's form must come from a page of ours; REST knows one
 * by a token alone, so that no foreign page can call it. What each may do then, {@link Doorkeeper} sees to. The server keeps no session
 * of its own, so that any instance can answer.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Doorkeeper doorkeeper;

    AccessConfiguration(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return frame(http.securityMatcher("/assets/**", "/webjars/**").csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll()));
    }

    @Bean
    @Order(2)
    SecurityFilterChain rest(HttpSecurity http, Callers callers, Troubles troubles, AccountSettings settings) throws Exception {
        return frame(guarded(http.securityMatcher("/api/**").csrf(AbstractHttpConfigurer::disable), Stranger.AT_A_CALL)
                .addFilterBefore(new PersonFilter(callers::person, troubles), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new FairShare(settings.atOnce()), AnonymousAuthenticationFilter.class));
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, VisitCookie visits, GuestCookie guests, OutsideSignIn outside, Troubles troubles,
            AccountSettings settings)
            throws Exception {
        outside.addTo(http);
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return frame(guarded(http.csrf(csrf -> csrf.csrfTokenRepository(tokens)), Stranger.AT_A_PAGE)
                .addFilterBefore(new PersonFilter(request -> visits.person(request).or(() -> guests.person(request)), troubles),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(new FairShare(settings.atOnce()), AnonymousAuthenticationFilter.class));
    }

    /** Names and passwords are looked at by our own page; without this bean Spring Boot would make up a user and print a password. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new DisabledException("Nobody signs in this way");
        };
    }

    private static HttpSecurity guarded(HttpSecurity http, Stranger stranger) throws Exception {
        return http.exceptionHandling(thrown -> thrown.authenticationEntryPoint(stranger))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Ways.open()).permitAll().anyRequest()
                        .authenticated());
    }

    /** Without sessions of the server: whoever comes in with a request is nobody who signs in anew, and open forms stay good. */
    private static SecurityFilterChain frame(HttpSecurity http) throws Exception {
        return http.sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .logout(AbstractHttpConfigurer::disable).requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(FrameOptionsConfig::deny)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .build();
    }
}
