package sumakomi.advice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.advice.Recommendation.FsStepRef;
import sumakomi.advice.Recommendation.RemarkRef;
import sumakomi.knowledge.Basis;
import sumakomi.knowledge.Citation;
import sumakomi.knowledge.Knowledge.Shelved.Part;
import sumakomi.knowledge.Knowledge.Shelved.Said;
import sumakomi.knowledge.Text;
import sumakomi.questionnaire.Answer;
import sumakomi.rules.Drops.DropsData;
import sumakomi.rules.EffectKind;

/**
 * What we advise a municipality, assembled from findings and knowledge. The same answers give the same advice under the
 * same versions and date.
 *
 * @param triage absent as long as no question on the way of support is answered
 * @param contradictions answers that cannot all hold
 * @param conditional what would suit, if its place were there
 * @param urbanPolicies those planned, with the low-carbon measures that go along with them
 * @param will what the municipality decides itself, and what that does; absent where it decides nothing, and in advice of earlier versions
 * @param standing where the three years of the road map begin; absent as long as no answer tells
 * @param offers what can be begun without a place; only where something is answered and yet nothing can be recommended
 * @param proposals entries of the library that the answers call for whatever is recommended; none of them stands in a
 *     recommendation too
 * @param notRecommended the others; none as long as nothing is answered, for then there is no conclusion
 * @param dropped steps of the study that fall away whatever is recommended
 * @param noted what the answers mean though nothing else in the advice rests on it
 * @param openData the answers that count and are published data, not the municipality's word
 * @param formerAnswers answers in the words of an earlier questionnaire, and as what they are read
 */
public record Advice(String knowledgeVersion, String rulesVersion, LocalDate asOf, Optional<MunicipalityRef> municipality,
        Optional<Triage> triage, List<Contradiction> contradictions, List<Reason> cautions, List<Recommendation> recommendations,
        List<Conditional> conditional,
        List<PlannedPolicy> urbanPolicies, List<Offer> offers, List<Proposed> proposals, List<Dropped> dropped, List<Noted> noted,
        List<NotRecommended> notRecommended, Optional<OwnWill> will, Optional<HowFar> standing, List<RoadmapStep> roadmap,
        List<FromOpenData> openData, List<FarFromOpenData> farFromOpenData, List<FormerlyAnswered> formerAnswers) {

    public Advice {
        contradictions = List.copyOf(contradictions);
        cautions = List.copyOf(cautions);
        recommendations = List.copyOf(recommendations);
        conditional = List.copyOf(conditional);
        urbanPolicies = List.copyOf(urbanPolicies);
        offers = List.copyOf(offers);
        proposals = List.copyOf(proposals);
        dropped = List.copyOf(dropped);
        noted = List.copyOf(noted);
        notRecommended = List.copyOf(notRecommended);
        roadmap = List.copyOf(roadmap);
        openData = List.copyOf(openData);
        farFromOpenData = List.copyOf(farFromOpenData);
        formerAnswers = List.copyOf(formerAnswers);
    }

    /** The reasons that speak for or against an archetype, wherever it stands in the advice; none where it is not told of. */
    public List<Reason> judging(String archetype) {
        return Stream.of(
                recommendations.stream().filter(entry -> entry.archetype().equals(archetype)).map(Recommendation::reasons),
                conditional.stream().filter(entry -> entry.archetype().equals(archetype)).map(Conditional::reasons),
                offers.stream().filter(entry -> entry.archetype().equals(archetype)).map(Offer::reasons),
                notRecommended.stream().filter(entry -> entry.archetype().equals(archetype)).map(NotRecommended::reasons))
                .flatMap(reasons -> reasons).flatMap(List::stream).toList();
    }

    /** The municipality advised. */
    public record MunicipalityRef(String code, Text name) {}

    /** Whether the programme's groups suit the municipality, or an individual consultation does. */
    public record Triage(String route, List<Reason> reasons) {

        /** The route of whoever is consulted alone. */
        public static final String ALONE = "individual-consultation";

        public Triage {
            reasons = List.copyOf(reasons);
        }
    }

    /** Nothing is answered from which anything would follow. */
    @JsonIgnore
    public boolean unanswered() {
        return Stream.of(recommendations, conditional, offers, notRecommended).allMatch(List::isEmpty) && triage.isEmpty();
    }

    /** What is noted of answers that do not count for or against a type: those stand with the reasons of the types. */
    @JsonIgnore
    public List<Reason> notedAlone() {
        return noted.stream().filter(one -> one.alsoCounts().isEmpty()).map(Noted::reason).toList();
    }

    /** The way of support; empty as long as none is told. */
    @JsonIgnore
    public String route() {
        return triage.map(Triage::route).orElse("");
    }

    /** Whether a reason rests on an answer that contradicts another one. */
    public boolean contested(Reason reason) {
        return contradictions.stream().anyMatch(one -> reason.because().stream().map(Because::question).anyMatch(one::concerns));
    }

    /** The open questions by whose answers the ranks may change, each once. */
    @JsonIgnore
    public List<String> moving() {
        return Stream.of(recommendations.stream().flatMap(entry -> entry.unknowns().stream()),
                conditional.stream().map(entry -> entry.ifThereIs().question()),
                offers.stream().flatMap(entry -> entry.whatWouldChangeIt().stream()),
                notRecommended.stream().flatMap(entry -> entry.whatWouldChangeIt().stream())).flatMap(questions -> questions).distinct()
                .toList();
    }

    /** The steps of the study that every recommendation needs. */
    public List<FsStepRef> commonSteps() {
        return recommendations.stream().findFirst().stream().flatMap(first -> first.fsSteps().stream())
                .filter(step -> recommendations.stream().allMatch(entry -> entry.fsSteps().contains(step))).toList();
    }

    /** What the municipality said it holds of the data for the study, as an answer that led to something. */
    public static Because held(List<String> data) {
        return new Because(DATA_HELD, new Answered(data));
    }

    /** The question on the data for the study that are there. */
    public static final String DATA_HELD = "data-held";

    /** The route through the programme's groups. */
    public static final String PROGRAMME = "programme";

    /**
     * A rule that fired, with the answers that made it fire.
     *
     * @param aspect from which it speaks, where it judges
     * @param counts whether its points are in the score: in an aspect only the strongest for and the strongest against are
     */
    public record Reason(String rule, EffectKind effect, Optional<String> strength, Optional<String> aspect, int points, boolean counts,
            Text text, List<Because> because, Basis basis, Citation source) {
        public Reason {
            because = List.copyOf(because);
        }

        Reason because(List<Because> some) {
            return new Reason(rule, effect, strength, aspect, points, counts, text, some, basis, source);
        }

        Reason counting(boolean counted) {
            return counted == counts ? this
                    : new Reason(rule, effect, strength, aspect, points, counted, text, because, basis, source);
        }
    }

    /**
     * Answers that cannot all hold.
     *
     * @param reason the answers, and why they cannot
     * @param check what to check, and which answer to correct then
     */
    public record Contradiction(Reason reason, Text check) {

        /** Whether the answer to this question is one of them. */
        public boolean concerns(String question) {
            return reason.because().stream().anyMatch(because -> because.question().equals(question));
        }
    }

    /**
     * What answers mean though no other rule that fired rests on it.
     *
     * @param alsoCounts where the same answers count all the same
     */
    public record Noted(@JsonUnwrapped Reason reason, List<AlsoCounts> alsoCounts) {
        public Noted {
            alsoCounts = List.copyOf(alsoCounts);
        }
    }

    /**
     * A type on which the answers behind a reading weigh.
     *
     * @param effect whether a rule supports, opposes or excludes it by these answers
     */
    public record AlsoCounts(String archetype, Text title, EffectKind effect) {}

    /** An answer that a rule read. */
    public record Because(String question, Answered answer) {

        boolean known() {
            return !answer.values().equals(Answer.UNKNOWN.values());
        }
    }

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

    /** An archetype that would be recommended if its place were there. */
    public record Conditional(String archetype, int number, Text title, int score, IfThereIs ifThereIs, List<Reason> reasons,
            List<RemarkRef> remarks) {
        public Conditional {
            remarks = List.copyOf(remarks);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The place that is needed, and the question that decides.
     *
     * @param answers the options with which it would be recommended
     * @param possibleOnly those among them with which it would be {@link Grade#POSSIBLE} and no more
     */
    public record IfThereIs(Text place, String question, List<String> answers, List<String> possibleOnly, Basis basis, Citation source) {
        public IfThereIs {
            answers = List.copyOf(answers);
            possibleOnly = List.copyOf(possibleOnly);
        }
    }

    /**
     * What can be begun anywhere, though little speaks for it yet.
     *
     * @param why it is no recommendation
     * @param reasons for and against it, as far as there are any
     * @param whatWouldChangeIt the open questions whose answers could make it a recommendation
     */
    public record Offer(String archetype, int number, Text title, Text aim, int score, Optional<WhyNotRecommended> why,
            List<Reason> reasons, List<String> whatWouldChangeIt, Basis basis, Citation source) {
        public Offer {
            reasons = List.copyOf(reasons);
            whatWouldChangeIt = List.copyOf(whatWouldChangeIt);
        }
    }

    /**
     * An entry of the library that the answers call for.
     *
     * @param kind folder of the knowledge base in which the entry stands
     * @param basis what the entry rests on
     * @param said what it says to whom it is proposed
     * @param parts entries that are shown with it
     */
    public record Proposed(String kind, String id, Text title, List<Reason> reasons, Citation source, Optional<Basis> basis,
            List<Said> said, List<Part> parts) {

        /** The parameter that says how many stand open under one heading. */
        public static final String SHOWN_AT_FIRST = "proposals-shown";

        public Proposed {
            said = List.copyOf(said);
            parts = List.copyOf(parts);
        }

        /** The entry as the library knows it. */
        public String address() {
            return address(kind, id);
        }

        /** Any entry as the library knows it. */
        public static String address(String kind, String id) {
            return kind + "/" + id;
        }
    }

    /** An item of the checklist or a step of the study that falls away, and why. */
    public record Dropped(String id, Text text, Reason reason) {

        /** Whether it is this item of data. */
        boolean isOf(String data) {
            return id.equals(DropsData.address(data));
        }

        /** By the reason why; what falls away for several stands once, under the one for which most falls away. */
        public static Map<Reason, List<Dropped>> byReason(List<Dropped> all) {
            Map<Reason, Long> sizes = all.stream().collect(Collectors.groupingBy(Dropped::reason, Collectors.counting()));
            Map<Map.Entry<String, Text>, Dropped> once = new LinkedHashMap<>();
            all.forEach(one -> once.merge(Map.entry(one.id(), one.text()), one,
                    (known, other) -> sizes.get(other.reason()) > sizes.get(known.reason()) ? other : known));
            return once.values().stream().collect(Collectors.groupingBy(Dropped::reason, LinkedHashMap::new, Collectors.toList()));
        }
    }

    /**
     * An archetype that we do not recommend, and the open questions whose answers could change that.
     *
     * @param why absent in advice from before it was told
     * @param place what it needs, where that is not there
     * @param setAside why the municipality does not consider it, in its own words; absent where it does
     */
    public record NotRecommended(String archetype, int number, Text title, int score, boolean excluded, Optional<WhyNotRecommended> why,
            Optional<Text> place, Optional<String> setAside, List<Reason> reasons, List<String> whatWouldChangeIt) {

        /** What takes it out, then what counts against it. */
        public List<Reason> against() {
            return Stream.of(EffectKind.EXCLUDES, EffectKind.OPPOSES).flatMap(effect -> reasons.stream()
                    .filter(reason -> reason.effect() == effect && (reason.counts() || effect == EffectKind.EXCLUDES))).toList();
        }
    }

    /**
     * Where the municipality stands, from where its three years begin.
     *
     * @param id of the standing in the road map of the knowledge
     */
    public record HowFar(String id, Text title, List<Reason> reasons, Basis basis, Citation source) {
        public HowFar {
            reasons = List.copyOf(reasons);
        }
    }
}
