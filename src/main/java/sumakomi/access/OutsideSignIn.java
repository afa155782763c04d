package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import sumakomi.account.Account;
import sumakomi.account.AccountOffice;

/**
 * Signing in at a provider of OpenID Connect, where one is set. It tells who somebody is, and nothing else: the account, with its role,
 * is one that an administrator made here.
 */
@Component
@EnableConfigurationProperties(OutsideSettings.class)
public class OutsideSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OutsideSignIn.class);
    private static final String NAME = "outside";
    private static final String SIGN_IN = "/sign-in";

    private final OutsideSettings settings;
    private final AccountOffice office;
    private final VisitCookie visits;
    private final SafeCookies cookies;

    OutsideSignIn(OutsideSettings settings, AccountOffice office, VisitCookie visits, SafeCookies cookies) {
        this.settings = settings;
        this.office = office;
        this.visits = visits;
        this.cookies = cookies;
    }

    /** Where the sign-in at the provider begins; empty where none is set. */
    public Optional<String> address() {
        return settings.issuer().isEmpty() ? Optional.empty() : Optional.of("/oauth2/authorization/" + NAME);
    }

    void addTo(HttpSecurity http) throws Exception {
        if (address().isEmpty()) {
            return;
        }
        // Asked for its description when somebody first signs in there, so that this application starts without it.
        SupplierClientRegistrationRepository provider = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(
                        registration()));
        http.oauth2Login(login -> login.loginPage(SIGN_IN).clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(begun -> begun.authorizationRequestRepository(new OutsideRequests(cookies, provider)))
                .successHandler(this::known).failureHandler(this::failed));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer()).registrationId(NAME).clientId(settings.clientId())
                .clientSecret(settings.clientSecret()).scope("openid", "profile", "email")
                .redirectUri(settings.baseUrl() + "/login/oauth2/code/{registrationId}").build();
    }

    /** An address that the provider says to be unchecked counts for nothing: anybody could have typed it there. */
    private void known(HttpServletRequest request, HttpServletResponse response, Authentication told) throws IOException {
        OidcUser user = (OidcUser) told.getPrincipal();
        boolean unchecked = settings.claim().equals("email") && Boolean.FALSE.equals(user.getEmailVerified());
        Optional<Account> account = Optional.ofNullable(user.getClaimAsString(settings.claim())).filter(claim -> !unchecked)
                .flatMap(office::knownOutside);
        if (account.isPresent()) {
            visits.signIn(account.get(), request, response);
        }
        response.sendRedirect(account.isPresent() ? "/" : SIGN_IN + "?unknown");
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        LOG.warn("Nobody could be signed in by the provider: {}", why.getMessage());
        response.sendRedirect(SIGN_IN + "?failed");
    }
}
