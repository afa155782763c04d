package sumakomi.web.study;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.StudyJson;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.economics.study.StudyVersions;
import sumakomi.economics.study.StudyVersions.Head;
import sumakomi.economics.study.StudyVersions.Version;
import sumakomi.knowledge.FaultyInput;
import sumakomi.web.PageModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps versions of studies, lays them beside each other, and works them out again. */
@EditionScoped
@Component
class VersionDesk {

    private final StudyVersions versions;
    private final StudyDesk desk;
    private final StudyKnowledge studyKnowledge;

    VersionDesk(StudyVersions versions, StudyDesk desk, StudyKnowledge studyKnowledge) {
        this.versions = versions;
        this.desk = desk;
        this.studyKnowledge = studyKnowledge;
    }

    List<Head> of(String study) {
        return versions.of(study);
    }

    Version find(String study, int number) {
        return versions.find(study, number).orElseThrow(PageModel::notFound);
    }

    /** @return number of the version; empty when the study was changed meanwhile */
    Optional<Integer> keep(WorkedStudy worked, String note) {
        return versions.keep(worked.stored(), worked.study().orElseThrow().knowledgeVersion(), note, results(worked));
    }

    /** What became of a version when it was worked out again. */
    sealed interface Replayed {

        /**
         * Worked out.
         *
         * @param sameKnowledge whether the knowledge in force is the one of the version; that of then is not at hand otherwise
         */
        record Again(boolean sameKnowledge, StudyDiff diff) implements Replayed {}

        /** Its words are no longer those of the knowledge in force. */
        record Not(List<String> reasons) implements Replayed {}
    }

    /** Works a version out with the knowledge in force. */
    Replayed replay(Version version, StudyWords words) {
        try {
            WorkedStudy again = desk.work(stored(version));
            if (!again.complete()) {
                return new Replayed.Not(again.faults().stream().map(words::fault).toList());
            }
            boolean same = again.study().orElseThrow().knowledgeVersion().equals(version.head().knowledgeVersion());
            return new Replayed.Again(same, StudyDiff.between(tree(version.results()), tree(results(again))));
        } catch (FaultyInput e) {
            return new Replayed.Not(e.faults().stream().map(words::fault).toList());
        }
    }

    /** What differs between a version and a study as it stands; empty where that one has no result. */
    Optional<StudyDiff> since(Version version, WorkedStudy now) {
        return now.complete() ? Optional.of(StudyDiff.between(tree(version.results()), tree(results(now)))) : Optional.empty();
    }

    /** What differs between the study of an earlier year and one as it stands. */
    Optional<StudyDiff> since(WorkedStudy then, WorkedStudy now) {
        return then.complete() && now.complete() ? Optional.of(StudyDiff.between(tree(results(then)), tree(results(now))))
                : Optional.empty();
    }

    StudyDiff between(Version then, Version now) {
        return StudyDiff.between(tree(then.results()), tree(now.results()));
    }

    /** The version as a study of its own, which nothing keeps. */
    private static StoredStudy stored(Version version) {
        Head head = version.head();
        return new StoredStudy(head.study() + "-" + head.number(), Optional.empty(), head.createdAt(), head.createdAt(), head.revision(),
                head.fiscalYear(), Optional.empty(), StudyReader.read(version.content().getBytes(StandardCharsets.UTF_8)));
    }

    private String results(WorkedStudy worked) {
        return StudyJson.write(worked.study().orElseThrow(), worked.results().orElseThrow(), studyKnowledge);
    }

    private static JsonNode tree(String results) {
        return JsonMapper.shared().readTree(results);
    }
}
