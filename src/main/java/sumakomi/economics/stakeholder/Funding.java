package sumakomi.economics.stakeholder;

/**
 * How the part borne by the entity is financed and taxed.
 *
 * @param loanShare part of it that is borrowed, 0 to 1; the rest is own capital
 * @param repaymentFactor principal and interest over principal, not below 1
 * @param corporateTaxRate on energy benefits only, as in the source
 * @param propertyTaxPerYear 0.014 for 1.4 percent of the value
 * @param fullValueYears how many years at full value the declining tax base amounts to
 * @param propertyTaxExempt whether the tax is waived
 * @param taxCreditShare part of the entity's own part that is credited against tax in the first year, 0 without
 */
public record Funding(double loanShare, double repaymentFactor, double corporateTaxRate, double propertyTaxPerYear,
        double fullValueYears, boolean propertyTaxExempt, double taxCreditShare) {

    public Funding {
        Bounds.within("loanShare", loanShare, 0, 1);
        Bounds.within("repaymentFactor", repaymentFactor, 1, 100);
        Bounds.within("corporateTaxRate", corporateTaxRate, 0, 1);
        Bounds.within("propertyTaxPerYear", propertyTaxPerYear, 0, 1);
        Bounds.within("fullValueYears", fullValueYears, 0, 1000);
        Bounds.within("taxCreditShare", taxCreditShare, 0, 1);
    }

    /** Property tax over the life on a value borne by the entity. */
    double propertyTaxYen(double ownYen) {
        return propertyTaxExempt ? 0 : ownYen * propertyTaxPerYear * fullValueYears;
    }
}
