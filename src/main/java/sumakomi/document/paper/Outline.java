package sumakomi.document.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** The bookmarks of a PDF. */
final class Outline {

    private Outline() {}

    /** The page of each chapter, counted from 1. */
    static List<Integer> pages(PDDocument document) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
            pages.add(document.getPages().indexOf(item.findDestinationPage(document)) + 1);
        }
        return pages;
    }
}
