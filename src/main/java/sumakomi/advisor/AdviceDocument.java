package sumakomi.advisor;

import java.util.Map;
import sumakomi.advice.Advice;
import sumakomi.economics.BenefitCost;

/**
 * An advice with its screening, without the profile it was given on.
 *
 * @param benefitCost by archetype id, one for each recommendation
 */
public record AdviceDocument(Advice advice, Map<String, BenefitCost> benefitCost) {
    public AdviceDocument {
        benefitCost = Map.copyOf(benefitCost);
    }

    public static AdviceDocument of(AdvisedProfile advised) {
        return new AdviceDocument(advised.advice(), advised.benefitCost());
    }
}
