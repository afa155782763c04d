package sumakomi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine;
import sumakomi.advisor.AdvisedProfile;
import sumakomi.advisor.MainJob;
import sumakomi.document.paper.ExcelReader;
import sumakomi.document.paper.WordTemplate;
import sumakomi.knowledge.Characters;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.StrictYaml;

/** Reads a file that a command was given, or standard input. */
final class InputFile {

    private static final String STANDARD_INPUT = "-";
    private static final int LONGEST_NAME = 60;

    private InputFile() {}

    /**
     * Reads one byte more than is allowed at the most, so that a huge input is refused without being read.
     *
     * @param made makes something of the bytes; its faults are told with the name of the file
     * @throws FaultyInput if the file's content is wrong
     */
    static <T> T read(Path file, String parameter, Locale locale, CommandLine command, Function<byte[], T> made) {
        return made(file, bytes(file, StrictYaml.MAX_BYTES, parameter, locale, command), made);
    }

    /** The same of a table, as CSV or a workbook, which may be larger. */
    static <T> T table(Path file, String parameter, Locale locale, CommandLine command, Function<byte[], T> made) {
        return made(file, workbook(file, parameter, locale, command), bytes -> made.apply(ExcelReader.asNamed(file.toString(), bytes)));
    }

    /** The same of a Word file. */
    static <T> T word(Path file, String parameter, Locale locale, CommandLine command, Function<byte[], T> made) {
        return made(file, bytes(file, WordTemplate.MAX_BYTES, parameter, locale, command), made);
    }

    private static <T> T made(Path file, byte[] bytes, Function<byte[], T> made) {
        try {
            return made.apply(bytes);
        } catch (FaultyInput e) {
            String name = file.toString().equals(STANDARD_INPUT) ? STANDARD_INPUT
                    : Characters.shown(file.getFileName().toString(), LONGEST_NAME);
            throw new FaultyInput(e.faults().stream().map(fault -> fault.inFile(name)).toList(), e.more());
        }
    }

    /** The advice on the profile of {@code --profile}, today where the profile names no date. */
    static AdvisedProfile advised(Path profile, MainJob mainJob, Locale locale, CommandLine command) {
        return mainJob.advise(read(profile, "--profile", locale, command, mainJob.profileReader()::read)
                .profile(mainJob.questionnaire(), KnowledgeOption.today()));
    }

    /** What a workbook holds, of one too large a byte more than is read. */
    static byte[] workbook(Path file, String parameter, Locale locale, CommandLine command) {
        return bytes(file, ExcelReader.MAX_BYTES, parameter, locale, command);
    }

    private static byte[] bytes(Path file, int most, String parameter, Locale locale, CommandLine command) {
        boolean standardInput = file.toString().equals(STANDARD_INPUT);
        if (standardInput || Files.isRegularFile(file) && Files.isReadable(file)) {
            try (InputStream in = standardInput ? System.in : Files.newInputStream(file)) {
                return in.readNBytes(most + 1);
            } catch (IOException e) {
                throw unreadable(file, parameter, locale, command);
            }
        }
        throw unreadable(file, parameter, locale, command);
    }

    private static WrongFile unreadable(Path file, String parameter, Locale locale, CommandLine command) {
        return new WrongFile(command, locale, "unreadable", parameter, WrongFile.shown(file));
    }
}
