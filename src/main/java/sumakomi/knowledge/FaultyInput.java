package sumakomi.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An input that was refused whole, with everything that is wrong with it. */
public final class FaultyInput extends RuntimeException {

    private final transient List<Fault> faults;

    public FaultyInput(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.located(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public FaultyInput(Fault fault) {
        this(List.of(fault));
    }

    /** At least one fault, in the order of the input. */
    public List<Fault> faults() {
        return faults;
    }

    /** The same, told with the file in which it stands; what names its file already stays as it is. */
    FaultyInput inFile(String file) {
        return new FaultyInput(faults.stream().map(fault -> fault.where().startsWith(file) ? fault : fault.inFile(file)).toList());
    }
}
