package app.redress.report.pdf;

import app.redress.report.document.Block;
import app.redress.report.document.ReportDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes documents as one PDF file with embedded fonts. The file states no time but that of its content, so that the
/// same content is the same file.
public final class PdfDocument {
    private static final String PRODUCER = "Redress";

    private PdfDocument() {}

    /// The file.
    ///
    /// @param documents each starts on a page of its own
    public static byte[] of(List<ReportDocument> documents) {
        try (PDDocument file = new PDDocument()) {
            describe(file, documents.getFirst());
            Face regular = Face.regular(file);
            Face bold = Face.bold(file);
            for (ReportDocument document : documents) {
                paint(file, new Sheet(file, regular, bold), document);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The largest version of a document that fits on one page, or the smallest if none does.
    ///
    /// @param sizes the largest first
    public static ReportDocument onOnePage(List<Integer> sizes, IntFunction<ReportDocument> made) {
        for (int size : sizes) {
            ReportDocument document = made.apply(size);
            if (pages(document) == 1) {
                return document;
            }
        }
        return made.apply(sizes.getLast());
    }

    private static int pages(ReportDocument document) {
        try (PDDocument file = new PDDocument()) {
            paint(file, new Sheet(file, Face.regular(file), Face.bold(file)), document);
            return file.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void paint(PDDocument file, Sheet sheet, ReportDocument document) throws IOException {
        int from = file.getNumberOfPages();
        sheet.newPage();
        BlockPainter painter = new BlockPainter(sheet, document.locale());
        painter.title(document.title(), document.subtitle());
        List<Block> blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            painter.paint(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null);
        }
        sheet.endPage();
        sheet.foot(document.foot(), from, file.getNumberOfPages());
    }

    private static void describe(PDDocument file, ReportDocument first) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(first.title());
        about.setSubject(first.foot());
        about.setProducer(PRODUCER);
        about.setCreationDate(GregorianCalendar.from(first.asOf().atZone(ZoneOffset.UTC)));
        file.setDocumentInformation(about);
        file.getDocumentCatalog().setLanguage(first.locale().toLanguageTag());
        PDViewerPreferences shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        shown.setDisplayDocTitle(true);
        file.getDocumentCatalog().setViewerPreferences(shown);
        // otherwise the library derives it from the clock
        file.setDocumentId(first.asOf().getEpochSecond());
    }
}
