package sumakomi.web.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.economics.study.Studies;
import sumakomi.economics.study.Studies.Head;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.gate.Refused;
import sumakomi.knowledge.Text;
import sumakomi.web.explorer.Pager;

/** The studies as a list shows them. A list reads no study twice and waits for no large one. */
@EditionScoped
@Component
class StudyShelf {

    private static final Logger LOG = LoggerFactory.getLogger(StudyShelf.class);
    private static final int ON_A_PAGE = 30;
    private static final int KEPT = 1000;

    private final Studies studies;
    private final StudyDesk desk;
    private final Cache<String, Listed> listed = Caffeine.newBuilder().maximumSize(KEPT).build();

    StudyShelf(Studies studies, StudyDesk desk) {
        this.studies = studies;
        this.desk = desk;
    }

    /** A page of the studies, the one changed last first. Only those on it are read. */
    Pager<Shown> page(int number, Locale locale) {
        Pager<Head> heads = Pager.of(studies.heads(Integer.MAX_VALUE), number, ON_A_PAGE);
        return new Pager<>(heads.items().stream().flatMap(head -> listed(head).stream()).map(one -> one.in(locale)).toList(), heads.page(),
                heads.pages(),
                heads.total());
    }

    private Optional<Listed> listed(Head head) {
        String key = StudyDesk.key(head.id(), head.revision(), head.updatedAt());
        Optional<Listed> known = Optional.ofNullable(listed.getIfPresent(key));
        if (known.filter(Listed::told).isPresent()) {
            return known;
        }
        Optional<Listed> now = desk.finished(head).map(Listed::of).or(() -> known.isPresent() ? known
                : studies.find(head.id()).map(this::read));
        now.ifPresent(found -> listed.put(key, found));
        return now;
    }

    private Listed read(KeptStudy kept) {
        return kept.readable().map(this::worked).orElseGet(() -> Listed.unreadable(kept));
    }

    /** One study that cannot be worked out must not take the others from the list. */
    private Listed worked(StoredStudy stored) {
        if (StudySize.isLarge(stored.document())) {
            return Listed.untold(stored);
        }
        try {
            return Listed.of(desk.work(stored));
        } catch (Refused e) {
            return Listed.untold(stored);
        } catch (RuntimeException e) {
            LOG.error("The study {} cannot be worked out", stored.id(), e);
            return Listed.untold(stored);
        }
    }

    /**
     * A study in a list, in any language.
     *
     * @param title absent where it cannot be told
     * @param readable whether its content can be read
     * @param told whether it has been worked out; a large one is when it is opened
     * @param ratio B/C in case I by present values, which is what the headline judges, where it can be told
     * @param open how many numbers are missing
     */
    record Listed(String id, Optional<Text> title, Instant updatedAt, boolean readable, boolean told, Optional<Double> ratio, long open) {

        static Listed of(WorkedStudy worked) {
            return new Listed(worked.id(), Optional.of(worked.document().name()), worked.stored().updatedAt(), true, true,
                    worked.results().map(results -> results.project().discountedRatio().i()),
                    worked.fields().stream().filter(field -> field.missing()).count());
        }

        static Listed untold(StoredStudy stored) {
            return new Listed(stored.id(), Optional.of(stored.document().name()), stored.updatedAt(), true, false, Optional.empty(), 0);
        }

        static Listed unreadable(KeptStudy kept) {
            return new Listed(kept.id(), kept.title(), kept.updatedAt(), false, true, Optional.empty(), 0);
        }

        private Shown in(Locale locale) {
            return new Shown(id, title.map(text -> text.in(locale)).orElse(""), updatedAt, readable, told, ratio, open);
        }
    }

    /** The same in the language of a reader; the title is empty where it cannot be told. */
    record Shown(String id, String title, Instant updatedAt, boolean readable, boolean told, Optional<Double> ratio, long open) {}
}
