package sumakomi.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of OpenID Connect, at which people may sign in instead of with a password of ours.
 *
 * @param issuer its address, under which it describes itself; empty for none
 * @param clientId under which it knows this application
 * @param clientSecret for that
 * @param claim what it says of a person that is a sign-in name here
 * @param baseUrl address of this application as a browser calls it; where it is not given, what the request names
 */
@ConfigurationProperties("sumakomi.oidc")
record OutsideSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
        @DefaultValue("email") String claim, @DefaultValue("{baseUrl}") String baseUrl) {}
