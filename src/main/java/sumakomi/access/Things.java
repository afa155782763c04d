package sumakomi.access;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import sumakomi.account.Acting;
import sumakomi.account.Thing;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.questionnaire.Profiles;

/** Asks the rooms that keep them about things. */
@Component
public class Things {

    private final ObjectProvider<Profiles> profiles;
    private final StoredAdvices advices;
    private final Studies studies;

    Things(ObjectProvider<Profiles> profiles, StoredAdvices advices, Studies studies) {
        this.profiles = profiles;
        this.advices = advices;
        this.studies = studies;
    }

    /** To whom a thing belongs; empty where there is none, or none that the person who acts sees. */
    public Optional<String> owner(Thing thing) {
        return switch (thing.kind()) {
            case PROFILE -> profiles.getObject().owner(thing.id());
            case ADVICE -> advices.owner(thing.id());
            case STUDY -> studies.owner(thing.id());
            case MUNICIPALITY -> Optional.of(thing.id()).filter(code -> Acting.only().map(code::equals).orElse(true));
        };
    }

    /** The profile on which a thing rests, or which it is; empty where it rests on none. */
    public Optional<String> profile(Thing thing) {
        return switch (thing.kind()) {
            case PROFILE -> Optional.of(thing.id());
            case ADVICE -> advices.find(thing.id()).map(StoredAdvice::profileId);
            case STUDY -> studies.find(thing.id()).flatMap(KeptStudy::profileId);
            case MUNICIPALITY -> Optional.empty();
        };
    }

    /** Address of the page of a thing. */
    public static String address(Thing thing) {
        return switch (thing.kind()) {
            case PROFILE -> "/profiles/" + thing.id();
            case ADVICE -> "/advices/" + thing.id();
            case STUDY -> "/studies/" + thing.id();
            case MUNICIPALITY -> "/bases/" + thing.id();
        };
    }
}
