package sumakomi.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.ResultsMaker;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;

/** Fetches studies and works them out; those seen last are kept, since one study is read over several pages. */
@EditionScoped
@Component
class StudyDesk {

    /** What a study may still lack while it is being filled in. */
    private static final Set<String> UNFINISHED = Set.of("study.missing", "study.no-cost", "study.integrated", "study.undefined");
    private static final int KEPT = 32;

    private final Studies studies;
    private final StudyBuilder builder;
    private final ResultsMaker maker;
    private final StudyWording wording;
    private final Map<String, WorkedStudy> worked = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WorkedStudy> eldest) {
            return size() > KEPT;
        }
    };

    StudyDesk(Studies studies, StudyBuilder builder, StudyKnowledge studyKnowledge, StudyWording wording) {
        this.wording = wording;
        this.studies = studies;
        this.builder = builder;
        this.maker = new ResultsMaker(studyKnowledge);
    }

    /** The study of an id; a page that does not exist otherwise. */
    WorkedStudy open(String id) {
        return work(studies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    WorkedStudy work(StoredStudy stored) {
        String key = stored.id() + "/" + stored.revision();
        synchronized (worked) {
            return worked.computeIfAbsent(key, absent -> workedOut(stored));
        }
    }

    private WorkedStudy workedOut(StoredStudy stored) {
        List<InputField> fields = fields(stored.document());
        try {
            Study study = builder.build(stored.document());
            return new WorkedStudy(stored, fields, List.of(), Optional.of(study), Optional.of(maker.results(study)));
        } catch (FaultyInput e) {
            return new WorkedStudy(stored, fields, e.faults(), Optional.empty(), Optional.empty());
        }
    }

    /** The fields of a study; none if it names what does not exist. */
    List<InputField> fields(StudyDocument document) {
        try {
            return builder.fields(document);
        } catch (FaultyInput e) {
            return List.of();
        }
    }

    /** The fields that a form shows: those of the study, and the common cost of integrated works before it is given. */
    List<InputField> editable(StudyDocument document) {
        return IntegratedWorks.with(fields(document), document, wording);
    }

    /** Everything wrong with a study but that it is not complete. */
    List<Fault> wrongs(StudyDocument document) {
        try {
            builder.build(document);
            return List.of();
        } catch (FaultyInput e) {
            return e.faults().stream().filter(fault -> !UNFINISHED.contains(fault.key())).toList();
        }
    }
}
