package app.redress.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// One weight of the embedded font, which covers English and Japanese.
final class Face {
    private static final String PLACE = "/app/redress/assets/fonts/";

    /// The printers' mark for a character that the font lacks.
    private static final int LACKING = 0x3013;

    /// Kept in a field so that its level survives garbage collection: the library warns about parts of the font that
    /// are not used here.
    private static final Logger FONT_LOG = Logger.getLogger("org.apache.fontbox");

    private static final double UNITS = 1000;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private Face(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static Face regular(PDDocument document) throws IOException {
        return load(document, "NotoSansJP_400Regular.ttf");
    }

    static Face bold(PDDocument document) throws IOException {
        return load(document, "NotoSansJP_700Bold.ttf");
    }

    private static Face load(PDDocument document, String name) throws IOException {
        FONT_LOG.setLevel(Level.SEVERE);
        try (InputStream in = Objects.requireNonNull(Face.class.getResourceAsStream(PLACE + name), name)) {
            // the document closes it after it has taken the glyphs it uses
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Face(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /// The text with what cannot be shown replaced, since evidence may contain any character.
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> shown.appendCodePoint(shown(point)));
        return shown.toString();
    }

    private int shown(int point) {
        if (Character.isWhitespace(point) || Character.isISOControl(point)) {
            return ' ';
        }
        return glyphs.getGlyphId(point) == 0 ? LACKING : point;
    }

    /// @param shown as returned by [#shown]
    double width(String shown, double size) {
        try {
            return font.getStringWidth(shown) / UNITS * size;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
