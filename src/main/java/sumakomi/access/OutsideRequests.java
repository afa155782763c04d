package sumakomi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers in a cookie of the browser what was asked of the provider, until it answers: any instance can take the answer. The cookie
 * binds the answer to this browser; what it holds opens nothing by itself.
 */
final class OutsideRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String NAME = "outside";

    private final SafeCookies cookies;
    private final ClientRegistrationRepository providers;

    OutsideRequests(SafeCookies cookies, ClientRegistrationRepository providers) {
        this.cookies = cookies;
        this.providers = providers;
    }

    /** What differs from one sign-in to the next. */
    record Asked(String registration, String redirect, String state, Map<String, String> attributes) {}

    @Override
    public void saveAuthorizationRequest(@Nullable OAuth2AuthorizationRequest request, HttpServletRequest http,
            HttpServletResponse response) {
        if (request == null) {
            cookies.clear(NAME, response);
            return;
        }
        Map<String, String> attributes = new HashMap<>();
        request.getAttributes().forEach((name, value) -> attributes.put(name, value.toString()));
        Asked asked = new Asked(attributes.get("registration_id"), request.getRedirectUri(), request.getState(), attributes);
        cookies.set(NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(JsonMapper.shared().writeValueAsBytes(asked)), response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest http) {
        return SafeCookies.value(NAME, http).flatMap(OutsideRequests::read)
                .filter(asked -> asked.state().equals(http.getParameter("state")))
                .map(this::request).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest http, HttpServletResponse response) {
        OAuth2AuthorizationRequest request = loadAuthorizationRequest(http);
        cookies.clear(NAME, response);
        return request;
    }

    private static Optional<Asked> read(String value) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(value.getBytes(StandardCharsets.US_ASCII));
            return Optional.of(JsonMapper.shared().readValue(json, Asked.class)).filter(asked -> asked.state() != null);
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private OAuth2AuthorizationRequest request(Asked asked) {
        ClientRegistration provider = providers.findByRegistrationId(asked.registration());
        return OAuth2AuthorizationRequest.authorizationCode().authorizationUri(provider.getProviderDetails().getAuthorizationUri())
                .clientId(provider.getClientId()).redirectUri(asked.redirect()).scopes(provider.getScopes()).state(asked.state())
                .attributes(all -> all.putAll(asked.attributes())).build();
    }
}
