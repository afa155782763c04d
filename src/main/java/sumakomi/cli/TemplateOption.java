package sumakomi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import sumakomi.document.Templates;
import sumakomi.document.WordKind;
import sumakomi.document.paper.PaperFormat;
import sumakomi.document.paper.WordTemplate;

/** In which Word file of somebody's own a document is written. */
final class TemplateOption {

    @Option(names = "--template", paramLabel = "FILE.docx",
            description = "A Word file of your own in which the document stands, with fields such as {{content}}; for .docx.")
    private Optional<Path> file = Optional.empty();

    /** The files that are read. */
    List<Optional<Path>> files() {
        return List.of(file);
    }

    /**
     * @param otherwise where no file is given
     * @throws WrongFile if one is given and the document is no Word file
     */
    Templates templates(PaperFormat format, Templates otherwise, Locale locale, CommandLine command) {
        if (file.isPresent() && format != PaperFormat.WORD) {
            throw new WrongFile(command, locale, "template-for-word");
        }
        return file.<Templates>map(path -> (kind, language) -> WordKind.of(kind).map(known -> InputFile.word(path, "--template", locale,
                command, bytes -> WordTemplate.read(bytes, known.fields())))).orElse(otherwise);
    }
}
