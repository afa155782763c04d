package sumakomi.economics.stakeholder;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sumakomi.economics.stakeholder.Account.Item;

/**
 * Costs and benefits by party, as section 4.2 of the Smart Energy Town survey lays them out. Amounts are plain sums over
 * the life: the bank's printed ratio rules out discounting. A tax credit is a cost of the public sector and lowers that
 * of the entity; the lease fee is netted in the owner's benefit.
 */
public final class StakeholderModel {

    private final StakeholderInputs inputs;

    public StakeholderModel(StakeholderInputs inputs) {
        this.inputs = inputs;
    }

    /** The accounts in one case. */
    public StakeholderResult evaluate(BenefitCase which) {
        Map<Party, Account> parties = new EnumMap<>(Party.class);
        parties.put(Party.ES_ENTITY, account(Party.ES_ENTITY, which, List.of(new Item("fees", inputs.energy().entityFeesYen())),
                entityCosts()));
        parties.put(Party.RESIDENTS_AND_PUBLIC, account(Party.RESIDENTS_AND_PUBLIC, which, taxes(), publicCosts()));
        parties.put(Party.FINANCIAL_INSTITUTION, account(Party.FINANCIAL_INSTITUTION, which,
                List.of(new Item("repayment", repaymentYen())), List.of(new Item("loan", loanYen()))));
        parties.put(Party.BUILDING_OWNER, inBuilding(Party.BUILDING_OWNER, which, inputs.energy().ownerYen()));
        parties.put(Party.BUILDING_USER, inBuilding(Party.BUILDING_USER, which, inputs.energy().userYen()));
        return new StakeholderResult(parties, project(parties, which));
    }

    private Account inBuilding(Party party, BenefitCase which, double energyYen) {
        return account(party, which, List.of(new Item("energy-benefit", energyYen)), List.of(new Item("corporate-tax", taxYen(energyYen))));
    }

    private Account account(Party party, BenefitCase which, List<Item> direct, List<Item> costs) {
        return new Account(Stream.concat(direct.stream(), indirect(party, which).stream()).toList(), costs);
    }

    private List<Item> indirect(Party party, BenefitCase which) {
        return inputs.indirectBenefits().stream().filter(benefit -> benefit.shares().containsKey(party))
                .map(benefit -> new Item(benefit.id(), benefit.yen(party, which, inputs.ownYen()))).toList();
    }

    private List<Item> entityCosts() {
        double own = inputs.ownYen();
        return List.of(new Item("equity", own - loanYen()), new Item("repayment", repaymentYen()),
                new Item("running-cost", inputs.energy().runningCostYen()), new Item("corporate-tax", entityTaxYen()),
                new Item("property-tax", inputs.funding().propertyTaxYen(own)), new Item("tax-credit", -creditYen()));
    }

    private List<Item> publicCosts() {
        return List.of(new Item("subsidy", inputs.subsidyYen()), new Item("tax-credit", creditYen()));
    }

    private List<Item> taxes() {
        EnergyFlows energy = inputs.energy();
        return List.of(new Item("corporate-tax", taxYen(energy.ownerYen()) + taxYen(energy.userYen()) + entityTaxYen()),
                new Item("property-tax", inputs.funding().propertyTaxYen(inputs.ownYen())));
    }

    private Account project(Map<Party, Account> parties, BenefitCase which) {
        if (inputs.projectRatio() == ProjectRatio.SUM_OF_ALL_PARTIES) {
            return new Account(parties.values().stream().flatMap(account -> account.benefits().stream()).toList(),
                    parties.values().stream().flatMap(account -> account.costs().stream()).toList());
        }
        List<Item> benefits = new ArrayList<>();
        for (Party party : List.of(Party.ES_ENTITY, Party.BUILDING_OWNER, Party.BUILDING_USER)) {
            benefits.addAll(parties.get(party).benefits());
        }
        benefits.addAll(indirect(Party.RESIDENTS_AND_PUBLIC, which));
        return new Account(benefits, Stream.concat(parties.get(Party.ES_ENTITY).costs().stream(),
                parties.get(Party.RESIDENTS_AND_PUBLIC).costs().stream()).toList());
    }

    private double loanYen() {
        return inputs.ownYen() * inputs.funding().loanShare();
    }

    private double repaymentYen() {
        return loanYen() * inputs.funding().repaymentFactor();
    }

    private double creditYen() {
        return inputs.ownYen() * inputs.funding().taxCreditShare();
    }

    private double taxYen(double yen) {
        return yen * inputs.funding().corporateTaxRate();
    }

    private double entityTaxYen() {
        return inputs.energy().entityTaxed() ? taxYen(inputs.energy().entityNetYen()) : 0;
    }
}
