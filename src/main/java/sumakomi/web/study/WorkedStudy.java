package sumakomi.web.study;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sumakomi.economics.study.InputField;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyResults;
import sumakomi.knowledge.Fault;

/**
 * A stored study as far as it can be worked out.
 *
 * @param fields what may be given or must be; empty where not even that can be told
 * @param faults why it cannot be worked out; empty when it is
 */
record WorkedStudy(StoredStudy stored, List<InputField> fields, List<Fault> faults, Optional<Study> study, Optional<StudyResults> results) {

    public String id() {
        return stored.id();
    }

    public StudyDocument document() {
        return stored.document();
    }

    public boolean complete() {
        return results.isPresent();
    }

    /** The same study with what it says in the language of a reader. */
    WorkedStudy in(Locale locale) {
        return document().words().isEmpty() ? this
                : new WorkedStudy(stored.in(locale), fields, faults, study.map(found -> found.in(locale)),
                        results);
    }
}
