package sumakomi.advisor;

import java.util.Map;
import java.util.function.Supplier;
import sumakomi.advice.Advice;
import sumakomi.advice.OpenAnswers;
import sumakomi.economics.BenefitCost;
import sumakomi.questionnaire.Profile;

/**
 * A profile with the advice on it and the screening of each recommended archetype.
 *
 * @param benefitCost by archetype id, one for each recommendation
 * @param outlook what the open answers can still change; worked out when first asked for
 * @param fingerprint what the advice rests on, entry by entry
 */
public record AdvisedProfile(Profile profile, Advice advice, Map<String, BenefitCost> benefitCost, Supplier<OpenAnswers> outlook,
        Supplier<Fingerprint> fingerprint) {}
