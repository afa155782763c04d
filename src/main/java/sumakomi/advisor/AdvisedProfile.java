package sumakomi.advisor;

import java.util.Map;
import sumakomi.advice.Advice;
import sumakomi.economics.BenefitCost;
import sumakomi.questionnaire.Profile;

/**
 * A profile with the advice on it and the screening of each recommended archetype.
 *
 * @param benefitCost by archetype id, one for each recommendation
 */
public record AdvisedProfile(Profile profile, Advice advice, Map<String, BenefitCost> benefitCost) {}
