package sumakomi.economics;

import java.util.ArrayList;
import java.util.List;
import sumakomi.economics.study.KnowledgeProbe;
import sumakomi.economics.study.StudyBuilder;
import sumakomi.economics.study.StudyKnowledge;
import sumakomi.economics.study.StudyReader;
import sumakomi.knowledge.Entry;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.Knowledge;
import sumakomi.knowledge.Library;
import sumakomi.knowledge.YamlDocument;

/** Checks the part of a knowledge base from which the calculator is made, when the knowledge base is packed. */
public final class CalculatorCheck {

    private CalculatorCheck() {}

    /** Formulas that cannot be read, units that do not fit, cells that are missing, and studies in entries that cannot be worked out. */
    public static List<Fault> faults(Knowledge knowledge, Library library) {
        List<Fault> faults = new ArrayList<>(KnowledgeProbe.faults(knowledge, library));
        if (faults.isEmpty()) {
            StudyBuilder builder = new StudyBuilder(new StudyKnowledge(knowledge, library));
            library.entries().stream().filter(entry -> entry.tree().path("study").isObject())
                    .forEach(entry -> study(entry, builder, faults));
        }
        return faults;
    }

    private static void study(Entry entry, StudyBuilder builder, List<Fault> faults) {
        try {
            builder.build(StudyReader.read(YamlDocument.withoutLines(entry.tree().get("study"))));
        } catch (FaultyInput e) {
            e.faults().forEach(fault -> faults.add(fault.inFile(entry.file() + " " + entry.id())));
        }
    }
}
