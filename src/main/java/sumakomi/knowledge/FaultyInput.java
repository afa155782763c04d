package sumakomi.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An input that was refused whole, with what is wrong with it. */
public final class FaultyInput extends RuntimeException {

    /** So many faults are told at the most. */
    static final int MOST = 100;
    /** Room for the report of the faults as it goes out, with marks escaped; below the 64 kB that a whole answer may have. */
    private static final int MOST_BYTES = 40 * 1024;
    /** What a page or a problem document writes around each fault. */
    private static final int FRAME_BYTES = 120;

    private final transient List<Fault> faults;
    private final int more;

    public FaultyInput(List<Fault> faults) {
        this(faults, 0);
    }

    /** @param more how many faults there are beyond those given */
    public FaultyInput(List<Fault> faults, int more) {
        super(told(faults, more).stream().map(fault -> fault.located(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
        this.more = more;
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
        return new FaultyInput(faults.stream().map(fault -> fault.where().startsWith(file) ? fault : fault.inFile(file)).toList(), more);
    }

    /** How many faults there are beyond {@link #faults()}. */
    public int more() {
        return more;
    }

    /** The faults as every door tells them: as many as a report has room for, the last line saying how many more there are. */
    public List<Fault> told() {
        return told(faults, more);
    }

    /** The faults as every door tells them. */
    public static List<Fault> told(List<Fault> faults) {
        return told(faults, 0);
    }

    private static List<Fault> told(List<Fault> faults, int more) {
        List<Fault> told = new ArrayList<>();
        int room = MOST_BYTES;
        for (Fault fault : faults) {
            room -= bytes(fault);
            if (told.size() == MOST || room < 0 && !told.isEmpty()) {
                break;
            }
            told.add(fault);
        }
        int left = faults.size() - told.size() + more;
        if (left > 0) {
            told.add(Fault.of("faults.more", "", 0, left));
        }
        return told;
    }

    private static int bytes(Fault fault) {
        return FRAME_BYTES + fault.key().length()
                + Math.max(bytes(fault.located(Locale.JAPANESE)), bytes(fault.located(Locale.ENGLISH)));
    }

    /** In UTF-8, with the marks that HTML and JSON escape at their longest. */
    private static int bytes(String text) {
        return text.chars().map(character -> "\"&<>'\\".indexOf(character) >= 0 ? "&quot;".length()
                : character < 0x80 ? 1 : character < 0x800 ? 2 : 3).sum();
    }
}
