package sumakomi.advisor;

import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import sumakomi.knowledge.KnowledgeFiles;

/**
 * One state of knowledge and rules with everything made of it, never changed. A request works with one edition from its
 * beginning to its end; which one is in force is a single reference, see {@link Editions}.
 */
public final class Edition {

    private final Origin origin;
    private final MainJob mainJob;
    private final Supplier<KnowledgeFiles> files;
    private final Supplier<Examples> examples;

    private Edition(Origin origin, MainJob mainJob, Supplier<KnowledgeFiles> files, Supplier<Examples> examples) {
        this.origin = origin;
        this.mainJob = mainJob;
        this.files = SingletonSupplier.of(files);
        this.examples = SingletonSupplier.of(examples);
    }

    /** What the build packed; the parts that an advice does not need are read when first asked for. */
    public static Edition packed() {
        MainJob mainJob = MainJob.packed();
        return new Edition(Origin.BUILT_IN, mainJob, mainJob.files()::withRest, () -> Examples.packed(mainJob.profileReader()));
    }

    static Edition of(Origin origin, MainJob mainJob, Supplier<KnowledgeFiles> files, Examples examples) {
        return new Edition(origin, mainJob, files, () -> examples);
    }

    public Origin origin() {
        return origin;
    }

    public MainJob mainJob() {
        return mainJob;
    }

    /** All files of the knowledge, those too that an advice does not read. */
    public KnowledgeFiles files() {
        return files.get();
    }

    public Examples examples() {
        return examples.get();
    }

    public String knowledgeVersion() {
        return mainJob.knowledge().version();
    }

    public String rulesVersion() {
        return mainJob.advisor().rules().version();
    }
}
