package sumakomi.economics.stakeholder;

import java.util.List;

/** Everything that the model needs for one funding scenario; amounts are yen summed over the life of the project. */
public record StakeholderInputs(List<Investment> investments, Funding funding, EnergyFlows energy,
        List<IndirectBenefit> indirectBenefits, ProjectRatio projectRatio) {

    public StakeholderInputs {
        investments = List.copyOf(investments);
        indirectBenefits = List.copyOf(indirectBenefits);
    }

    /** Public subsidy. */
    public double subsidyYen() {
        return investments.stream().mapToDouble(Investment::subsidyYen).sum();
    }

    /** The part of the investment borne by the entity. */
    public double ownYen() {
        return investments.stream().mapToDouble(Investment::ownYen).sum();
    }
}
