package sumakomi.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A file or folder that cannot be read or written. The call was well formed, so it is answered without the usage. */
final class WrongFile extends ParameterException {

    WrongFile(CommandLine command, String message) {
        super(command, message);
    }
}
