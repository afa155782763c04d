package sumakomi.programme.learning;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import sumakomi.advice.Advice;
import sumakomi.advice.Recommendation;
import sumakomi.advisor.AdviceDocument;
import sumakomi.advisor.Labels;
import sumakomi.advisor.StoredAdvice;
import sumakomi.advisor.StoredAdvices;
import sumakomi.knowledge.Text;
import sumakomi.programme.learning.Outcome.Recommended;
import sumakomi.work.YearWork;

/** What was recommended to a municipality in a fiscal year: of its profiles, by the advice that was kept last. */
@Component
public class Recommendations {

    private final YearWork work;
    private final StoredAdvices advices;

    Recommendations(YearWork work, StoredAdvices advices) {
        this.work = work;
        this.advices = advices;
    }

    /** A type that was recommended. */
    public record Of(String archetype, Text title, Recommended recommended) {}

    /** In the order of their ranks; none where no advice was kept or it can no longer be read. */
    @Transactional
    public List<Of> of(int fiscalYear, String municipality) {
        Optional<StoredAdvice> kept = Optional.ofNullable(work.of(fiscalYear).get(municipality)).flatMap(YearWork.OfMunicipality::advice)
                .flatMap(advice -> advices.find(advice.id()));
        return kept.flatMap(stored -> stored.read().map(AdviceDocument::advice).map(advice -> of(stored, advice))).orElse(List.of());
    }

    private static List<Of> of(StoredAdvice stored, Advice advice) {
        return advice.recommendations().stream().map(one -> new Of(one.archetype(), one.title(), recommended(stored, one))).toList();
    }

    private static Recommended recommended(StoredAdvice stored, Recommendation one) {
        return new Recommended(stored.id(), stored.createdAt(), one.rank(), one.grade().map(Labels::word),
                one.budget().lowYen(), one.budget().highYen(), stored.knowledgeVersion(), stored.rulesVersion());
    }
}
