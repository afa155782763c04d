package sumakomi.document;

import java.util.Locale;
import sumakomi.estimate.Estimated;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/** An estimate as a workbook that goes on calculating. */
public record EstimateWorkbook(Knowledge knowledge, Library library) {

    /** The file. */
    public byte[] file(Estimated found, Locale locale) {
        return new CellWorkbook(knowledge, library, found.document().title(), found.model(), found.values(), "estimate-results",
                found.headlines()).file(locale);
    }
}
