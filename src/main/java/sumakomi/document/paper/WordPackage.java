package sumakomi.document.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import sumakomi.knowledge.Fault;
import sumakomi.knowledge.FaultyInput;
import sumakomi.knowledge.FileKind;

/**
 * Opens a Word file that somebody sent. Nothing in it is run and nothing outside of it is looked for; a file that would make Word do so is
 * refused, since what is made with it is passed on.
 */
final class WordPackage {

    private static final int KILO = 1024;
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final String MAIN_OF_TEMPLATE = "wordprocessingml.template.main+xml";
    private static final Set<String> HARMLESS = Set.of("http", "https", "mailto");
    /** Fields with which Word fetches something from elsewhere. */
    private static final Pattern FETCHING = Pattern.compile("(?i)INCLUDEPICTURE|INCLUDETEXT|DDEAUTO|\\bDDE\\b|\\bLINK\\b|\\bIMPORT\\b"
            + "|\\bDATABASE\\b");

    private WordPackage() {}

    /** Makes something of a file while it is open. */
    interface Reading<T> {
        T of(XWPFDocument file) throws IOException;
    }

    /**
     * @param most bytes that a file may have
     * @throws FaultyInput if it is no Word file, too large, or one that would run or fetch something; or what the reading throws
     */
    static <T> T within(byte[] file, int most, Reading<T> reading) {
        try (XWPFDocument document = open(file, most)) {
            return reading.of(document);
        } catch (FaultyInput e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw refused("word.unreadable");
        }
    }

    /** The file, to be closed; refused as in {@link #within}. */
    static XWPFDocument open(byte[] file, int most) {
        FileKind kind = FileKind.of(file);
        if (kind == FileKind.OLD_OFFICE) {
            throw refused("word.old-or-locked");
        }
        if (file.length > most) {
            throw refused("word.too-large", most / KILO);
        }
        if (kind != FileKind.PACKAGE) {
            throw refused("word.not-a-document", kind.named());
        }
        try {
            if (UnfoldingBounds.areBroken(file)) {
                throw refused("word.unfolds", UnfoldingBounds.MOST_MEGABYTES);
            }
            return checked(OPCPackage.open(new ByteArrayInputStream(file)));
        } catch (FaultyInput e) {
            throw e;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // The library tells of a broken or foreign file by many kinds of exception.
            throw refused("word.unreadable");
        }
    }

    private static XWPFDocument checked(OPCPackage parts) throws IOException, InvalidFormatException {
        check(parts);
        XWPFDocument document = new XWPFDocument(parts);
        Matcher fetching = FETCHING.matcher(new WordMarkers(document).codes());
        if (fetching.find()) {
            throw refused("word.fetching", fetching.group().toUpperCase(Locale.ROOT));
        }
        return document;
    }

    private static FaultyInput refused(String key, Object... words) {
        return new FaultyInput(Fault.of(key, "", 0, words));
    }

    private static void check(OPCPackage parts) throws InvalidFormatException {
        Set<Fault> faults = new LinkedHashSet<>();
        for (PackagePart part : parts.getParts()) {
            kind(part).ifPresent(faults::add);
            if (!part.isRelationshipPart()) {
                for (PackageRelationship link : part.getRelationships()) {
                    link(link).ifPresent(faults::add);
                }
            }
        }
        List<PackagePart> main = parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT);
        if (faults.isEmpty() && main.stream().noneMatch(part -> part.getContentType().endsWith(MAIN))) {
            faults.add(Fault.of(main.stream().anyMatch(part -> part.getContentType().endsWith(MAIN_OF_TEMPLATE)) ? "word.dotx"
                    : "word.unreadable", "", 0));
        }
        if (!faults.isEmpty()) {
            throw new FaultyInput(List.copyOf(faults));
        }
    }

    private static Optional<Fault> kind(PackagePart part) {
        String type = part.getContentType().toLowerCase(Locale.ROOT);
        String name = part.getPartName().getName();
        if (type.contains("macroenabled") || type.contains("vba") || name.toLowerCase(Locale.ROOT).contains("vbaproject")) {
            return Optional.of(Fault.of("word.macros", "", 0));
        }
        boolean embedded = name.startsWith("/word/embeddings/") || type.contains("oleobject") || type.contains("activex");
        return embedded ? Optional.of(Fault.of("word.embedded", "", 0, name.substring(name.lastIndexOf('/') + 1))) : Optional.empty();
    }

    private static Optional<Fault> link(PackageRelationship link) {
        String kind = link.getRelationshipType().substring(link.getRelationshipType().lastIndexOf('/') + 1);
        if (kind.equals("aFChunk")) {
            return Optional.of(Fault.of("word.embedded", "", 0, kind));
        }
        if (link.getTargetMode() != TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        URI target = link.getTargetURI();
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        return kind.equals("hyperlink") && HARMLESS.contains(scheme) ? Optional.empty()
                : Optional.of(Fault.of(kind.equals("attachedTemplate") ? "word.attached" : "word.external", "", 0, target.toString()));
    }
}
