package sumakomi.knowledge;

import java.util.List;

/** A case district of the Smart Energy Town survey with its printed benefit/cost table. */
public record District(String id, Text title, Text place, String table, Citation source, List<PolicyRow> policies) {
    public District {
        policies = List.copyOf(policies);
    }
}
