package sumakomi.economics.stakeholder;

import java.util.List;
import java.util.OptionalDouble;

/** What one party gains and what it pays, item by item. */
public record Account(List<Item> benefits, List<Item> costs) {

    public Account {
        benefits = List.copyOf(benefits);
        costs = List.copyOf(costs);
    }

    /** One amount over the life; a credit among the costs is negative. */
    public record Item(String id, double yen) {}

    public double benefitYen() {
        return sum(benefits);
    }

    public double costYen() {
        return sum(costs);
    }

    /** Benefit over cost; none where nothing is paid. */
    public OptionalDouble ratio() {
        return costYen() > 0 ? OptionalDouble.of(benefitYen() / costYen()) : OptionalDouble.empty();
    }

    private static double sum(List<Item> items) {
        return items.stream().mapToDouble(Item::yen).sum();
    }
}
