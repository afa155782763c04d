package sumakomi.advisor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import sumakomi.advice.Advice;
import sumakomi.advice.Advisor;
import sumakomi.advice.RuleBase;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Screening;
import sumakomi.knowledge.Knowledge;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;

/** Knowledge, questionnaire, rules and economics put together, ready to advise. Safe for several threads at once. */
public final class MainJob {

    private final Knowledge knowledge;
    private final Questionnaire questionnaire;
    private final Advisor advisor;

    private MainJob(Knowledge knowledge, RuleBase rules) {
        this.knowledge = knowledge;
        this.questionnaire = new Questionnaire(knowledge);
        this.advisor = new Advisor(knowledge, rules);
    }

    /** With the knowledge and the rules that the build packed; read side by side, since a command waits for both. */
    public static MainJob packed() {
        CompletableFuture<RuleBase> rules = CompletableFuture.supplyAsync(RuleBase::packed);
        return new MainJob(Knowledge.packed(), rules.join());
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Advisor advisor() {
        return advisor;
    }

    public ProfileReader profileReader() {
        return new ProfileReader(questionnaire);
    }

    public AdvisedProfile advise(Profile profile) {
        Advice advice = advisor.advise(profile);
        Screening screening = new Screening(knowledge, profile.asOf());
        Map<String, BenefitCost> benefitCost = new LinkedHashMap<>();
        advice.recommendations().forEach(entry -> benefitCost.put(entry.archetype(), screening.screen(entry)));
        return new AdvisedProfile(profile, advice, benefitCost);
    }
}
