package sumakomi.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.Head;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.knowledge.Text;

/** Studies by title; each state of a study is read once for that. */
@Component
class StudyTitles {

    private static final int KEPT = 10_000;

    private final Studies studies;
    private final Cache<Head, Optional<Optional<Text>>> titles = Caffeine.newBuilder().maximumSize(KEPT).build();

    StudyTitles(Studies studies) {
        this.studies = studies;
    }

    /** The studies made from a profile, the one changed last first. */
    List<Titled> ofProfile(String profile, Locale locale) {
        return titled(studies.heads(profile, Integer.MAX_VALUE), locale);
    }

    /** The study of an id, if there is one. */
    List<Titled> of(String id, Locale locale) {
        return studies.find(id).stream().map(study -> new Titled(id, in(study.title(), locale), study.updatedAt())).toList();
    }

    private List<Titled> titled(List<Head> heads, Locale locale) {
        return heads.stream().flatMap(head -> kept(head).map(title -> new Titled(head.id(), in(title, locale), head.updatedAt())).stream())
                .toList();
    }

    int count(String profile) {
        return studies.count(profile);
    }

    /** A study that cannot be read has no title; one that is gone is not kept. */
    private Optional<Optional<Text>> kept(Head head) {
        return titles.get(head, absent -> studies.find(head.id()).map(KeptStudy::title));
    }

    private static String in(Optional<Text> title, Locale locale) {
        return title.map(text -> text.in(locale)).orElse("");
    }

    /** A study in a list; the title is empty where it cannot be read. */
    record Titled(String id, String title, Instant updatedAt) {}
}
