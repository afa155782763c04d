package sumakomi.web.study;

import java.util.ArrayList;
import java.util.List;
import sumakomi.advisor.Limits;
import sumakomi.economics.formula.Cell;
import sumakomi.economics.study.StudyDocument;
import sumakomi.economics.study.StudyDocument.Measure;
import sumakomi.knowledge.Fault;

/** How large a study is: what it may hold, how it is worked out, what it takes in memory. */
final class StudySize {

    /** Up to here a study is worked out in well under a second, and its workbook takes little memory. */
    private static final int SMALL_PARTS = 200;
    private static final int FEW_MEASURES = 40;
    /** Roughly what the cells of a study take, formula and titles included. */
    private static final int BYTES_OF_A_CELL = 1500;
    private static final int BYTES_OF_A_YEAR = 8;
    private static final int BYTES_OF_A_PART = 1000;

    private StudySize() {}

    static boolean isLarge(StudyDocument document) {
        return parts(document) > SMALL_PARTS || document.measures().size() > FEW_MEASURES;
    }

    /** Components, energy carriers and benefits, those of the district too. */
    static int parts(StudyDocument document) {
        return document.districtBenefits().size() + document.measures().stream().mapToInt(StudySize::parts).sum();
    }

    private static int parts(Measure measure) {
        return measure.components().size() + measure.energy().size() + measure.benefits().size();
    }

    /** Bytes that a study takes, by a rough estimate. */
    static int bytes(WorkedStudy worked) {
        long given = BYTES_OF_A_PART * (1L + parts(worked.document()) + worked.fields().size());
        long cells = worked.study().map(study -> study.model().cells().stream().mapToLong(cell -> bytes(cell, study.model().years())).sum())
                .orElse(0L);
        return (int) Math.min(Integer.MAX_VALUE, given + cells);
    }

    private static long bytes(Cell cell, int years) {
        return BYTES_OF_A_CELL + (cell.yearly() ? (long) BYTES_OF_A_YEAR * years : 0);
    }

    /** What of a study is beyond the limits of the installation. */
    static List<Fault> faults(StudyDocument document, Limits limits) {
        List<Fault> faults = new ArrayList<>();
        check(faults, "study.many-measures", "measures", document.measures().size(), limits.measures());
        check(faults, "study.many-policies", "policies", document.policies().size(), limits.policies());
        check(faults, "study.many-district-benefits", "districtBenefits", document.districtBenefits().size(), limits.districtBenefits());
        for (Measure measure : document.measures()) {
            check(faults, "study.many-components", "measures." + measure.id() + ".components", measure.components().size(),
                    limits.components());
        }
        check(faults, "study.many-parts", "measures", parts(document), limits.parts());
        return faults;
    }

    private static void check(List<Fault> faults, String key, String where, int found, int most) {
        if (found > most) {
            faults.add(Fault.of(key, where, 0, most, found));
        }
    }
}
