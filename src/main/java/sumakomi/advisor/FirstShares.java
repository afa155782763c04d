package sumakomi.advisor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sumakomi.advice.Recommendation;
import sumakomi.advice.Advice;
import sumakomi.knowledge.Archetype;
import sumakomi.knowledge.Text;
import sumakomi.plausible.PlausibleProfiles;

/**
 * How often each archetype comes first over plausible profiles. It measures and judges nothing: shares need not be equal.
 *
 * @param profiles how many were advised
 * @param nothing on how many of them nothing could be recommended
 */
public record FirstShares(String knowledgeVersion, String rulesVersion, long seed, int profiles, int nothing, List<Share> shares) {

    public FirstShares {
        shares = List.copyOf(shares);
    }

    /**
     * What becomes of an archetype, in numbers of profiles.
     *
     * @param alone first by itself
     * @param shared first together with others
     * @param recommended recommended at all
     * @param wouldSuit not recommended, but suiting if its place is there
     */
    public record Share(String archetype, Text title, int alone, int shared, int recommended, int wouldSuit) {}

    public static FirstShares of(MainJob mainJob, long seed, int count, LocalDate asOf) {
        List<Advice> advice = PlausibleProfiles.builtIn(mainJob.questionnaire()).profiles(seed, asOf).limit(count)
                .map(mainJob.advisor()::advise).toList();
        List<Share> shares = new ArrayList<>();
        mainJob.knowledge().archetypes().values().forEach(archetype -> shares.add(share(archetype, advice)));
        return new FirstShares(mainJob.knowledge().version(), mainJob.advisor().rules().version(), seed, count,
                (int) advice.stream().filter(one -> one.recommendations().isEmpty()).count(), shares);
    }

    private static Share share(Archetype archetype, List<Advice> advice) {
        int alone = 0;
        int shared = 0;
        int recommended = 0;
        int wouldSuit = 0;
        for (Advice one : advice) {
            for (Recommendation entry : one.recommendations()) {
                if (entry.archetype().equals(archetype.id())) {
                    recommended++;
                    alone += entry.rank() == 1 && entry.tiedWith().isEmpty() ? 1 : 0;
                    shared += entry.rank() == 1 && !entry.tiedWith().isEmpty() ? 1 : 0;
                }
            }
            wouldSuit += one.conditional().stream().anyMatch(entry -> entry.archetype().equals(archetype.id())) ? 1 : 0;
        }
        return new Share(archetype.id(), archetype.title(), alone, shared, recommended, wouldSuit);
    }
}
