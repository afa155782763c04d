package sumakomi.web.study;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import sumakomi.economics.analysis.Balance;
import sumakomi.economics.analysis.Balance.Extent;
import sumakomi.economics.analysis.Balance.Feasible;
import sumakomi.economics.analysis.Balance.Infeasible;
import sumakomi.economics.analysis.Balance.Outcome;
import sumakomi.economics.study.PartyBalance;

/**
 * In words: which subsidy and fees let the benefit of every party cover its cost, or why none do.
 *
 * @param one the case, {@code i}, {@code ii} or {@code iii}
 * @param sums {@code plain} or {@code present}
 */
record BalanceView(String one, String sums, Optional<PartyBalance> balance, StudyWords words) {

    public boolean told() {
        return balance.isPresent();
    }

    /** Whether the amounts bend with the subsidy, as they do where tax is on profit. */
    public boolean bent() {
        return balance.filter(found -> found.pieces().size() > 2).isPresent();
    }

    /** Whether there is nothing to choose: no subsidy and no fee. */
    public boolean nothing() {
        return balance.filter(found -> found.question().variables().isEmpty()).isPresent();
    }

    public Optional<Feasible> feasible() {
        return balance.map(PartyBalance::answer).filter(Feasible.class::isInstance).map(Feasible.class::cast);
    }

    public Optional<Infeasible> infeasible() {
        return balance.map(PartyBalance::answer).filter(Infeasible.class::isInstance).map(Infeasible.class::cast);
    }

    /** Each choice with its value now, its range and an example that serves everyone. */
    public List<Choice> choices() {
        Feasible found = feasible().orElseThrow();
        return balance.orElseThrow().told().stream().map(extent -> choice(extent, found)).toList();
    }

    /** What the example has for a choice; of a fee, what is paid on balance. */
    private double example(String id, Feasible found) {
        double paid = found.centre().valueByVariable().getOrDefault(id, 0.0);
        return balance.orElseThrow().choices().get(id) instanceof PartyBalance.Fee fee
                ? paid - found.centre().valueByVariable().getOrDefault(new PartyBalance.Fee(fee.to(), fee.from()).id(), 0.0)
                : paid;
    }

    private Choice choice(Extent extent, Feasible found) {
        String id = extent.variable();
        return new Choice(variable(id), Optional.ofNullable(balance.orElseThrow().now().get(id)).map(value -> amount(id, value))
                .orElseGet(() -> isFee(id) ? amount(id, 0) : words.say("study.balance.differs")), amount(id, extent.least()),
                extent.most().map(value -> amount(id, value)).orElseGet(() -> words.say("study.balance.no-limit")),
                amount(id, example(id, found)));
    }

    /** The name of a choice: a subsidy, or a fee from one party to another. */
    private String variable(String id) {
        PartyBalance.Choice choice = balance.orElseThrow().choices().get(id);
        if (choice instanceof PartyBalance.Fee fee) {
            return words.say("study.balance.fee", words.titleOf(fee.from()), words.titleOf(fee.to()));
        }
        return ((PartyBalance.Subsidy) choice).measure().map(measure -> words.say("study.balance.subsidy-of", words.titleOf(measure)))
                .orElseGet(() -> words.say("study.balance.subsidy"));
    }

    private boolean isFee(String id) {
        return balance.orElseThrow().choices().get(id) instanceof PartyBalance.Fee;
    }

    private String amount(String id, double value) {
        return words.value(value, isFee(id) ? "yen/year" : "fraction");
    }

    /** The parties that together cannot be served, in a sentence. */
    public Optional<String> proof() {
        return balance.orElseThrow().proof().map(this::said);
    }

    private String said(PartyBalance.Proof proof) {
        List<String> parties = proof.weightByParty().entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getValue()))
                .map(entry -> words.titleOf(entry.getKey()) + (entry.getValue() == 1 ? ""
                        : words.say("study.balance.weight", words.ratio(entry.getValue()))))
                .toList();
        return words.say("study.balance.proof", String.join(words.say("study.and"), parties), words.value(-proof.atMostYen(), "yen"));
    }

    public String shortfall() {
        return words.value(infeasible().orElseThrow().shortfallYen(), "yen");
    }

    /** Who lacks how much when the lack is spread as evenly as can be. */
    public List<Lack> lacks() {
        return infeasible().orElseThrow().shortfallYenByParty().entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .map(entry -> new Lack(words.titleOf(entry.getKey()), words.value(entry.getValue(), "yen"))).toList();
    }

    /** What each party has in the example. */
    public List<Lack> outcomes() {
        return feasible().orElseThrow().centre().outcomes().stream().filter(outcome -> outcome.benefitYen() != 0 || outcome.costYen() != 0)
                .map(outcome -> new Lack(words.titleOf(outcome.party()), result(outcome)))
                .toList();
    }

    private String result(Outcome outcome) {
        String net = words.say("study.balance.net", words.value(outcome.netYen(), "yen"));
        return outcome.benefitOverCost().map(ratio -> words.say("study.balance.ratio", words.ratio(ratio)) + words.say("label.comma")
                + net).orElse(net);
    }

    record Choice(String title, String now, String least, String most, String example) {}

    record Lack(String party, String amount) {}
}
