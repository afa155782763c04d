package sumakomi.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.knowledge.FaultyInput;
import sumakomi.programme.Inquiry;
import sumakomi.programme.StoredBudgetStudies;
import sumakomi.questionnaire.AnswerCount;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** Gathers what a page tells beside an advice. */
@EditionScoped
@Component
record AdviceGrounds(MainJob mainJob, StoredBudgetStudies studies, Profiles profiles) {

    AdviceGround ofExample(Profile profile) {
        return new AdviceGround(Optional.of(count(profile.answers())), type -> Optional.empty(), inquiries(profile.answers()),
                Optional::empty, Optional.empty());
    }

    AdviceGround ofProfile(StoredProfile stored, Profile profile) {
        return new AdviceGround(Optional.of(count(profile.answers())), type -> studies.latest(stored.id(), type),
                inquiries(profile.answers()), () -> Optional.of(stored.heading()),
                Optional.of("/profiles/" + stored.id() + "/questionnaire.xlsx"));
    }

    /** Of an advice that was kept, by the answers kept with it; the studies are those that there are now. */
    AdviceGround ofKept(StoredAdvice advice) {
        Optional<AnswerCount> count;
        try {
            count = Optional.of(count(mainJob.profileReader().read(advice.answers().getBytes(StandardCharsets.UTF_8)).answers()));
        } catch (FaultyInput e) {
            count = Optional.empty();
        }
        return new AdviceGround(count, type -> studies.latest(advice.profileId(), type), List.of(),
                () -> profiles.find(advice.profileId()).map(StoredProfile::heading), Optional.empty());
    }

    private AnswerCount count(Map<String, GivenAnswer> answers) {
        return AnswerCount.of(mainJob.questionnaire(), answers);
    }

    private List<Inquiry> inquiries(Map<String, GivenAnswer> answers) {
        return Inquiry.forRecommendation(mainJob.questionnaire(), answers);
    }
}
