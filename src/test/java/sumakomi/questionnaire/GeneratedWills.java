package sumakomi.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sumakomi.knowledge.Knowledge;

/** Wills made from a seed: up to three types set aside, up to three aspects shifted, at least one part in all. */
public final class GeneratedWills {

    private GeneratedWills() {}

    public static Will will(Knowledge knowledge, Random random, LocalDate day) {
        List<BigDecimal> weights = new ArrayList<>(new WillReader(knowledge).weights(day));
        weights.remove(BigDecimal.ONE);
        Map<String, String> setAside = new LinkedHashMap<>();
        some(knowledge.archetypes().keySet().stream().toList(), random, random.nextInt(4))
                .forEach(archetype -> setAside.put(archetype, "議会で決めた: " + archetype + " “#" + random.nextInt(100) + "”"));
        Map<String, BigDecimal> shifted = new LinkedHashMap<>();
        some(knowledge.aspects().keySet().stream().toList(), random, setAside.isEmpty() ? 1 + random.nextInt(3) : random.nextInt(4))
                .forEach(aspect -> shifted.put(aspect, weights.get(random.nextInt(weights.size()))));
        return new Will(setAside, shifted);
    }

    private static List<String> some(List<String> all, Random random, int count) {
        List<String> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }
}
