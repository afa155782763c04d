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

/** Gathers what a page tells beside an advice. */
@EditionScoped
@Component
record AdviceGrounds(MainJob mainJob, StoredBudgetStudies studies) {

    AdviceGround ofExample(Profile profile) {
        return new AdviceGround(Optional.of(count(profile.answers())), type -> Optional.empty(), inquiries(profile.answers()),
                Optional.empty());
    }

    AdviceGround ofProfile(String id, Profile profile) {
        return new AdviceGround(Optional.of(count(profile.answers())), type -> studies.latest(id, type), inquiries(profile.answers()),
                Optional.of("/profiles/" + id + "/questionnaire.xlsx"));
    }

    /** Of an advice that was kept, by the answers kept with it; the studies are those that there are now. */
    AdviceGround ofKept(StoredAdvice advice) {
        Optional<AnswerCount> count;
        try {
            count = Optional.of(count(mainJob.profileReader().read(advice.answers().getBytes(StandardCharsets.UTF_8)).answers()));
        } catch (FaultyInput e) {
            count = Optional.empty();
        }
        return new AdviceGround(count, type -> studies.latest(advice.profileId(), type), List.of(), Optional.empty());
    }

    private AnswerCount count(Map<String, GivenAnswer> answers) {
        return AnswerCount.of(mainJob.questionnaire(), answers);
    }

    private List<Inquiry> inquiries(Map<String, GivenAnswer> answers) {
        return Inquiry.forRecommendation(mainJob.questionnaire(), answers);
    }
}
