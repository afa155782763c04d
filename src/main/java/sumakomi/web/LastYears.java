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
        return before(profile).flatMap(this::then).map(then -> since(then, profile.answers(), now));
    }

    /** What changed in an advice that was kept; empty too where what it rests on can no longer be read. */
    Optional<SinceLastYear> since(StoredAdvice kept, Advice now) {
        return then(kept).flatMap(then -> answers(kept).map(answers -> since(then, answers, now)));
    }

    /** The advice of the year before beside that on a profile as of now. */
    Optional<TwoYears> both(StoredProfile profile, AdviceDocument now) {
        return before(profile).flatMap(this::then).map(then -> new TwoYears(since(then, profile.answers(), now.advice()),
                profile.heading().fiscalYear(), then.document(), now));
    }

    /** The advice of the year before beside one that was kept. */
    Optional<TwoYears> both(StoredAdvice kept, AdviceDocument now) {
        return then(kept).flatMap(then -> answers(kept).map(answers -> new TwoYears(since(then, answers, now.advice()), kept.fiscalYear(),
                then.document(), now)));
    }

    private Optional<StoredProfile> before(StoredProfile profile) {
        return profile.heading().previous().flatMap(profiles::find);
    }

    private Optional<Then> then(StoredAdvice kept) {
        return profiles.find(kept.profileId()).flatMap(this::before).flatMap(this::then);
    }

    /** The latest advice that was kept of a profile with the answers it was given on; the advice of now where none can be read. */
    private Optional<Then> then(StoredProfile before) {
        Optional<StoredAdvice> kept = advices.heads(before.id(), 1).stream().findFirst().flatMap(head -> advices.find(head.id()));
        Optional<AdviceDocument> read = kept.flatMap(StoredAdvice::read);
        if (read.isPresent()) {
            return kept.flatMap(this::answers).map(answers -> new Then(before, kept.map(StoredAdvice::id), answers, read.get()));
        }
        return Optional.of(new Then(before, Optional.empty(), before.answers(), AdviceDocument.of(mainJob.advise(before.profile(mainJob
                .questionnaire(), LocalDate.now(clock))))));
    }

    private SinceLastYear since(Then then, Map<String, GivenAnswer> answers, Advice now) {
        Advice advice = then.document().advice();
        return new SinceLastYear(then.profile().id(), then.profile().heading().fiscalYear(), then.advice(),
                !advice.knowledgeVersion().equals(now.knowledgeVersion()) || !advice.rulesVersion().equals(now.rulesVersion()),
                AnswerChange.between(mainJob.questionnaire(), then.answers(), answers), SinceLastYear.ranks(advice, now));
    }

    /** The year before: its profile, the advice that was kept of it, and the answers on which the advice rests. */
    private record Then(StoredProfile profile, Optional<String> advice, Map<String, GivenAnswer> answers, AdviceDocument document) {}

    /** The answers on which an advice was given; empty where they are in words that are no longer read. */
    private Optional<Map<String, GivenAnswer>> answers(StoredAdvice kept) {
        try {
            return Optional.of(mainJob.profileReader().read(kept.answers().getBytes(StandardCharsets.UTF_8)).answers());
        } catch (FaultyInput e) {
            return Optional.empty();
        }
    }
}
