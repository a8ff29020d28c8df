package app.redress.analysis.report;

import app.redress.domain.Message;
import app.redress.domain.Sha256;
import app.redress.domain.UnusableInput;
import app.redress.files.AtomicFiles;
import app.redress.files.FileAccess;
import app.redress.report.document.ReportDocument;
import app.redress.report.html.HtmlDocument;
import app.redress.report.pdf.PdfDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The form of a report's file.
public enum ReportForm {
    PDF,
    HTML;

    /// HTML if the name says so, otherwise PDF.
    public static ReportForm of(Path target) {
        return String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".html") ? HTML : PDF;
    }

    /// Checks before long work that a report can be written there.
    ///
    /// @throws UnusableInput when its folder does not exist
    public static void requireUsable(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new UnusableInput(Message.of("folder.notWritable", target));
        }
    }

    /// Writes a file that only its owner can read.
    ///
    /// @return SHA-256 of the file
    String write(List<ReportDocument> documents, Path target) {
        byte[] content = this == PDF
                ? PdfDocument.of(documents)
                : HtmlDocument.of(documents).getBytes(StandardCharsets.UTF_8);
        try {
            AtomicFiles.replace(target, FileAccess.OWNER_ONLY, content);
        } catch (IOException e) {
            throw new UnusableInput(Message.of("folder.notWritable", target), e);
        }
        return Sha256.hex(content);
    }
}
