package sumakomi.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Examples;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** Hands out the advice on an example or on a profile as it stands, and advice as it was given. */
@EditionScoped
@Component
class AdviceDesk {

    private final MainJob mainJob;
    private final Examples examples;
    private final Profiles profiles;
    private final StoredAdvices advices;
    private final AdviceGrounds grounds;
    private final Clock clock;

    AdviceDesk(MainJob mainJob, Examples examples, Profiles profiles, StoredAdvices advices, AdviceGrounds grounds,
            Clock clock) {
        this.mainJob = mainJob;
        this.examples = examples;
        this.profiles = profiles;
        this.advices = advices;
        this.grounds = grounds;
        this.clock = clock;
    }

    AskedAdvice onExample(String id) {
        Profile profile = examples.find(id).orElseThrow(PageModel::notFound).profile(mainJob.questionnaire(), LocalDate.now(clock));
        return new AskedAdvice(advised(profile), AdvicePlace.of("/examples/" + id, "/advice", AdvicePart.CONCLUSION), proven(profile),
                question -> ExampleController.url(id, question), grounds.ofExample(profile));
    }

    AskedAdvice onProfile(String id) {
        StoredProfile stored = profiles.find(id).orElseThrow(PageModel::notFound);
        Profile profile = stored.profile(mainJob.questionnaire(), LocalDate.now(clock));
        return new AskedAdvice(advised(profile), AdvicePlace.of("/profiles/" + id, "/advice", AdvicePart.CONCLUSION), proven(profile),
                question -> SectionController.url(id, mainJob.questionnaire(), question), grounds.ofProfile(stored, profile));
    }

    /** An advice as it was given; empty for one that cannot be read, which is told on its own page. */
    Optional<AskedAdvice> kept(String id) {
        return kept(advices.find(id).orElseThrow(PageModel::notFound));
    }

    Optional<AskedAdvice> kept(StoredAdvice advice) {
        return advice.read()
                .map(document -> new AskedAdvice(document, AdvicePlace.of("/advices/" + advice.id(), "", AdvicePart.CONCLUSION), List.of(),
                        question -> SectionController.url(advice.profileId(), mainJob.questionnaire(), question), grounds.ofKept(advice)));
    }

    private List<String> proven(Profile profile) {
        return mainJob.openAnswers().provenFirst(profile);
    }

    private AdviceDocument advised(Profile profile) {
        return AdviceDocument.of(mainJob.advise(profile));
    }
}
