package sumakomi.document.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A paper as a page of XHTML, from which its PDF is made. How it looks stands in its style sheet. */
final class PaperXhtml {

    private static final String STYLE = "/sumakomi/paper.css";

    private final Paper paper;
    private final PaperWords words;
    private final Glyphs glyphs = new Glyphs();
    private final TableStarts starts = new TableStarts();
    private final Document document;

    PaperXhtml(Paper paper) {
        this.paper = paper;
        this.words = new PaperWords(paper.locale());
        try {
            this.document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where its tables begin; to be mended by what was laid out. */
    TableStarts starts() {
        return starts;
    }

    Document document() {
        Element html = document.createElement("html");
        html.setAttribute("lang", words.tag());
        document.appendChild(html);
        head(add(html, "head"));
        Element body = add(html, "body");
        add(body, "div", "running", words.footer(paper));
        cover(add(body, "div", "cover"));
        chapters(body, 0, paper.ahead());
        Element front = add(body, "div", "front");
        contents(front);
        chapters(body, paper.ahead(), paper.chapters().size());
        receipt(front);
        return document;
    }

    private void chapters(Element body, int from, int to) {
        for (int i = from; i < to; i++) {
            chapter(add(add(body, "div", "chapter"), "div", paper.chapters().get(i).isAcross() ? "across" : "upright"), i);
        }
    }

    private void head(Element head) {
        add(head, "title").setTextContent(paper.named());
        meta(head, "description", paper.description());
        meta(head, "subject", paper.description());
        meta(head, "author", "Sumakomi");
        add(head, "style").setTextContent(style());
        Element bookmarks = add(head, "bookmarks");
        for (int i = 0; i < paper.chapters().size(); i++) {
            Element bookmark = bookmark(bookmarks, paper.chapters().get(i).title(), anchor(i));
            int section = 0;
            for (Block block : paper.chapters().get(i).blocks()) {
                if (block instanceof Block.Section heading) {
                    bookmark(bookmark, heading.title(), anchor(i) + "-" + ++section);
                }
            }
        }
    }

    private static String style() {
        try (InputStream in = PaperXhtml.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void meta(Element head, String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private Element bookmark(Element parent, String title, String anchor) {
        Element bookmark = add(parent, "bookmark");
        bookmark.setAttribute("name", title);
        bookmark.setAttribute("href", "#" + anchor);
        return bookmark;
    }

    private static String anchor(int chapter) {
        return "chapter-" + (chapter + 1);
    }

    private void cover(Element cover) {
        add(cover, "h1", "title", paper.title());
        if (!paper.subtitle().isEmpty()) {
            add(cover, "p", "subtitle", paper.subtitle());
        }
        Element middle = add(cover, "div", "middle");
        facts(middle, paper.cover());
        add(middle, "p", "description", paper.description());
        if (!paper.signatures().isEmpty()) {
            Element table = add(middle, "table", "signatures");
            Element who = add(table, "tr");
            paper.signatures().forEach(one -> add(who, "th", "", one).setAttribute("scope", "col"));
            Element boxes = add(table, "tr");
            paper.signatures().forEach(one -> add(boxes, "td"));
        }
    }

    private void facts(Element parent, List<Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        Element table = add(parent, "table", "facts");
        for (Fact fact : facts) {
            Element row = add(table, "tr");
            add(row, "th", "", fact.label()).setAttribute("scope", "row");
            add(row, "td", "", fact.value());
        }
    }

    private void contents(Element front) {
        add(front, "h2", "", words.say("contents"));
        for (int i = 0; i < paper.chapters().size(); i++) {
            Element link = add(add(front, "p", "entry"), "a", "", paper.chapters().get(i).title());
            link.setAttribute("href", "#" + anchor(i));
            link.setAttribute("title", paper.chapters().get(i).title());
        }
    }

    private void receipt(Element front) {
        add(front, "h2", "second", words.say("receipt"));
        facts(front, words.receipt(paper.receipt()));
        add(front, "p", "note", words.say("receipt-note"));
        if (!glyphs.missing().isEmpty()) {
            add(front, "p", "note", words.say("missing", String.join(", ", glyphs.missing())));
        }
    }

    private void chapter(Element parent, int number) {
        Chapter chapter = paper.chapters().get(number);
        add(parent, "h2", "", chapter.title()).setAttribute("id", anchor(number));
        int section = 0;
        List<Element> above = new ArrayList<>();
        for (Block block : chapter.blocks()) {
            if (block instanceof Block.Section heading) {
                above.clear();
                Element title = add(parent, "h3");
                add(title, "span", "", heading.title()).setAttribute("id", anchor(number) + "-" + ++section);
                above.add(title);
            } else if (block instanceof Block.Table table) {
                table(parent, table, number, above);
                above.clear();
            } else {
                block(parent, block);
                if (!(block instanceof Block.Paragraph)) {
                    above.clear();
                }
            }
        }
    }

    private void block(Element parent, Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            add(parent, "p", "", paragraph.text());
        } else if (block instanceof Block.Note note) {
            add(parent, "p", "note", note.text());
        } else if (block instanceof Block.Bullets bullets) {
            Element list = add(parent, "ul");
            bullets.items().forEach(item -> add(list, "li", "", item));
        } else if (block instanceof Block.Picture picture) {
            picture(parent, picture);
        }
    }

    /** @param above the heading above it, if there is nothing but a paragraph between */
    private void table(Element parent, Block.Table table, int chapter, List<Element> above) {
        if (!table.caption().isEmpty()) {
            above.add(add(parent, "p", "caption", table.caption()));
        }
        Element grid = add(parent, "table", "grid");
        int weights = table.columns().stream().mapToInt(Column::weight).sum();
        Element head = add(add(grid, "thead"), "tr");
        for (Column column : table.columns()) {
            Element title = add(head, "th", "", column.title());
            title.setAttribute("scope", "col");
            title.setAttribute("style", "width: " + 100.0 * column.weight() / weights + "%");
        }
        Element body = add(grid, "tbody");
        int last = table.withLast();
        table.rows().subList(0, last).forEach(row -> row(body, table, row));
        if (last < table.rows().size()) {
            Element end = add(grid, "tbody", "end");
            table.rows().subList(last, table.rows().size()).forEach(row -> row(end, table, row));
        }
        if (body.hasChildNodes()) {
            starts.add(chapter, above, grid, head, (Element) body.getFirstChild());
        }
    }

    private void row(Element body, Block.Table table, Row row) {
        Element line = add(body, "tr");
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            add(line, "td", kind(table.columns().get(i), cell), Written.of(cell, words.locale()));
        }
    }

    private static String kind(Column column, Cell cell) {
        return !(column.entry() instanceof Entry.Printed) ? "open" : cell instanceof Cell.Amount ? "amount" : "";
    }

    private void picture(Element parent, Block.Picture picture) {
        Element figure = add(parent, "div", "picture");
        add(figure, "p", "caption", picture.title());
        Drawn drawn = Drawn.of(picture.svg()).shown(glyphs);
        Element svg = (Element) document.importNode(drawn.svg().getDocumentElement(), true);
        svg.setAttribute("alt", picture.alternative());
        figure.appendChild(svg);
    }

    private Element add(Element parent, String name) {
        Element element = document.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private Element add(Element parent, String name, String kind) {
        Element element = add(parent, name);
        if (!kind.isEmpty()) {
            element.setAttribute("class", kind);
        }
        return element;
    }

    /** An element with a text, in which line breaks stay. */
    private Element add(Element parent, String name, String kind, String text) {
        Element element = add(parent, name, kind);
        String[] lines = glyphs.shown(text).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                add(element, "br");
            }
            element.appendChild(document.createTextNode(lines[i]));
        }
        return element;
    }
}
