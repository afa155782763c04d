package sumakomi.advisor;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import sumakomi.account.Acting;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.StudyVersions;
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
    private final StudyVersions versions;

    Capacity(Limits limits, Profiles profiles, StoredAdvices advices, Studies studies, StudyVersions versions) {
        this.limits = limits;
        this.profiles = profiles;
        this.advices = advices;
        this.studies = studies;
        this.versions = versions;
    }

    /**
     * @param municipality that the new profile names
     * @throws Full if no more profiles are kept, in all or of the one to whom it will belong
     */
    public void forProfile(Optional<String> municipality) {
        profiles(Acting.owner(municipality));
    }

    /**
     * @param before the profile with which another one is begun
     * @throws Full if no more profiles are kept, in all or of the one to whom both belong
     */
    public void forProfileAfter(String before) {
        profiles(profiles.owner(before).orElseGet(() -> Acting.owner(Optional.empty())));
    }

    private void profiles(String owner) {
        check("profiles", limits.profiles(), profiles::count);
        check("own-profiles", limits.ownProfiles(), () -> profiles.countOf(owner));
    }

    /** @throws Full if no more advice is kept on a profile */
    public void forAdvice(String profile) {
        check("advices", limits.advices(), () -> advices.count(profile));
    }

    /**
     * @param profile from which the study is made
     * @throws Full if no more studies are kept, in all or of the one to whom it will belong
     */
    public void forStudy(Optional<String> profile) {
        String owner = profile.flatMap(profiles::owner).orElseGet(() -> Acting.owner(Optional.empty()));
        check("studies", limits.studies(), studies::count);
        check("own-studies", limits.ownStudies(), () -> studies.countOf(owner));
    }

    /** @throws Full if no more versions of a study are kept */
    public void forVersion(String study) {
        check("versions", limits.versions(), () -> versions.count(study));
    }

    private static void check(String what, int most, IntSupplier kept) {
        if (kept.getAsInt() >= most) {
            throw new Full(what, most);
        }
    }
}
