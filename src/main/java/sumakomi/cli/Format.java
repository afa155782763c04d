package sumakomi.cli;

import picocli.CommandLine.Option;

/** The option that chooses between text for people and JSON for programs. */
final class Format {

    private enum Choice { text, json }

    @Option(names = "--format", paramLabel = "<format>", defaultValue = "text", description = "text (default) or json.")
    private Choice choice = Choice.text;

    boolean json() {
        return choice == Choice.json;
    }
}
