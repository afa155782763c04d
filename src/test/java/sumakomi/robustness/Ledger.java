package sumakomi.robustness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a process said it had stored, and what it had begun and not yet acknowledged when it was killed. As lines of text, so
 * that the next process can be told.
 */
final class Ledger {

    static final int GONE = -1;

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    enum Kind { PROFILE, STUDY, ADVICE }

    /**
     * @param owner id of the profile with which it goes; its own id when it goes alone
     * @param version that was acknowledged
     * @param pending a version, or {@link #GONE}, that had been begun
     */
    record Entry(Kind kind, String id, String owner, int version, Optional<Integer> pending) {

        Entry settled(int acknowledged) {
            return new Entry(kind, id, owner, acknowledged, Optional.empty());
        }

        Entry begun(int next) {
            return new Entry(kind, id, owner, version, Optional.of(next));
        }

        @Override
        public String toString() {
            return kind + " " + id + " " + owner + " " + version + pending.map(next -> " " + next).orElse("");
        }

        static Entry parse(String line) {
            String[] words = line.split(" ");
            return new Entry(Kind.valueOf(words[0]), words[1], words[2], Integer.parseInt(words[3]),
                    words.length > 4 ? Optional.of(Integer.valueOf(words[4])) : Optional.empty());
        }
    }

    static Ledger parse(List<String> lines) {
        Ledger ledger = new Ledger();
        lines.stream().map(Entry::parse).forEach(entry -> ledger.entries.put(entry.id(), entry));
        return ledger;
    }

    List<String> lines() {
        return entries.values().stream().map(Entry::toString).toList();
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    Optional<Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    List<Entry> ownedBy(String owner) {
        return entries.values().stream().filter(entry -> entry.owner().equals(owner)).toList();
    }

    /** Takes in a line of a process: {@code begin ID VERSION}, {@code done ID VERSION} or {@code made KIND ID OWNER VERSION}. */
    void hear(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "made" -> entries.put(words[2], Entry.parse(line.substring("made ".length())));
            case "begin" -> change(words[1], Integer.parseInt(words[2]), false);
            case "done" -> change(words[1], Integer.parseInt(words[2]), true);
            default -> {}
        }
    }

    private void change(String id, int version, boolean done) {
        List<Entry> concerned = version == GONE ? new ArrayList<>(ownedBy(id)) : new ArrayList<>();
        find(id).filter(entry -> !concerned.contains(entry)).ifPresent(concerned::add);
        for (Entry entry : concerned) {
            entries.put(entry.id(), done ? entry.settled(version) : entry.begun(version));
        }
    }

    /** What is gone and was looked for once need not be looked for again. */
    void forgetGone() {
        entries.values().removeIf(entry -> entry.version() == GONE);
    }

    void put(Entry entry) {
        entries.put(entry.id(), entry);
    }
}
