package sumakomi.document;

import java.util.Locale;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.resilience.Autonomy;

/** The autonomy of a district as a workbook that goes on calculating. */
public record AutonomyWorkbook(Knowledge knowledge, Library library) {

    /** The file. */
    public byte[] file(Autonomy autonomy, Locale locale) {
        return new CellWorkbook(knowledge, library, autonomy.document().title(), autonomy.model(), autonomy.values(), "autonomy-results",
                autonomy.headlines()).file(locale);
    }
}
