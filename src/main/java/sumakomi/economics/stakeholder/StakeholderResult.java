package sumakomi.economics.stakeholder;

import java.util.EnumMap;
import java.util.Map;

/** The accounts of all parties and of the project as a whole in one case of one scenario. */
public record StakeholderResult(Map<Party, Account> parties, Account project) {

    public StakeholderResult {
        parties = Map.copyOf(new EnumMap<>(parties));
    }

    public Account of(Party party) {
        return parties.get(party);
    }
}
