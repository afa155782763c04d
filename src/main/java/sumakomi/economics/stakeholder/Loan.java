package sumakomi.economics.stakeholder;

/** What a loan costs in all: repaid in equal yearly amounts. */
public final class Loan {

    private Loan() {}

    /**
     * Principal and interest over principal, summed without discounting: {@code n r / (1 - (1 + r)^-n)}.
     *
     * @param interestPerYear 0.025 for 2.5 percent
     * @param years number of equal yearly payments, at least 1
     */
    public static double repaymentFactor(double interestPerYear, int years) {
        Bounds.within("years", years, 1, 1000);
        Bounds.within("interestPerYear", interestPerYear, 0, 1);
        return interestPerYear == 0 ? 1 : years * interestPerYear / (1 - Math.pow(1 + interestPerYear, -years));
    }
}
