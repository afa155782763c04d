package sumakomi.advisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileSnapshot;
import sumakomi.knowledge.KnowledgeFiles;
import sumakomi.knowledge.KnowledgeLoader;
import sumakomi.knowledge.PackedFiles;
import sumakomi.plausible.PlausibleProfiles;
import sumakomi.questionnaire.Questionnaire;
import sumakomi.rules.Rules;
import tools.jackson.databind.json.JsonMapper;

/** The build's step that checks {@code kb/} and {@code rules/} and packs them for a fast start. */
public final class KnowledgePacker {

    private KnowledgePacker() {}

    /**
     * @param args the directories of the knowledge, of the rules, of their cases, of the cases of practice, of the plausible
     *        profiles, and of the compiled classes
     * @throws IOException if the packed files cannot be written
     */
    public static void main(String[] args) throws IOException {
        try {
            pack(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), Path.of(args[4]), Path.of(args[5]));
        } catch (FaultyInput e) {
            e.faults().forEach(fault -> System.err.println(fault.located(Locale.ENGLISH)));
            throw new IllegalStateException("The knowledge base has " + e.faults().size() + " fault(s), listed above");
        }
    }

    private static void pack(Path kb, Path rules, Path cases, Path practice, Path plausible, Path classes) throws IOException {
        FileSnapshot knowledge = FileSnapshot.read(kb);
        KnowledgeBaseCheck checked = KnowledgeBaseCheck.sound(knowledge, FileSnapshot.read(rules));
        write(classes.resolve(KnowledgeFiles.PACKED), checked.files().only(KnowledgeLoader::reads).toJson());
        write(classes.resolve(KnowledgeFiles.PACKED_LIBRARY), checked.files().only(path -> !KnowledgeLoader.reads(path)).toJson());
        write(classes.resolve(Rules.PACKED), checked.rules().pack());
        write(classes.resolve(Examples.PACKED), PackedFiles.pack(Examples.files(knowledge)));
        write(classes.resolve(RuleTest.PACKED), PackedFiles.pack(FileSnapshot.read(cases)));
        write(classes.resolve(PracticeCases.PACKED), PackedFiles.pack(FileSnapshot.read(practice)));
        FileSnapshot drawn = FileSnapshot.read(plausible);
        PlausibleProfiles profiles = PlausibleProfiles.of(drawn, new Questionnaire(checked.files().knowledge()));
        write(classes.resolve(PlausibleProfiles.PACKED), PackedFiles.pack(drawn));
        write(classes.resolve(LikelySample.PACKED), LikelySample.drawn(profiles));
    }

    private static void write(Path file, Object content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JsonMapper.shared().writeValueAsString(content));
    }
}
