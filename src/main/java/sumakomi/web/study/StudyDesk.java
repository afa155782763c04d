package sumakomi.web.study;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.advisor.Limits;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.gate.Refusal;
import sumakomi.gate.Refused;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.PageModel;

/**
 * Fetches studies and has them worked out, each state of a study once however many ask for it; those seen last are kept, since
 * one study is read over several pages.
 */
@EditionScoped
@Component
class StudyDesk {

    /** What a study may still lack while it is being filled in. */
    private static final Set<String> UNFINISHED = Set.of("study.missing", "study.no-cost", "study.integrated", "study.undefined");
    /** Of the heap, for the studies kept. */
    private static final int SHARE = 8;

    private final Studies studies;
    private final StudyBuilder builder;
    private final ResultsMaker maker;
    private final StudyWording wording;
    private final LongWork work;
    private final Limits limits;
    private final AsyncCache<String, WorkedStudy> worked = Caffeine.newBuilder().maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .weigher((String key, WorkedStudy study) -> StudySize.bytes(study)).buildAsync();

    StudyDesk(Studies studies, StudyKnowledge studyKnowledge, StudyWording wording, LongWork work, Limits limits) {
        this.studies = studies;
        this.builder = new StudyBuilder(studyKnowledge);
        this.maker = new ResultsMaker(studyKnowledge);
        this.wording = wording;
        this.work = work;
        this.limits = limits;
    }

    /** The study of an id as it is kept; a page that does not exist otherwise. */
    StoredStudy fetch(String id) {
        KeptStudy kept = studies.find(id).orElseThrow(PageModel::notFound);
        return kept.readable().orElseThrow(() -> new UnreadableStudies.Opened(kept));
    }

    /** The study of an id worked out; a page that does not exist otherwise. */
    WorkedStudy open(String id) {
        return work(fetch(id));
    }

    WorkedStudy work(StoredStudy stored) {
        LongWork.Lane lane = work.lane(StudySize.isLarge(stored.document()));
        return lane.result(worked.get(key(stored.id(), stored.revision(), stored.updatedAt()),
                (absent, executor) -> lane.begin(() -> workedOut(stored))));
    }

    /** A state of a study, if it has been worked out already. */
    Optional<WorkedStudy> finished(Studies.Head head) {
        return finished(key(head.id(), head.revision(), head.updatedAt()));
    }

    private Optional<WorkedStudy> finished(String key) {
        return Optional.ofNullable(worked.getIfPresent(key)).filter(CompletableFuture::isDone)
                .filter(study -> !study.isCompletedExceptionally()).map(CompletableFuture::join);
    }

    /** Names one state of a study. The time tells apart what a restored backup brought back under the same number. */
    static String key(String id, int revision, Instant updatedAt) {
        return id + "/" + revision + "/" + updatedAt;
    }

    private WorkedStudy workedOut(StoredStudy stored) {
        List<Fault> tooMany = StudySize.faults(stored.document(), limits);
        if (!tooMany.isEmpty()) {
            return new WorkedStudy(stored, List.of(), tooMany, Optional.empty(), Optional.empty());
        }
        List<InputField> fields = fields(stored.document());
        try {
            Study study = builder.build(stored.document());
            return new WorkedStudy(stored, fields, List.of(), Optional.of(study), Optional.of(maker.results(study)));
        } catch (FaultyInput e) {
            return new WorkedStudy(stored, fields, e.faults(), Optional.empty(), Optional.empty());
        }
    }

    /** The fields of a study; none if it names what does not exist. */
    private List<InputField> fields(StudyDocument document) {
        try {
            return builder.fields(document);
        } catch (FaultyInput e) {
            return List.of();
        }
    }

    /** The fields that a form shows: those of the study, and the common cost of integrated works before it is given. */
    List<InputField> editable(WorkedStudy study) {
        return IntegratedWorks.with(study.fields(), study.document(), wording);
    }

    /** A study that was changed, before it is kept; one beyond the limits waits for nothing. */
    Draft draft(StudyDocument document) {
        List<Fault> tooMany = StudySize.faults(document, limits);
        return tooMany.isEmpty()
                ? work.lane(StudySize.isLarge(document)).now(() -> new Draft(document, wrongs(document),
                        IntegratedWorks.with(fields(document), document, wording)))
                : new Draft(document, tooMany, List.of());
    }

    /**
     * Refuses at once one measure more than a study may hold, where its form could be shown again only after long work.
     *
     * @throws Refused naming the limit
     */
    void requireRoomForMeasure(String id) {
        StoredStudy stored = fetch(id);
        boolean full = stored.document().measures().size() >= limits.measures();
        if (full && finished(key(stored.id(), stored.revision(), stored.updatedAt())).isEmpty()) {
            throw new Refused(new Refusal(HttpStatus.UNPROCESSABLE_CONTENT.value(), "many-measures", List.of(limits.measures())));
        }
    }

    /**
     * A study from a file.
     *
     * @throws FaultyInput with everything wrong with it but that it is not complete
     */
    StudyDocument read(byte[] file) {
        Draft draft = draft(work.lane(false).now(() -> StudyReader.read(file, builder.knowledge())));
        if (!draft.wrongs().isEmpty()) {
            throw new FaultyInput(draft.wrongs());
        }
        return draft.document();
    }

    private List<Fault> wrongs(StudyDocument document) {
        try {
            builder.build(document);
            return List.of();
        } catch (FaultyInput e) {
            return wrongs(e.faults());
        }
    }

    /** What is wrong with a study but that it is not complete. */
    static List<Fault> wrongs(List<Fault> faults) {
        return faults.stream().filter(fault -> !UNFINISHED.contains(fault.key())).toList();
    }

    /**
     * A study that is not kept yet.
     *
     * @param wrongs everything wrong with it but that it is not complete
     * @param editable the fields that its forms show
     */
    record Draft(StudyDocument document, List<Fault> wrongs, List<InputField> editable) {}
}
