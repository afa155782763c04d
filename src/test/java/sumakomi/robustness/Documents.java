package sumakomi.robustness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sumakomi.economics.study.ExampleStudies;

/** The examples, and the same with something wrong in them. */
final class Documents {

    private static final int MANY = 400;

    private final List<String> profiles;
    private final List<String> studies;

    Documents() {
        this.profiles = read(profiles());
        this.studies = read(ExampleStudies.files());
    }

    private static List<Path> profiles() {
        try (Stream<Path> files = Files.list(Path.of("kb/examples"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(List<Path> files) {
        return files.stream().map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    String profile(Dice dice) {
        return dice.one(profiles);
    }

    String study(Dice dice) {
        return dice.one(studies);
    }

    byte[] oddProfile(Dice dice) {
        return odd(profile(dice), dice);
    }

    byte[] oddStudy(Dice dice) {
        return odd(study(dice), dice);
    }

    /** A document with something wrong, or with something rare that is right. */
    static byte[] odd(String document, Dice dice) {
        int way = dice.upTo(99);
        if (way < 70) {
            Tree tree = Tree.parse(document);
            for (int i = dice.chance(20) ? MANY : dice.upTo(3); i >= 0; i--) {
                mutate(tree, dice);
            }
            return Request.utf8(tree.json());
        }
        return way < 90 ? garbled(document, dice) : whole(dice);
    }

    private static void mutate(Tree tree, Dice dice) {
        if (tree instanceof Tree.Mapping mapping && !mapping.entries().isEmpty()) {
            int at = dice.upTo(mapping.entries().size() - 1);
            Map.Entry<String, Tree> entry = mapping.entries().get(at);
            if (!(entry.getValue() instanceof Tree.Scalar) && dice.chance(80)) {
                mutate(entry.getValue(), dice);
                return;
            }
            switch (dice.upTo(8)) {
                case 0 -> mapping.entries().remove(at);
                case 1 -> mapping.entries().add(Map.entry(entry.getKey(), entry.getValue().copy()));
                case 2 -> mapping.entries().set(at, Map.entry(dice.one(Oddities.TEXTS), entry.getValue()));
                case 3 -> mapping.entries().add(Map.entry(dice.one(Oddities.TEXTS), value(dice)));
                default -> mapping.entries().set(at, Map.entry(entry.getKey(), value(dice)));
            }
        } else if (tree instanceof Tree.Items items && !items.items().isEmpty()) {
            int at = dice.upTo(items.items().size() - 1);
            Tree item = items.items().get(at);
            if (!(item instanceof Tree.Scalar) && dice.chance(80)) {
                mutate(item, dice);
                return;
            }
            switch (dice.upTo(4)) {
                case 0 -> items.items().remove(at);
                case 1 -> items.items().add(item.copy());
                case 2 -> {
                    int more = dice.upTo(MANY);
                    for (int i = 0; i < more && items.items().size() < 2 * MANY; i++) {
                        items.items().add(renamed(item.copy(), "copy-" + i));
                    }
                }
                default -> items.items().set(at, value(dice));
            }
        }
    }

    private static Tree renamed(Tree tree, String id) {
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().replaceAll(entry -> entry.getKey().equals("id") ? Map.entry("id", Tree.text(id)) : entry);
        }
        return tree;
    }

    static Tree value(Dice dice) {
        return switch (dice.upTo(9)) {
            case 0, 1, 2 -> new Tree.Scalar(dice.one(Oddities.NUMBERS));
            case 3, 4, 5 -> Tree.text(dice.one(Oddities.TEXTS));
            case 6 -> new Tree.Scalar(dice.one(List.of("null", "true", "false", "yes", "~", "[]", "{}", "[[]]", "{\"a\": 1}",
                    "2026-04-01", "&a b", "*a", "!!str x", "")));
            case 7 -> deep(dice);
            case 8 -> new Tree.Items(new ArrayList<>(java.util.Collections.nCopies(dice.upTo(3000), Tree.text("x"))));
            default -> new Tree.Mapping(new ArrayList<>(List.of(Map.entry("value", new Tree.Scalar(dice.one(Oddities.NUMBERS))),
                    Map.entry("low", new Tree.Scalar(dice.one(Oddities.NUMBERS))), Map.entry("high",
                            new Tree.Scalar(dice.one(Oddities.NUMBERS))))));
        };
    }

    /** Written at once: so deep a tree could not be walked. */
    private static Tree deep(Dice dice) {
        int depth = dice.upTo(dice.chance(20) ? 2000 : 40);
        String key = "{\"" + "k".repeat(1 + dice.upTo(1000)) + "\": ";
        boolean lists = dice.chance(50);
        return new Tree.Scalar((lists ? "[" : key).repeat(depth) + "1" + (lists ? "]" : "}").repeat(depth));
    }

    /** Bytes changed without a look at what they mean. */
    static byte[] garbled(String document, Dice dice) {
        List<String> lines = new ArrayList<>(document.lines().toList());
        for (int i = dice.upTo(4); i >= 0; i--) {
            int at = dice.upTo(lines.size() - 1);
            switch (dice.upTo(6)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(dice.upTo(lines.size() - 1)));
                case 2 -> lines.set(at, "  " + lines.get(at));
                case 3 -> lines.set(at, lines.get(at) + dice.one(Oddities.TEXTS));
                case 4 -> lines.set(at, lines.get(at).replaceFirst(": ", ": " + dice.one(Oddities.NUMBERS) + " "));
                case 5 -> lines.set(at, lines.get(at).replaceFirst("[0-9.]+", dice.one(Oddities.NUMBERS)));
                default -> lines.set(at, lines.get(at).replaceFirst("[:{}\\[\\],]", ""));
            }
            if (lines.isEmpty()) {
                lines.add("x");
            }
        }
        byte[] bytes = Request.utf8(String.join(dice.chance(80) ? "\n" : "\r\n", lines));
        if (dice.chance(20)) {
            bytes[dice.upTo(bytes.length - 1)] = (byte) dice.upTo(255);
        }
        return dice.chance(10) ? java.util.Arrays.copyOf(bytes, dice.upTo(bytes.length)) : bytes;
    }

    /** No example at all: what is cheap to send and dear to read. */
    private static byte[] whole(Dice dice) {
        int size = 1 + dice.upTo(300_000);
        return switch (dice.upTo(13)) {
            case 0 -> dice.bytes(dice.upTo(2000));
            case 1 -> new byte[0];
            case 2 -> Request.utf8("{? \"" + "A".repeat(size) + "\" : [" + "1,".repeat(size) + "1]}");
            case 3 -> Request.utf8("{\"" + "k".repeat(1000) + "\": ".repeat(1) + "{\"a\":".repeat(30) + "[" + "1,".repeat(size) + "1]"
                    + "}".repeat(31));
            case 4 -> Request.utf8("[".repeat(size));
            case 5 -> Request.utf8("{\"profile\": 1, \"answers\": {\"aims\": [" + "\"wrong\",".repeat(size / 4) + "\"x\"]}}");
            case 6 -> Request.utf8("profile: 1\nanswers: {population: 1E-999999999}\n");
            case 7 -> Request.utf8("- ".repeat(size) + "a");
            case 8 -> Request.utf8("a: &a [x]\n" + "b: *a\n".repeat(10));
            case 9 -> Request.utf8("study: 1\ntitle: " + dice.one(Oddities.NUMBERS) + "\nasOf: " + dice.one(Oddities.TEXTS)
                    + "\nmeasures: []\n");
            case 10 -> Request.utf8("\uFEFFprofile: 1\nanswers: {}\n");
            case 11 -> "profile: 1\nanswers: {}\n".getBytes(StandardCharsets.UTF_16);
            case 12 -> Request.utf8("x".repeat(4 * size));
            default -> Request.utf8("{" + "\"a\":1,".repeat(size / 6) + "\"b\":2}");
        };
    }
}
