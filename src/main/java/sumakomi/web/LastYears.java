package sumakomi.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advice.Advice;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.MainJob;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.knowledge.FaultyInput;
import sumakomi.questionnaire.AnswerChange;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.questionnaire.Profiles;
import sumakomi.questionnaire.StoredProfile;

/** Lays the year before beside a profile and its advice, where the profile was begun from one. */
@EditionScoped
@Component
class LastYears {

    private final Profiles profiles;
    private final StoredAdvices advices;
    private final MainJob mainJob;
    private final Clock clock;

    LastYears(Profiles profiles, StoredAdvices advices, MainJob mainJob, Clock clock) {
        this.profiles = profiles;
        this.advices = advices;
        this.mainJob = mainJob;
        this.clock = clock;
    }

    /** The year before a profile; empty where it was begun from none, or that one is gone. */
    Optional<LastYear> of(StoredProfile profile) {
        return before(profile).map(then -> new LastYear(then.id(), then.heading().fiscalYear(), then.answers()));
    }

    /** What changed in a profile and in the advice on it as of now. */
    Optional<SinceLastYear> since(StoredProfile profile, Advice now) {
        return before(profile).flatMap(before -> since(before, profile.answers(), now));
    }

    /** What changed in an advice that was kept; empty too where what it rests on can no longer be read. */
    Optional<SinceLastYear> since(StoredAdvice kept, Advice now) {
        return profiles.find(kept.profileId()).flatMap(this::before)
                .flatMap(before -> answers(kept).flatMap(answers -> since(before, answers, now)));
    }

    private Optional<StoredProfile> before(StoredProfile profile) {
        return profile.heading().previous().flatMap(profiles::find);
    }

    private Optional<SinceLastYear> since(StoredProfile before, Map<String, GivenAnswer> answers, Advice now) {
        Optional<StoredAdvice> kept = advices.heads(before.id(), 1).stream().findFirst().flatMap(head -> advices.find(head.id()))
                .filter(StoredAdvice::readable);
        Optional<Map<String, GivenAnswer>> then = kept.isPresent() ? kept.flatMap(this::answers) : Optional.of(before.answers());
        Advice advice = kept.map(StoredAdvice::document).map(AdviceDocument::advice)
                .orElseGet(() -> mainJob.advisor().advise(before.profile(mainJob.questionnaire(), LocalDate.now(clock))));
        return then.map(known -> new SinceLastYear(before.id(), before.heading().fiscalYear(), kept.map(StoredAdvice::id),
                !advice.knowledgeVersion().equals(now.knowledgeVersion()) || !advice.rulesVersion().equals(now.rulesVersion()),
                AnswerChange.between(mainJob.questionnaire(), known, answers), SinceLastYear.ranks(advice, now)));
    }

    /** The answers on which an advice was given; empty where they are in words that are no longer read. */
    private Optional<Map<String, GivenAnswer>> answers(StoredAdvice kept) {
        try {
            return Optional.of(mainJob.profileReader().read(kept.answers().getBytes(StandardCharsets.UTF_8)).answers());
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
