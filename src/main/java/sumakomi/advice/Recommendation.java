package sumakomi.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sumakomi.advice.Advice.Dropped;
import sumakomi.advice.Advice.Proposed;
import sumakomi.advice.Advice.Reason;
import sumakomi.knowledge.Archetype.Since;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;
import sumakomi.rules.EffectKind;

/**
 * An archetype that we recommend.
 *
 * @param rank one more than the number of those strictly ahead
 * @param grade how firmly it stands; absent in advice from before there were grades, as is {@code toBeSolid}
 * @param tiedWith the archetypes that share its rank
 * @param unknowns open questions that rules about this archetype read, so that an answer could change the entry
 */
public record Recommendation(int rank, Optional<Grade> grade, List<String> tiedWith, String archetype, int number, Text title,
        int score, List<String> types,
        List<Reason> reasons, Optional<ToBeSolid> toBeSolid, List<String> unknowns, List<BodyPart> bodies, Roles roles, Budget budget,
        List<Provision> emergency, List<RemarkRef> remarks, List<CautionRef> cautions, List<Reason> warnings, List<Proposed> finance,
        List<Proposed> promotion, List<Proposed> cases, List<Proposed> measures, List<Proposed> lessons, List<FsStepRef> fsSteps,
        List<Dropped> dropped) {

    /** Every entry of the library that is proposed with it. */
    public List<Proposed> proposals() {
        return Stream.of(finance, promotion, cases, measures, lessons).flatMap(List::stream).toList();
    }

    /** What counts for it, the strongest first. */
    public List<Reason> inFavour() {
        return counted(EffectKind.SUPPORTS);
    }

    /** What counts against it, the strongest first. */
    public List<Reason> against() {
        return counted(EffectKind.OPPOSES);
    }

    private List<Reason> counted(EffectKind effect) {
        return reasons.stream().filter(reason -> reason.effect() == effect && reason.counts())
                .sorted(Comparator.comparingInt(reason -> -Math.abs(reason.points()))).toList();
    }

    /** Whether a study of it has no use for this item of data, or the municipality knows what it would tell. */
    public boolean spares(String data) {
        return dropped.stream().anyMatch(one -> one.isOf(data));
    }

    /**
     * A body or place to involve and its part; with a reason when the answers called for it. Advice of earlier versions tells no basis
     * of its fields.
     *
     * @param basis whether the source names it
     * @param also further reasons to involve what is there already
     */
    public record BodyPart(String id, String kind, Text name, Text part, Optional<Basis> partBasis, List<String> phase,
            Optional<Basis> phaseBasis, String necessity, Optional<Basis> necessityBasis, Optional<Text> condition, Basis basis,
            Optional<Reason> reason, List<Reason> also, Citation source) {

        public BodyPart {
            also = List.copyOf(also);
        }

        BodyPart alsoFor(Reason more) {
            return new BodyPart(id, kind, name, part, partBasis, phase, phaseBasis, necessity, necessityBasis, condition, basis, reason,
                    Stream.concat(also.stream(), Stream.of(more)).toList(), source);
        }
    }

    /** The municipality's checklist. */
    public record Roles(List<RoleItem> concept, List<RoleItem> project) {}

    /** One line of the checklist; with a reason when the answers called for it. */
    public record RoleItem(String id, Text text, Optional<Reason> reason, Citation source, Optional<Basis> basis) {}

    /** The scheme's provision for a power failure. */
    public record Provision(Text text, List<String> sites, Optional<Basis> sitesBasis, List<String> equipment, Optional<Text> note,
            Optional<Basis> noteBasis, Citation source, Optional<Basis> basis) {}

    /**
     * What to verify before relying on a statement of the source.
     *
     * @param text what the source supposes, as of a month
     * @param since what is different now
     */
    public record CautionRef(String id, Text text, String asOf, Optional<Since> since, Text verify, Basis basis, Citation source) {}

    /** A remark of the source on feasibility, regulation or effect. */
    public record RemarkRef(String id, Text text, Basis basis, Citation source) {}

    /**
     * A step of FS preparation or of the FS itself.
     *
     * @param dataHeld those of {@code dataNeeded} that the municipality said it holds
     * @param reasons what called for it, where it is not taken whatever the answers are
     */
    public record FsStepRef(String id, String aspect, Text title, Text detail, Optional<Basis> detailBasis, int year,
            Optional<Integer> session,
            List<String> dataNeeded, Optional<Basis> dataNeededBasis, List<String> dataHeld, List<Reason> reasons, Basis basis,
            Citation source) {
        public FsStepRef {
            reasons = List.copyOf(reasons);
        }
    }
}
