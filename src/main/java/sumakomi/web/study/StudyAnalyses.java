package sumakomi.web.study;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import sumakomi.advisor.EditionScoped;
import sumakomi.document.StudyWorkbook;
import sumakomi.economics.study.Study;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyComparer;
import sumakomi.economics.study.StudyComparison.Sensitivity;
import sumakomi.economics.study.StudyComparison;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.Uncertainty;
import sumakomi.economics.study.UncertaintyAnalysis;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/** The analyses that take long, each made once however many ask for it, and kept for the studies seen last. */
@EditionScoped
@Component
class StudyAnalyses {

    static final int SMALL_RANGES = 40;
    private static final int BYTES_OF_A_RANGE = 4000;
    /** For what is kept of each kind: of a large heap not more than this, of a small one a share. */
    private static final long MOST_BYTES = Math.min(32L * 1024 * 1024, Runtime.getRuntime().maxMemory() / 32);
    private static final int MOST_COMPARISONS = 64;

    private final StudyKnowledge knowledge;
    private final StudyWorkbook workbook;
    private final LongWork work;
    private final AsyncCache<String, Found<Spreads>> spreads = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String key, Found<Spreads> found) -> found.value().map(Spreads::bytes).orElse(BYTES_OF_A_RANGE)).buildAsync();
    private final AsyncCache<String, Found<StudyComparison>> comparisons = Caffeine.newBuilder().maximumSize(MOST_COMPARISONS).buildAsync();
    private final AsyncCache<String, byte[]> workbooks = Caffeine.newBuilder().maximumWeight(MOST_BYTES)
            .weigher((String key, byte[] file) -> file.length).buildAsync();

    StudyAnalyses(StudyKnowledge studyKnowledge, Knowledge knowledge, Library library, LongWork work) {
        this.knowledge = studyKnowledge;
        this.workbook = new StudyWorkbook(studyKnowledge, knowledge, library);
        this.work = work;
    }

    /** How many inputs of a study have a range. */
    static int ranges(WorkedStudy worked) {
        return UncertaintyAnalysis.ranges(worked.study().orElseThrow());
    }

    /** What the ranges of the inputs mean for the results. Large studies one at a time, lest several exhaust the memory together. */
    Spreads spreads(WorkedStudy worked) {
        Study study = worked.study().orElseThrow();
        int ranges = ranges(worked);
        LongWork.Lane lane = work.lane(isLarge(worked) || ranges > SMALL_RANGES);
        return once(spreads, key(worked), lane, StudySize.bytes(worked),
                () -> Found.of(() -> new Spreads(UncertaintyAnalysis.of(study, knowledge),
                        StudyComparer.sensitivities(study), ranges)))
                .orThrow();
    }

    /** Two studies side by side, told apart by their titles in the language of a reader. */
    StudyComparison comparison(WorkedStudy one, WorkedStudy other, Locale locale) {
        return once(comparisons, key(one) + " " + key(other) + " " + locale.getLanguage(), work.lane(isLarge(one) || isLarge(other)),
                (long) StudySize.bytes(one) + StudySize.bytes(other),
                () -> Found.of(() -> compared(one.study().orElseThrow().in(locale), other.study().orElseThrow().in(locale)))).orThrow();
    }

    private StudyComparison compared(Study first, Study second) {
        boolean same = first.document().title().equals(second.document().title());
        return StudyComparer.compare(List.of(first,
                same ? new StudyBuilder(knowledge).build(second.document().withTitle(second.document().title() + " (2)")) : second));
    }

    /**
     * The study as a workbook that goes on calculating.
     *
     * @param other with which it is compared in it
     */
    byte[] workbook(WorkedStudy worked, Optional<WorkedStudy> other, Locale locale) {
        Optional<StudyComparison> comparison = other.map(second -> comparison(worked, second, locale));
        String key = key(worked) + other.map(second -> " " + key(second)).orElse("") + " " + locale.getLanguage();
        return once(workbooks, key, work.lane(isLarge(worked)), StudySize.bytes(worked), () -> {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                workbook.write(worked.study().orElseThrow(), worked.results().orElseThrow(), comparison, locale, out);
                return out.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @param bytes what the work holds while it waits */
    private static <T> T once(AsyncCache<String, T> cache, String key, LongWork.Lane lane, long bytes, Supplier<T> make) {
        return lane.result(cache.get(key, (absent, executor) -> lane.begin(make, bytes)));
    }

    private static boolean isLarge(WorkedStudy worked) {
        return StudySize.isLarge(worked.document());
    }

    private static String key(WorkedStudy worked) {
        return StudyDesk.key(worked.id(), worked.stored().revision(), worked.stored().updatedAt());
    }

    /** @param ranges how many inputs have a range */
    record Spreads(Uncertainty uncertainty, List<Sensitivity> sensitivities, int ranges) {
        int bytes() {
            return BYTES_OF_A_RANGE * (1 + ranges);
        }
    }
}
