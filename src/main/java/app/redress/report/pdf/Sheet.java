package app.redress.report.pdf;

import java.io.IOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Pages that are filled from top to bottom. Lengths are points; positions count from the top left corner.
final class Sheet {
    static final double LEFT = 51;
    static final double TOP = 48;
    static final double WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final double HEIGHT = PDRectangle.A4.getHeight();
    private static final double BOTTOM = HEIGHT - 58;
    private static final double FOOT = HEIGHT - 34;
    private static final double FOOT_SIZE = 7.5;

    private final PDDocument document;
    private final Face regular;
    private final Face bold;
    private @Nullable PDPageContentStream stream;
    private double y = TOP;

    Sheet(PDDocument document, Face regular, Face bold) {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
    }

    Face face(boolean strong) {
        return strong ? bold : regular;
    }

    double y() {
        return y;
    }

    void down(double points) {
        y += points;
    }

    /// Continues on a new page if less than this height is left.
    ///
    /// @return whether it did
    boolean room(double height) throws IOException {
        if (stream != null && y + height <= BOTTOM) {
            return false;
        }
        newPage();
        return true;
    }

    void newPage() throws IOException {
        endPage();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        y = TOP;
    }

    void endPage() throws IOException {
        if (stream != null) {
            stream.close();
            stream = null;
        }
    }

    /// Writes the foot of pages that are filled.
    ///
    /// @param from, to the first page and the one after the last
    void foot(String words, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            try (PDPageContentStream over =
                    new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                String number = String.format(Locale.ROOT, "%d / %d", i - from + 1, to - from);
                String said = regular.shown(words);
                while (regular.width(said, FOOT_SIZE) > WIDTH - 40) {
                    said = said.substring(0, said.offsetByCodePoints(said.length(), -1));
                }
                show(over, regular, FOOT_SIZE, Ink.SOFT, LEFT, FOOT, said);
                double x = LEFT + WIDTH - regular.width(number, FOOT_SIZE);
                show(over, regular, FOOT_SIZE, Ink.SOFT, x, FOOT, number);
            }
        }
    }

    /// @param baseline of the text
    void text(Face face, double size, Ink ink, double x, double baseline, String shown) throws IOException {
        show(current(), face, size, ink, x, baseline, shown);
    }

    private static void show(
            PDPageContentStream to, Face face, double size, Ink ink, double x, double baseline, String shown)
            throws IOException {
        to.beginText();
        to.setFont(face.font(), (float) size);
        to.setNonStrokingColor(ink.red, ink.green, ink.blue);
        to.newLineAtOffset((float) x, (float) (HEIGHT - baseline));
        to.showText(shown);
        to.endText();
    }

    void fill(Ink ink, double x, double top, double width, double height) throws IOException {
        PDPageContentStream to = current();
        to.setNonStrokingColor(ink.red, ink.green, ink.blue);
        to.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
        to.fill();
    }

    void line(Ink ink, double thick, double fromX, double fromY, double toX, double toY) throws IOException {
        PDPageContentStream to = current();
        to.setStrokingColor(ink.red, ink.green, ink.blue);
        to.setLineWidth((float) thick);
        to.moveTo((float) fromX, (float) (HEIGHT - fromY));
        to.lineTo((float) toX, (float) (HEIGHT - toY));
        to.stroke();
    }

    /// @param middleY height of its middle
    void disc(Ink ink, double middleX, double middleY, double radius) throws IOException {
        PDPageContentStream to = current();
        float x = (float) middleX;
        float y0 = (float) (HEIGHT - middleY);
        float r = (float) radius;
        float bend = 0.5523f * r;
        to.setNonStrokingColor(ink.red, ink.green, ink.blue);
        to.moveTo(x - r, y0);
        to.curveTo(x - r, y0 + bend, x - bend, y0 + r, x, y0 + r);
        to.curveTo(x + bend, y0 + r, x + r, y0 + bend, x + r, y0);
        to.curveTo(x + r, y0 - bend, x + bend, y0 - r, x, y0 - r);
        to.curveTo(x - bend, y0 - r, x - r, y0 - bend, x - r, y0);
        to.fill();
    }

    private PDPageContentStream current() throws IOException {
        if (stream == null) {
            newPage();
        }
        return java.util.Objects.requireNonNull(stream);
    }
}
