package sumakomi.document.paper;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PagePosition;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.w3c.dom.Document;

/**
 * Writes a paper as PDF/UA-1: tagged, with bookmarks, language and title, in fonts that are embedded with the characters that are
 * used. Drawings stay drawings. Nothing is read but what the paper and the program hold.
 */
final class PdfWriter implements PaperWriter {

    private static final float PDF_VERSION = 1.7f;

    static {
        Quiet.libraries();
    }

    @Override
    public void write(Paper paper, OutputStream out) throws IOException {
        try (PdfBoxRenderer renderer = rendered(paper)) {
            renderer.getPdfDocument().save(out);
        }
    }

    /** The page on which each chapter begins, counted from 1. */
    List<Integer> chapterPages(Paper paper) throws IOException {
        try (PdfBoxRenderer renderer = rendered(paper)) {
            return Outline.pages(renderer.getPdfDocument());
        }
    }

    /** Laid out until no table is parted from its titles; each round mends one in every chapter. */
    private static PdfBoxRenderer rendered(Paper paper) throws IOException {
        PaperXhtml page = new PaperXhtml(paper);
        Document document = page.document();
        PdfBoxRenderer renderer = laidOut(document);
        while (page.starts().mend(pages(renderer))) {
            renderer.close();
            renderer = laidOut(document);
        }
        renderer.createPDFWithoutClosing();
        return renderer;
    }

    private static Map<String, Integer> pages(PdfBoxRenderer renderer) {
        return renderer.findPagePositionsByID(TableStarts.IDS).stream()
                .collect(Collectors.toMap(PagePosition::getId, PagePosition::getPageNo, Math::min));
    }

    private static PdfBoxRenderer laidOut(Document document) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(PDF_VERSION);
        builder.withProducer("Sumakomi");
        for (Typeface one : Typeface.ALL) {
            builder.useFont(one::forText, one.family(), one.weight(), FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.DOCUMENT));
        }
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useSVGDrawer(new InOurFonts());
        builder.useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(document, "");
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.layout();
        renderer.getOutputDevice().setRoot(renderer.getRootBox());
        return renderer;
    }

    /** Draws with fonts that were read once, whatever the style sheet says. */
    private static final class InOurFonts extends BatikSVGDrawer {
        @Override
        public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
            fontResolver = Typeface.forDrawings();
        }
    }
}
