package sumakomi.document.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.bridge.FontFamilyResolver;
import org.apache.batik.bridge.UserAgent;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import sumakomi.knowledge.Decimals;

/**
 * A drawing, in the fonts of the program.
 *
 * @param width in pixels, as is the height
 */
record Drawn(Document svg, double width, double height) {

    /** Dots for each pixel: what an office printer resolves. */
    private static final float SHARPNESS = 3;
    private static final float MOST_DOTS = 4000;

    /**
     * Reads a drawing.
     *
     * @throws IllegalArgumentException if it is no SVG with a size, or declares a document type
     */
    static Drawn of(String svg) {
        Document document = parsed(svg);
        Element root = document.getDocumentElement();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            ((Element) all.item(i)).removeAttribute("font-family");
        }
        root.setAttribute("font-family", Typeface.FAMILIES);
        double width = size(root, "width", 2);
        double height = size(root, "height", 3);
        root.setAttribute("width", number(width));
        root.setAttribute("height", number(height));
        return new Drawn(document, width, height);
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | IOException | SAXException e) {
            throw new IllegalArgumentException("This is no drawing", e);
        }
    }

    /** From the attribute, else from the box that the drawing is seen through. */
    private static double size(Element root, String attribute, int inBox) {
        String own = root.getAttribute(attribute).replace("px", "");
        if (!own.isEmpty() && !own.endsWith("%")) {
            return Double.parseDouble(own);
        }
        String[] box = root.getAttribute("viewBox").trim().split("[\\s,]+");
        if (box.length != 4) {
            throw new IllegalArgumentException("The drawing has no size");
        }
        return Double.parseDouble(box[inBox]);
    }

    private static String number(double pixels) {
        return Decimals.canonical(pixels).toPlainString();
    }

    /** The same drawing with every text as the fonts can show it. */
    Drawn shown(Glyphs glyphs) {
        show(svg.getDocumentElement(), glyphs);
        return this;
    }

    private static void show(Node node, Glyphs glyphs) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(glyphs.shown(node.getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            show(child, glyphs);
        }
    }

    /** As a picture of dots, on white, for programs that know no drawings. */
    byte[] png() {
        Dots dots = new Dots();
        dots.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, Math.min(MOST_DOTS, (float) width * SHARPNESS));
        dots.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        dots.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            dots.transcode(new TranscoderInput(svg), new TranscoderOutput(out));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("The drawing cannot be drawn", e);
        }
        return out.toByteArray();
    }

    /** Written by Java's own writer, which takes a tenth of the time of that for drawings. */
    private static final class Dots extends ImageTranscoder {

        @Override
        public BufferedImage createImage(int wide, int high) {
            return new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        }

        @Override
        public void writeImage(BufferedImage image, TranscoderOutput output) throws TranscoderException {
            try {
                ImageIO.write(image, "png", output.getOutputStream());
            } catch (IOException e) {
                throw new TranscoderException(e);
            }
        }

        @Override
        protected UserAgent createUserAgent() {
            return new SVGAbstractTranscoderUserAgent() {
                @Override
                public FontFamilyResolver getFontFamilyResolver() {
                    return Typeface.forDrawings();
                }
            };
        }
    }
}
