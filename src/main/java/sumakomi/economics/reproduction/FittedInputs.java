package sumakomi.economics.reproduction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import sumakomi.economics.stakeholder.EnergyFlows;
import sumakomi.economics.stakeholder.Funding;
import sumakomi.economics.stakeholder.IndirectBenefit;
import sumakomi.economics.stakeholder.Investment;
import sumakomi.economics.stakeholder.Party;
import sumakomi.economics.stakeholder.ProjectRatio;
import sumakomi.economics.stakeholder.StakeholderInputs;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Library;
import tools.jackson.databind.JsonNode;

/**
 * Inputs of the model of the parties for table 4.2.3: investment, subsidies, splits and rates as printed (funding
 * scenarios, acceptance rates), everything else from one set of fitted values.
 */
final class FittedInputs {

    private static final double YEN_PER_OKU = 1e8;
    private static final String BASE = "base";

    private final Library library;
    private final Entry set;

    FittedInputs(Library library, Entry set) {
        this.library = library;
        this.set = set;
    }

    StakeholderInputs of(String scenario) {
        List<Investment> investments = investments(scenario);
        double ownOfBase = investments(BASE).stream().mapToDouble(part -> part.investmentYen() * (1 - part.subsidyShare())).sum();
        return new StakeholderInputs(investments, funding(scenario, ownOfBase), energy(), indirectBenefits(ownOfBase),
                set.tree().path("projectRatio").asString("").equals("sum-of-all-parties")
                        ? ProjectRatio.SUM_OF_ALL_PARTIES : ProjectRatio.BENEFITS_OVER_ENTITY_AND_PUBLIC_COST);
    }

    private List<Investment> investments(String scenario) {
        return List.of("cogeneration", "photovoltaics").stream().map(measure -> new Investment(measure,
                printed(scenario, measure + "-investment") * YEN_PER_OKU, printed(scenario, measure + "-subsidy"))).toList();
    }

    /** The fitted property tax of the base scenario becomes years at full value, so that it follows the entity's own part. */
    private Funding funding(String scenario, double ownOfBase) {
        double rate = printed(BASE, "property-tax");
        double fullValueYears = fitted("property-tax") * YEN_PER_OKU / (ownOfBase * rate);
        return new Funding(printed(scenario, "loan-share"), fitted("repayment-factor"), printed(scenario, "corporate-tax"), rate,
                fullValueYears,
                printed(scenario, "property-tax") == 0, find(scenario, "first-year-tax-credit").orElse(0.0));
    }

    /** The direct benefits of owner and user fix saving and generation value, since the printed splits hold. */
    private EnergyFlows energy() {
        double toUsers = printed(BASE, "saving-to-users");
        double lease = printed(BASE, "lease-fee-share");
        double saving = fitted("user-energy-benefit") / (toUsers * printed(BASE, "user-part-of-saving"));
        double generation = (fitted("owner-energy-benefit") - saving * toUsers * printed(BASE, "owner-part-of-saving")) / (1 - lease);
        return new EnergyFlows(fitted("service-fee") * YEN_PER_OKU, fitted("running-cost") * YEN_PER_OKU, saving * YEN_PER_OKU, 1 - toUsers,
                printed(BASE, "owner-part-of-saving"), Math.max(0, generation) * YEN_PER_OKU, lease, fitted("entity-tax") > 0);
    }

    private List<IndirectBenefit> indirectBenefits(double ownOfBase) {
        Map<Party, Double> building = Map.of(Party.BUILDING_OWNER, printed(BASE, "owner-risk-share"), Party.BUILDING_USER,
                printed(BASE, "user-risk-share"));
        return List.of(
                fixed("entity-full-benefit", Map.of(Party.ES_ENTITY, 1.0), accepted("a1")),
                fixed("d2", Map.of(Party.ES_ENTITY, 1.0), accepted("d2")),
                fixed("public-constant-benefit", Map.of(Party.RESIDENTS_AND_PUBLIC, 1.0), accepted("b2")),
                new IndirectBenefit("b1", 0, fitted("b1") * YEN_PER_OKU / ownOfBase, Map.of(Party.RESIDENTS_AND_PUBLIC, 1.0),
                        accepted("b1")),
                fixed("c1", building, accepted("c1")), fixed("c2", building, accepted("c2")),
                fixed("b3-and-b4", Map.of(Party.BUILDING_OWNER, 1.0), accepted("b3")));
    }

    private IndirectBenefit fixed(String id, Map<Party, Double> shares, double acceptance) {
        return new IndirectBenefit(id, fitted(id) * YEN_PER_OKU, 0, shares, acceptance);
    }

    private double accepted(String benefit) {
        return library.find("benefits", benefit).orElseThrow().tree().get("acceptance").get("percent").doubleValue() / 100;
    }

    private double fitted(String id) {
        return value(set.tree().get("values"), id).orElseThrow(
                () -> new IllegalArgumentException("The set \"" + set.id() + "\" lacks \"" + id + "\""));
    }

    private double printed(String scenario, String parameter) {
        return find(scenario, parameter).orElseThrow(
                () -> new IllegalArgumentException("The scenario \"" + scenario + "\" lacks \"" + parameter + "\""));
    }

    /** A parameter of a scenario or of the one that it extends. */
    private Optional<Double> find(String scenario, String parameter) {
        JsonNode tree = library.find("funding-scenarios", scenario).orElseThrow().tree();
        return value(tree.path("parameters"), parameter).or(() -> scenario.equals(BASE) ? Optional.empty() : find(BASE, parameter));
    }

    private static Optional<Double> value(JsonNode list, String id) {
        return StreamSupport.stream(list.spliterator(), false).filter(node -> node.path("id").asString("").equals(id))
                .map(node -> node.get("value").doubleValue()).findFirst();
    }
}
