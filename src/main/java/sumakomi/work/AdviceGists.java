package sumakomi.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advice.Advice;
import sumakomi.advice.FarFromOpenData;
import sumakomi.advice.Advice.Reason;
import sumakomi.advice.Advice.Triage;
import sumakomi.advice.Grade;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.knowledge.Text;

/** What a list needs of a kept advice. An advice is half a megabyte and never changes, so each is parsed once. */
@Component
public class AdviceGists {

    private static final int KEPT = 1000;

    private final StoredAdvices advices;
    private final Cache<String, Gist> gists = Caffeine.newBuilder().maximumSize(KEPT).build();

    AdviceGists(StoredAdvices advices) {
        this.advices = advices;
    }

    /** An archetype that is recommended. */
    public record Recommended(String archetype, Optional<Grade> grade) {}

    /**
     * The gist of an advice.
     *
     * @param recommended in their order
     * @param alone the reasons for which it sends the municipality to an individual consultation; none where it does not
     * @param openData how many answers published data gave
     * @param far what it says of answers that are far from what is published
     */
    public record Gist(List<Recommended> recommended, List<Text> alone, int openData, List<Text> far) {

        /** Of an advice that cannot be read any more. */
        private static final Gist NOTHING = new Gist(List.of(), List.of(), 0, List.of());

        private static Gist of(Advice advice) {
            return new Gist(advice.recommendations().stream().map(one -> new Recommended(one.archetype(), one.grade())).toList(),
                    advice.triage().filter(triage -> triage.route().equals(Triage.ALONE)).map(Triage::reasons).orElse(List.of()).stream()
                            .map(Reason::text).toList(),
                    advice.openData().size(), advice.farFromOpenData().stream().map(FarFromOpenData::text).toList());
        }
    }

    /** The gist of a kept advice, by its id; empty where the person who acts sees none. */
    public Optional<Gist> of(String id) {
        return Optional.ofNullable(gists.getIfPresent(id)).or(() -> advices.find(id).map(kept -> kept(id, kept)));
    }

    private Gist kept(String id, StoredAdvice advice) {
        Gist gist = advice.read().map(document -> Gist.of(document.advice())).orElse(Gist.NOTHING);
        gists.put(id, gist);
        return gist;
    }
}
