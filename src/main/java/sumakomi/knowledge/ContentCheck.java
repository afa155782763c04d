package sumakomi.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sumakomi.knowledge.Catalogue.Mention;
import tools.jackson.databind.JsonNode;

/** Checks what no schema can: that ids are unique and lead somewhere, places exist, ranges hold their default, dates are dates. */
final class ContentCheck {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)[0-9]{2}(?![0-9])");
    private static final Set<String> DATES = Set.of("asOf", "checked", "published", "read");

    /** As many ids as a message can name. */
    private static final int MOST = 40;

    private final KnowledgeDirectory directory;
    private final List<Fault> faults = new ArrayList<>();
    private final Library library;
    private final Map<String, Set<String>> places = new HashMap<>();

    ContentCheck(KnowledgeDirectory directory) {
        this.directory = directory;
        Map<String, JsonNode> trees = directory.documents().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().root()));
        this.library = Library.of(directory.catalogue(), trees);
        library.entries("sources").forEach(source -> {
            Set<String> ids = new java.util.HashSet<>();
            source.tree().path("places").forEach(place -> ids.add(place.path("id").asString("")));
            places.put(source.id(), ids);
        });
    }

    List<Fault> faults() {
        directory.documents().forEach((file, document) -> Trees.walk(document.root(), "", (path, node) -> node(file, path, node)));
        Map<String, String> seen = new HashMap<>();
        directory.documents().forEach((file, document) -> Library.entries(file, document.root()).forEach(entry -> {
            String twin = seen.put(entry.kind() + "/" + entry.id(), file);
            if (twin != null) {
                faults.add(directory.fault("kb.twin", file, entry.path(), entry.id()));
            }
            references(entry);
            dates(entry);
            if (directory.catalogue().kind(entry.kind()).cited() && entry.citations().isEmpty()) {
                faults.add(directory.fault("kb.uncited", file, entry.path(), entry.id()));
            }
        }));
        return faults;
    }

    private void references(Entry entry) {
        for (Mention mention : directory.catalogue().mentions(entry)) {
            boolean known = mention.reference().or().contains(mention.id()) || library.meant(mention.reference(), mention.id()).isPresent();
            if (mention.reference().strict() && !known) {
                String path = entry.path().isEmpty() ? mention.path() : entry.path() + "." + mention.path();
                faults.add(directory.fault("kb.reference", entry.file(), path, mention.id(),
                        Stream.concat(mention.reference().kinds().stream().flatMap(kind -> library.entries(kind).stream()).map(Entry::id),
                                mention.reference().or().stream()).limit(MOST).collect(Collectors.joining(", "))));
            }
        }
    }

    /** What a source said at its time and what came later must stand apart: the later has another ground. */
    private void dates(Entry entry) {
        Map<String, String> speaksFor = directory.catalogue().kind(entry.kind()).speaksFor();
        Trees.walk(entry.tree(), entry.path(), (path, node) -> speaksFor.forEach((key, date) -> {
            String asOf = node.path(date).asString("");
            Entry.text(node.path(key)).filter(text -> !asOf.isEmpty()).stream()
                    .flatMap(text -> YEAR.matcher(text.ja() + " " + text.en()).results()).map(MatchResult::group)
                    .filter(year -> year.compareTo(asOf) > 0).limit(1)
                    .forEach(year -> faults.add(directory.fault("kb.later", entry.file(), path + "." + key, year, asOf)));
        }));
    }

    private void node(String file, String path, JsonNode node) {
        Entry.citation(node).ifPresent(citation -> citation(file, path, citation));
        if (node.isObject()) {
            language(file, path, node);
            range(file, path, node);
        }
        String key = path.substring(path.lastIndexOf('.') + 1);
        if (file.equals(Coverage.FILE) && path.contains(".entries.") && !exists(node.asString(""))) {
            faults.add(directory.fault("kb.ledger", file, path, node.asString("")));
        }
        if (DATES.contains(key) && node.isValueNode() && !DATE.matcher(node.asString("")).matches()) {
            faults.add(directory.fault("kb.date", file, path, node.asString("")));
        }
    }

    /** Whether there is an entry of this kind/id. */
    private boolean exists(String reference) {
        int slash = reference.indexOf('/');
        return slash > 0 && library.find(reference.substring(0, slash), reference.substring(slash + 1)).isPresent();
    }

    private void citation(String file, String path, Citation citation) {
        Set<String> known = places.get(citation.document());
        if (known == null) {
            faults.add(directory.fault("kb.reference", file, path, citation.document(),
                    String.join(", ", places.keySet().stream().sorted().toList())));
        } else if (!known.contains(citation.place())) {
            faults.add(
                    directory.fault("kb.reference", file, path, citation.toString(), String.join(", ", known.stream().sorted().toList())));
        }
    }

    private void language(String file, String path, JsonNode node) {
        for (String language : List.of("ja", "en")) {
            String other = language.equals("ja") ? "en" : "ja";
            if (node.has(other) && node.path(other).isString() && node.path(language).asString("").isBlank()) {
                faults.add(directory.fault("kb.language", file, path, language));
            }
        }
    }

    /** A default or value beside its limits must lie between them. */
    private void range(String file, String path, JsonNode node) {
        Optional<BigDecimal> min = number(node, "min").or(() -> number(node, "low"));
        Optional<BigDecimal> max = number(node, "max").or(() -> number(node, "high"));
        Optional<BigDecimal> value = number(node, "default").or(() -> number(node, "value")).or(() -> number(node, "mid"));
        boolean upsideDown = min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0;
        boolean outside = value.isPresent() && (min.filter(low -> low.compareTo(value.get()) > 0).isPresent()
                || max.filter(high -> high.compareTo(value.get()) < 0).isPresent());
        if (upsideDown || outside) {
            faults.add(directory.fault("kb.range", file, path, text(min), text(value), text(max)));
        }
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("–");
    }

    private static Optional<BigDecimal> number(JsonNode node, String key) {
        return node.path(key).isNumber() ? Optional.of(node.get(key).decimalValue()) : Optional.empty();
    }
}
