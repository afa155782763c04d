package sumakomi.advisor;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import sumakomi.account.Acting;
import sumakomi.economics.study.Studies;
import sumakomi.questionnaire.Profiles;

/** Asked before something new is kept. */
@EditionScoped
@Component
@EnableConfigurationProperties(Limits.class)
public class Capacity {

    private final Limits limits;
    private final Profiles profiles;
    private final StoredAdvices advices;
    private final Studies studies;

    Capacity(Limits limits, Profiles profiles, StoredAdvices advices, Studies studies) {
        this.limits = limits;
        this.profiles = profiles;
        this.advices = advices;
        this.studies = studies;
    }

    /** @throws Full if no more profiles are kept */
    public void forProfile() {
        check("profiles", limits.profiles(), profiles::count);
        check("own-profiles", limits.ownProfiles(), () -> profiles.countOf(Acting.owner(Optional.empty())));
    }

    /** @throws Full if no more advice is kept on a profile */
    public void forAdvice(String profile) {
        check("advices", limits.advices(), () -> advices.count(profile));
    }

    /** @throws Full if no more studies are kept */
    public void forStudy() {
        check("studies", limits.studies(), studies::count);
        check("own-studies", limits.ownStudies(), () -> studies.countOf(Acting.owner(Optional.empty())));
    }

    private static void check(String what, int most, IntSupplier kept) {
        if (kept.getAsInt() >= most) {
            throw new Full(what, most);
        }
    }
}
