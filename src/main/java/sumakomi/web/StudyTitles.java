package sumakomi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.Head;

/** Studies by title; each state of a study is read once for that. */
@Component
class StudyTitles {

    private static final int KEPT = 10_000;

    private final Studies studies;
    private final Cache<Head, Optional<String>> titles = Caffeine.newBuilder().maximumSize(KEPT).build();

    StudyTitles(Studies studies) {
        this.studies = studies;
    }

    /** The studies made from a profile, the one changed last first. */
    List<Titled> ofProfile(String profile) {
        return titled(studies.heads(profile, Integer.MAX_VALUE));
    }

    /** The study of an id, if there is one. */
    List<Titled> of(String id) {
        return studies.find(id).stream().map(study -> new Titled(id, study.title().orElse(""), study.updatedAt())).toList();
    }

    private List<Titled> titled(List<Head> heads) {
        return heads.stream().flatMap(head -> title(head).map(title -> new Titled(head.id(), title, head.updatedAt())).stream()).toList();
    }

    int count(String profile) {
        return studies.count(profile);
    }

    private Optional<String> title(Head head) {
        return titles.get(head, absent -> studies.find(head.id()).map(found -> found.title().orElse("")));
    }

    /** A study in a list; the title is empty where it cannot be read. */
    record Titled(String id, String title, Instant updatedAt) {}
}
