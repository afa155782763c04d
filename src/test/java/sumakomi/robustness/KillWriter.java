package sumakomi.robustness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import sumakomi.economics.study.Studies.KeptStudy;
import sumakomi.economics.study.Studies.StoredStudy;
import sumakomi.questionnaire.GivenAnswer;
import sumakomi.robustness.Ledger.Entry;
import sumakomi.robustness.Ledger.Kind;

/**
 * The process that is killed. It first looks for all that the ledger of its predecessors names, then four threads store, change
 * and delete; each says what it begins and what is done.
 */
final class KillWriter {

    private static final int WRITERS = 4;
    private static final int MOST_OWNED = 12;

    private final KillStore store;
    private final AtomicInteger versions;

    private KillWriter(KillStore store, int firstVersion) {
        this.store = store;
        this.versions = new AtomicInteger(firstVersion);
    }

    /**
     * @param args the file of the ledger, the first version to use, the seed or {@code look} to write nothing, and settings
     * of the application
     */
    public static void main(String[] args) throws IOException {
        Ledger ledger = Ledger.parse(Files.readAllLines(Path.of(args[0])));
        KillWriter writer = new KillWriter(KillStore.open(Arrays.copyOfRange(args, 3, args.length)), Integer.parseInt(args[1]));
        writer.look(ledger);
        say("ready");
        if (args[2].equals("look")) {
            System.exit(0);
        } else {
            for (int number = 0; number < WRITERS; number++) {
                Ledger own = writer.ownedBy(number, ledger);
                Dice dice = Dice.of(Long.parseLong(args[2]), number);
                new Thread(() -> writer.write(own, dice)).start();
            }
        }
    }

    private static void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (System.out) {
            System.out.write(bytes, 0, bytes.length);
            System.out.flush();
        }
    }

    /** Says what is lost, torn, or there although it was deleted; settles what was pending; deletes what nobody had acknowledged. */
    private void look(Ledger ledger) {
        for (Entry entry : ledger.entries()) {
            try {
                int version = store.version(entry.kind(), entry.id());
                boolean expected = version == entry.version() || entry.pending().filter(next -> next == version).isPresent();
                if (!expected) {
                    say((version == Ledger.GONE ? "lost " : "wrong ") + entry + " is " + version);
                }
                ledger.put(entry.settled(version));
                say("settled " + entry.id() + " " + version);
            } catch (RuntimeException e) {
                say("torn " + entry + " " + e);
            }
        }
        halves(ledger);
        for (Kind kind : List.of(Kind.STUDY, Kind.ADVICE, Kind.PROFILE)) {
            store.ids(kind).stream().filter(id -> ledger.find(id).isEmpty()).forEach(id -> strange(kind, id));
        }
        ledger.forgetGone();
    }

    /** What goes with its profile goes whole or not at all. */
    private static void halves(Ledger ledger) {
        ledger.entries().stream().filter(entry -> entry.version() != Ledger.GONE && !entry.owner().equals(entry.id()))
                .filter(entry -> ledger.find(entry.owner()).filter(owner -> owner.version() != Ledger.GONE).isEmpty())
                .forEach(entry -> say("torn " + entry + " without its profile"));
    }

    /** Stored, but killed before it was acknowledged: it must be whole all the same. */
    private void strange(Kind kind, String id) {
        try {
            store.version(kind, id);
        } catch (RuntimeException e) {
            say("torn " + kind + " " + id + " never acknowledged: " + e);
        }
        if (kind == Kind.PROFILE) {
            store.profiles().delete(id);
        } else if (kind == Kind.STUDY) {
            store.studies().delete(id);
        }
    }

    private Ledger ownedBy(int writer, Ledger ledger) {
        Ledger own = new Ledger();
        ledger.entries().stream().filter(entry -> Math.floorMod(entry.owner().hashCode(), WRITERS) == writer).forEach(own::put);
        return own;
    }

    private void write(Ledger own, Dice dice) {
        while (true) {
            List<Entry> living = own.entries().stream().filter(entry -> entry.version() != Ledger.GONE).toList();
            List<Entry> changeable = living.stream().filter(entry -> entry.kind() != Kind.ADVICE).toList();
            int way = living.size() >= MOST_OWNED ? 9 : changeable.isEmpty() ? 0 : dice.upTo(9);
            switch (way) {
                case 0, 1 -> make(own, dice.chance(50) ? Kind.PROFILE : Kind.STUDY, living, dice);
                case 2 -> make(own, Kind.ADVICE, living, dice);
                case 9 -> delete(own, dice.one(changeable));
                default -> change(own, dice.one(changeable));
            }
        }
    }

    private void make(Ledger own, Kind kind, List<Entry> living, Dice dice) {
        List<String> profiles = living.stream().filter(entry -> entry.kind() == Kind.PROFILE).map(Entry::id).toList();
        Optional<String> profile = kind == Kind.PROFILE || profiles.isEmpty() || kind == Kind.STUDY && dice.chance(50) ? Optional.empty()
                : Optional.of(dice.one(profiles));
        int version = kind == Kind.ADVICE ? 0 : versions.incrementAndGet();
        if (kind == Kind.ADVICE && profile.isEmpty()) {
            return;
        }
        String id = switch (kind) {
            case PROFILE -> store.profiles().create(store.answers(version));
            case STUDY -> store.studies().create(profile, store.study(version));
            case ADVICE -> store.advices().store(profile.get(), store.advised());
        };
        heard(own, "made " + new Entry(kind, id, profile.orElse(id), version, Optional.empty()));
    }

    private void change(Ledger own, Entry entry) {
        int version = versions.incrementAndGet();
        heard(own, "begin " + entry.id() + " " + version);
        boolean saved = entry.kind() == Kind.PROFILE ? saveProfile(entry.id(), version) : saveStudy(entry.id(), version);
        if (!saved) {
            throw new IllegalStateException("Not saved: " + entry);
        }
        heard(own, "done " + entry.id() + " " + version);
    }

    private boolean saveProfile(String id, int version) {
        Map<String, Optional<GivenAnswer>> changes = new LinkedHashMap<>();
        store.answers(version).forEach((question, answer) -> changes.put(question, Optional.of(answer)));
        return store.profiles().save(id, store.profiles().find(id).orElseThrow().revision(), changes);
    }

    private boolean saveStudy(String id, int version) {
        StoredStudy stored = store.studies().find(id).flatMap(KeptStudy::readable).orElseThrow();
        return store.studies().save(id, stored.revision(), store.study(version));
    }

    private void delete(Ledger own, Entry entry) {
        heard(own, "begin " + entry.id() + " " + Ledger.GONE);
        if (entry.kind() == Kind.PROFILE) {
            store.profiles().delete(entry.id());
        } else {
            store.studies().delete(entry.id());
        }
        heard(own, "done " + entry.id() + " " + Ledger.GONE);
        own.forgetGone();
    }

    private static void heard(Ledger own, String line) {
        own.hear(line);
        say(line);
    }
}
