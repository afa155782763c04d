package sumakomi.robustness;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sumakomi.cli.CommandRun;

/** Gives commands odd files and odd arguments. Whatever a command may write lies in one folder. */
final class CommandFuzzer {

    private static final Set<String> MAY_SAY_ONE = Set.of("kb", "rules", "replay", "diff", "reproduce");
    private static final List<String> COMMANDS = List.of("advise", "advise", "advise", "study", "study", "study", "study", "replay",
            "replay", "kb", "diff", "rules", "reproduce", "nonsense");
    private static final List<String> LANGUAGES = List.of("ja", "en", "en", "fr", "");
    private static final int LONGEST_ERROR = 64 * 1024;
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;

    private final long seed;
    private final Path folder;
    private final Documents documents = new Documents();
    private final List<Path> knowledge;
    private final byte[] advice;

    record Outcome(List<String> args, Optional<CommandRun> run, long millis, List<String> faults) {}

    /** @param folder an empty folder; a copy of knowledge and rules is put there */
    CommandFuzzer(long seed, Path folder) throws IOException {
        this.seed = seed;
        this.folder = folder;
        copy(Path.of("kb"), folder.resolve("edited/kb"));
        copy(Path.of("rules"), folder.resolve("edited/rules"));
        Files.createDirectories(folder.resolve("empty"));
        try (Stream<Path> files = Files.walk(folder.resolve("edited"))) {
            this.knowledge = files.filter(Files::isRegularFile).filter(file -> file.toString().matches(".*\\.(yaml|csv|drl|json)"))
                    .sorted().toList();
        }
        this.advice = Request.utf8(CommandRun.of("advise", "kb/examples/inagi.yaml", "--format", "json").out());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    Outcome run(long index) throws IOException {
        Dice dice = Dice.of(seed, index);
        String command = dice.one(COMMANDS);
        Path file = folder.resolve("input.yaml");
        byte[] content = content(command, dice);
        Files.write(file, content);
        List<String> args = args(command, file, dice);
        boolean edits = args.stream().anyMatch(arg -> arg.startsWith(folder.resolve("edited").toString()));
        Optional<Edit> edit = edits && dice.chance(80) ? Optional.of(Edit.of(dice.one(knowledge), dice)) : Optional.empty();
        try {
            return judged(command, args, content);
        } finally {
            if (edit.isPresent()) {
                edit.get().undo();
            }
            tidy();
        }
    }

    private byte[] content(String command, Dice dice) {
        return switch (command) {
            case "study" -> dice.chance(15) ? Request.utf8(documents.study(dice)) : documents.oddStudy(dice);
            case "replay" -> dice.chance(15) ? advice : Documents.odd(new String(advice, java.nio.charset.StandardCharsets.UTF_8), dice);
            default -> dice.chance(15) ? Request.utf8(documents.profile(dice)) : documents.oddProfile(dice);
        };
    }

    private List<String> args(String command, Path file, Dice dice) {
        List<String> args = new ArrayList<>(List.of(command));
        String edited = folder.resolve(dice.one(List.of("edited", "edited", "edited/kb", "edited/rules", "empty", "missing",
                "input.yaml"))).toString();
        switch (command) {
            case "advise" -> add(args, dice, input(file, dice), List.of("--format", dice.one(List.of("json", "text", "pdf"))),
                    List.of("--as-of", dice.one(Oddities.TEXTS)));
            case "study" -> {
                add(args, dice, input(file, dice), List.of("--format", dice.one(List.of("json", "text"))), List.of("--scenario",
                        dice.one(List.of("base", "more-subsidy", "x", ""))));
                add(args, dice, List.of(dice.one(List.of("--xlsx", "--output")), output(dice)));
            }
            case "replay" -> add(args, dice, input(file, dice));
            case "kb" -> {
                args.add(dice.one(List.of("check", "coverage", "x")));
                if (args.contains("check")) {
                    args.add(folder.resolve(dice.one(List.of("edited/kb", "edited/kb", "empty", "missing", "input.yaml"))).toString());
                }
            }
            case "diff" -> {
                add(args, dice, List.of("--no-database"), List.of("--profiles", dice.one(List.of(file.toString(), folder.toString(),
                        folder.resolve("empty").toString(), "missing"))),
                        List.of("--format", "json"));
                args.addAll(List.of("--no-database", "--knowledge", edited));
            }
            case "rules" -> add(args, dice, List.of("check"), List.of("--sample", dice.one(List.of("10", "0", "-1", "x", "99999999999"))));
            case "reproduce" -> args.addAll(List.of("--only", dice.one(List.of("benefit-cost", "x", "", "a\u0000b"))));
            default -> args.add(dice.one(Oddities.TEXTS));
        }
        add(args, dice, List.of("--lang", dice.one(LANGUAGES)));
        if (dice.chance(10)) {
            args.add(dice.upTo(args.size()), dice.one(Oddities.TEXTS));
        }
        if (dice.chance(5) && List.of("advise", "replay").contains(command)) {
            args.addAll(List.of("--knowledge", edited));
        }
        return args;
    }

    @SafeVarargs
    private static void add(List<String> args, Dice dice, List<String>... groups) {
        for (int i = 0; i < groups.length; i++) {
            if (dice.chance(i == 0 ? 90 : 40)) {
                args.addAll(groups[i]);
            }
        }
    }

    private List<String> input(Path file, Dice dice) {
        return List.of(dice.chance(80) ? file.toString()
                : dice.one(List.of("-", folder.toString(), folder.resolve("missing").toString(), "", "\u0000", "/dev/null",
                        "x".repeat(5000), "/proc/self/mem")));
    }

    private String output(Dice dice) {
        return dice.one(List.of(folder.resolve("out").toString(), folder.resolve("out").toString(), folder.toString(),
                folder.resolve("missing/out").toString(), "/dev/full", "/dev/null",
                folder.resolve("x".repeat(300)).toString(), "", folder.resolve("input.yaml").toString() + "/out"));
    }

    private Outcome judged(String command, List<String> args, byte[] content) {
        long start = System.nanoTime();
        List<String> faults = new ArrayList<>();
        Optional<CommandRun> run = Optional.empty();
        try {
            run = Optional.of(CommandRun.reading(content, args.toArray(String[]::new)));
        } catch (Exception | Error thrown) {
            faults.add("thrown: " + thrown);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        run.ifPresent(ended -> judge(command, args, ended, faults));
        return new Outcome(args, run, millis, faults);
    }

    private static void judge(String command, List<String> args, CommandRun run, List<String> faults) {
        boolean named = run.exit() == 0 || run.exit() == 2 || run.exit() == 1 && args.stream().anyMatch(MAY_SAY_ONE::contains)
                && run.err().isEmpty();
        if (!named) {
            faults.add("exit " + run.exit() + ": " + run.err().lines().findFirst().orElse(""));
        }
        if (run.exit() == 2 && run.err().isBlank()) {
            faults.add("wordless: exit 2 of " + command);
        }
        Verdicts.leak(run.err(), List.of()).ifPresent(faults::add);
        if (run.err().length() > LONGEST_ERROR) {
            faults.add("long: " + run.err().length() + " characters of errors");
        }
        if (run.out().length() > LONGEST_ANSWER) {
            faults.add("long: " + run.out().length() + " characters of answer");
        }
    }

    private void tidy() throws IOException {
        try (Stream<Path> written = Files.list(folder)) {
            for (Path path : written.filter(Files::isRegularFile).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A file of the knowledge changed, and its bytes of before. */
    private record Edit(Path file, byte[] before) {

        static Edit of(Path file, Dice dice) throws IOException {
            byte[] before = Files.readAllBytes(file);
            String text = new String(before, java.nio.charset.StandardCharsets.UTF_8);
            Files.write(file, file.toString().endsWith(".yaml") ? Documents.odd(text, dice) : Documents.garbled(text, dice));
            return new Edit(file, before);
        }

        void undo() throws IOException {
            Files.write(file, before);
        }
    }
}
