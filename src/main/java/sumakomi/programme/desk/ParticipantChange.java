package sumakomi.programme.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sumakomi.programme.desk.Participant.Kept;
import sumakomi.programme.desk.ParticipantEntry.Field;

/**
 * What a row of a spreadsheet would change of a participant.
 *
 * @param revision of what is kept; 0 for one that does not take part yet
 * @param cells that say something else than what is kept
 */
public record ParticipantChange(String municipality, int revision, List<Cell> cells) {

    public ParticipantChange {
        cells = List.copyOf(cells);
    }

    /** @param now what is kept. @param then what the spreadsheet says; both in words that are read back as they are */
    public record Cell(Field field, String now, String then) {}

    /** @param kept what is kept of the same municipality */
    public static ParticipantChange of(Participant read, Optional<Kept> kept) {
        Participant now = kept.map(Kept::participant).orElseGet(() -> Participant.of(read.fiscalYear(), read.municipality()));
        return new ParticipantChange(read.municipality(), kept.map(Kept::revision).orElse(0), Arrays.stream(Field.values())
                .map(field -> new Cell(field, ParticipantEntry.shown(now, field), ParticipantEntry.shown(read, field)))
                .filter(cell -> !cell.now().equals(cell.then())).toList());
    }

    /** Whether it does not take part yet. */
    public boolean joins() {
        return revision == 0;
    }

    /** Whether nothing would change. */
    public boolean nothing() {
        return !joins() && cells.isEmpty();
    }
}
