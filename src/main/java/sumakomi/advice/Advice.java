package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import sumakomi.knowledge.Archetype.Since;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Text;
import sumakomi.rules.Effect;

/**
 * What we advise a municipality, assembled from findings and knowledge. The same answers give the same advice under the
 * same versions and date.
 */
public record Advice(String knowledgeVersion, String rulesVersion, LocalDate asOf, Optional<MunicipalityRef> municipality,
        Triage triage, List<Reason> cautions, List<Recommendation> recommendations, List<NotRecommended> notRecommended,
        List<RoadmapStep> roadmap) {

    public Advice {
        cautions = List.copyOf(cautions);
        recommendations = List.copyOf(recommendations);
        notRecommended = List.copyOf(notRecommended);
        roadmap = List.copyOf(roadmap);
    }

    /** The municipality advised. */
    public record MunicipalityRef(String code, Text name) {}

    /** Whether the programme's groups suit the municipality, or an individual consultation does. */
    public record Triage(String route, List<Reason> reasons) {
        public Triage {
            reasons = List.copyOf(reasons);
        }
    }

    /** The route through the programme's groups. */
    public static final String PROGRAMME = "programme";

    /** A rule that fired, with the answers that made it fire. */
    public record Reason(String rule, Effect.Kind effect, Optional<String> strength, int points, Text text, List<Because> because,
            Basis basis, Citation source) {
        public Reason {
            because = List.copyOf(because);
        }
    }

    /** An answer that a rule read. */
    public record Because(String question, Answered answer) {}

    /** What was answered: ids of options, a number, or "unknown"; one text in the contract. */
    public record Answered(List<String> values) {

        private static final String BETWEEN = ", ";

        public Answered {
            values = List.copyOf(values);
        }

        @JsonCreator
        static Answered read(String text) {
            return new Answered(List.of(text.split(BETWEEN)));
        }

        @JsonValue
        @Override
        public String toString() {
            return String.join(BETWEEN, values);
        }
    }

    /**
     * An archetype that we recommend.
     *
     * @param unknowns open questions that rules about this archetype read, so that an answer could change the entry
     */
    public record Recommendation(int rank, String archetype, int number, Text title, int score, List<String> types,
            List<Reason> reasons, List<String> unknowns, List<BodyPart> bodies, Roles roles, Budget budget,
            List<Provision> emergency, List<CautionRef> cautions, List<Reason> warnings, List<Proposed> finance, List<Proposed> promotion,
            List<Proposed> cases, List<Proposed> measures, List<Proposed> lessons, List<FsStepRef> fsSteps, List<Dropped> dropped) {}

    /**
     * An entry of the library that the answers call for.
     *
     * @param kind folder of the knowledge base in which the entry stands
     * @param basis what the entry rests on
     */
    public record Proposed(String kind, String id, Text title, List<Reason> reasons, Citation source, Optional<Basis> basis) {}

    /** An item of the checklist or a step of the study that falls away, and why. */
    public record Dropped(String id, Text text, Reason reason) {}

    /**
     * A body or place to involve and its part; with a reason when the answers called for it. Advice of earlier versions tells no basis
     * of its fields.
     *
     * @param basis whether the source names it
     */
    public record BodyPart(String id, String kind, Text name, Text part, Optional<Basis> partBasis, List<String> phase,
            Optional<Basis> phaseBasis, String necessity, Optional<Basis> necessityBasis, Optional<Text> condition, Basis basis,
            Optional<Reason> reason, Citation source) {}

    /** The municipality's checklist. */
    public record Roles(List<RoleItem> concept, List<RoleItem> project) {}

    /** One line of the checklist; with a reason when the answers called for it. */
    public record RoleItem(String id, Text text, Optional<Reason> reason, Citation source, Optional<Basis> basis) {}

    /**
     * What an introduction costs at first, in yen.
     *
     * @param highYen absent when the source says "and more"
     * @param rangeBasis what the range rests on: words such as "several" are read by a rule of our own
     * @param basis how the range came about from the words of the source
     * @param statementBasis what the words themselves rest on
     * @param scaledBy the size answered over the size for which the source speaks, when the range was scaled by it
     */
    public record Budget(long lowYen, Optional<Long> highYen, Optional<Basis> rangeBasis, String variant, Text basis, Text statement,
            Optional<Basis> statementBasis, Optional<ScaledBy> scaledBy, List<Reason> reasons, Citation source) {}

    /** A linear scaling of the budget; that it is linear is our assumption. */
    public record ScaledBy(String question, String answer, int reference, String unit) {}

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

    /**
     * A step of FS preparation or of the FS itself.
     *
     * @param dataHeld those of {@code dataNeeded} that the municipality said it holds
     */
    public record FsStepRef(String id, String aspect, Text title, Text detail, Optional<Basis> detailBasis, int year,
            Optional<Integer> session,
            List<String> dataNeeded, Optional<Basis> dataNeededBasis, List<String> dataHeld, Basis basis, Citation source) {}

    /** An archetype that we do not recommend, and the open questions whose answers could change that. */
    public record NotRecommended(String archetype, int number, Text title, int score, boolean excluded, List<Reason> reasons,
            List<String> whatWouldChangeIt) {}

    /** What to do in which year of the programme's path. */
    public record RoadmapStep(int year, String archetype, Text title, Text why, Citation source, Optional<Basis> basis) {}
}
