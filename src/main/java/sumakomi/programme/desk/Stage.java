package sumakomi.programme.desk;

import sumakomi.programme.desk.ThemeChoice.Decision;

/** How far a participant has come, each stage after the one before. */
public enum Stage {
    /** On the list of the year; no profile yet. */
    JOINED,
    /** Has a profile and no advice that was kept. */
    ANSWERING,
    /** An advice was kept; no theme is chosen. */
    ADVISED,
    /** A theme is chosen; nothing of its checklist is done. */
    THEME_CHOSEN,
    /** Something of the checklist is marked. */
    PREPARING,
    /** All of the checklist is done. */
    PREPARED,
    /** For every theme chosen it is decided whether it goes on. */
    DECIDED;

    /** As addresses and messages name it. */
    public String word() {
        return Participant.word(this);
    }

    static Stage of(Portfolio.Row row) {
        if (!row.themes().isEmpty() && row.themes().stream().noneMatch(theme -> theme.choice().decision() == Decision.OPEN)) {
            return DECIDED;
        }
        if (row.checklist().isPresent()) {
            return row.checklist().get().done() == row.checklist().get().all() ? PREPARED : PREPARING;
        }
        if (!row.themes().isEmpty()) {
            return THEME_CHOSEN;
        }
        return row.work().isEmpty() ? JOINED : row.work().get().advice().isPresent() ? ADVISED : ANSWERING;
    }
}
