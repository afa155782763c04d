package sumakomi.cli;

import picocli.CommandLine.Option;

/** Whether a command may put a file in the place of one that is there. */
final class Overwriting {

    @Option(names = "--overwrite", description = "Replace a file that is there already; without it, the command refuses to.")
    private boolean allowed;

    boolean allowed() {
        return allowed;
    }
}
