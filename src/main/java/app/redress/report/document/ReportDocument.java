package app.redress.report.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// A document in one language.
///
/// @param asOf time of its content, the only time stated in the file
/// @param foot repeated on every page
public record ReportDocument(
        Locale locale, String title, String subtitle, Instant asOf, String foot, List<Block> blocks) {
    public ReportDocument {
        blocks = List.copyOf(blocks);
    }
}
