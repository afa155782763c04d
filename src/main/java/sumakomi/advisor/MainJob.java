package sumakomi.advisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;
import sumakomi.advice.Advice;
import sumakomi.advice.Advisor;
import sumakomi.advice.AnswerSpace;
import sumakomi.advice.OpenAnswersAnalysis;
import sumakomi.advice.SmallestChange;
import sumakomi.advice.WhyNot;
import sumakomi.economics.BenefitCost;
import sumakomi.economics.Screening;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.questionnaire.Profile;
import sumakomi.questionnaire.ProfileReader;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.RuleBase;
import sumakomi.rules.Rules;

/** Knowledge, questionnaire, rules and economics put together, ready to advise. Safe for several threads at once. */
public final class MainJob {

    private final Knowledge knowledge;
    private final Questionnaire questionnaire;
    private final Advisor advisor;
    private final Supplier<OpenAnswersAnalysis> analysis;
    private final Supplier<WhyNot> whyNot;
    private final KnowledgeFiles files;
    private volatile @Nullable Fingerprint fingerprint;

    private MainJob(KnowledgeFiles files, Advisor advisor) {
        AnswerSpace space = advisor.space();
        this.files = files;
        this.questionnaire = space.questionnaire();
        this.knowledge = questionnaire.knowledge();
        this.advisor = advisor;
        this.whyNot = SingletonSupplier.of(() -> new WhyNot(space));
        this.analysis = SingletonSupplier.of(() -> new OpenAnswersAnalysis(space, LikelySample.read(questionnaire)));
    }

    /**
     * With the knowledge and the rules that the build packed; read side by side, since a command waits for both, and what tries
     * other answers is made beside the engine. The engine is begun in the caller's thread: it looks for its services by the
     * thread's class loader, and from Java 25 on the threads of the common pool do not know the libraries inside the jar.
     */
    public static MainJob packed() {
        CompletableFuture<KnowledgeFiles> files = CompletableFuture.supplyAsync(KnowledgeFiles::packed);
        CompletableFuture<Questionnaire> questionnaire = files.thenApply(KnowledgeFiles::knowledge).thenApply(Questionnaire::new);
        Rules rules = Rules.packed();
        CompletableFuture<AnswerSpace> space = questionnaire.thenApplyAsync(asked -> new AnswerSpace(asked, rules));
        RuleBase base = new RuleBase(rules);
        return new MainJob(files.join(), new Advisor(space.join(), base));
    }

    /**
     * With knowledge and rules that were read while the application runs.
     *
     * @param files the files that the knowledge was made of, with their shelf
     */
    static MainJob of(KnowledgeFiles files, Knowledge knowledge, RuleBase rules) {
        return new MainJob(files, new Advisor(knowledge, rules));
    }

    /** What an advice rests on, entry by entry; made when first asked for. */
    public Fingerprint fingerprint() {
        Fingerprint made = fingerprint;
        if (made == null) {
            made = Fingerprint.of(files, knowledge, advisor.rules());
            fingerprint = made;
        }
        return made;
    }

    public Knowledge knowledge() {
        return knowledge;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Advisor advisor() {
        return advisor;
    }

    /** The version of the rules that advise. */
    public String rulesVersion() {
        return advisor.rules().version();
    }

    public ProfileReader profileReader() {
        return new ProfileReader(questionnaire);
    }

    /** What further answers would tell; made ready when first asked for. */
    public OpenAnswersAnalysis openAnswers() {
        return analysis.get();
    }

    /** By archetype that is not first, the changes of answers that bring it forward; those for which none was found are left out. */
    public Map<String, List<SmallestChange>> smallestChanges(Profile profile) {
        return whyNot.get().smallestChanges(profile);
    }

    public AdvisedProfile advise(Profile profile) {
        Advice advice = advisor.advise(profile);
        Screening screening = new Screening(knowledge, profile.asOf());
        Map<String, BenefitCost> benefitCost = new LinkedHashMap<>();
        advice.recommendations().forEach(entry -> benefitCost.put(entry.archetype(), screening.screen(entry, profile)));
        return new AdvisedProfile(profile, advice, benefitCost, SingletonSupplier.of(() -> analysis.get().analyse(profile)),
                this::fingerprint);
    }

    /** The files that an advice is made of. */
    KnowledgeFiles files() {
        return files;
    }
}
