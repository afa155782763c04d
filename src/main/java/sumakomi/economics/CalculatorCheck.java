package sumakomi.economics;

import java.util.List;
import sumakomi.economics.study.KnowledgeProbe;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;

/** Checks the part of a knowledge base from which the calculator is made, when the knowledge base is packed. */
public final class CalculatorCheck {

    private CalculatorCheck() {}

    /** Formulas that cannot be read, units that do not fit and cells that are missing. */
    public static List<Fault> faults(Knowledge knowledge, Library library) {
        return KnowledgeProbe.faults(knowledge, library);
    }
}
