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
}
