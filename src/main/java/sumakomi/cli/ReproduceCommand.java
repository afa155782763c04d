package sumakomi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sumakomi.economics.reproduction.Reproduction;
import sumakomi.economics.reproduction.ReproductionReport;
import sumakomi.economics.reproduction.ReproductionText;
import sumakomi.knowledge.PlainJson;

/** {@code reproduce}: recomputes the figures that the sources print and says where they contradict each other. */
@Command(name = "reproduce", mixinStandardHelpOptions = true,
        description = "Recomputes every figure of the sources that can be recomputed; "
                + "exits with 1 when a contradiction has no explanation.")
final class ReproduceCommand implements Callable<Integer> {

    @Mixin
    private Format format = new Format();

    @Mixin
    private Language language = new Language();

    @Option(names = "--only", paramLabel = "TOPIC", description = "One topic alone, such as benefit-cost.")
    private Optional<String> only = Optional.empty();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Reproduction reproduction = Reproduction.of(knowledge.files());
        List<String> topics = reproduction.topics();
        only.filter(topic -> !topics.contains(topic)).ifPresent(topic -> {
            throw new ParameterException(spec.commandLine(),
                    "--only: there is no topic \"" + topic + "\"; use one of " + String.join(", ", topics) + ".");
        });
        ReproductionReport report = reproduction.report(only);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format.json() ? PlainJson.write(report) + System.lineSeparator()
                : new ReproductionText(language.locale()).write(report));
        return report.unexplained().isEmpty() ? 0 : 1;
    }
}
