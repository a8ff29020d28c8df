package app.redress.console.evidence;

import app.redress.desktop.EvidenceService;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Looks up, once per file, the separator and headers that are needed to split raw rows into named fields.
final class FileHeaders {
    private final EvidenceService evidence;
    private final Map<EvidenceFile, List<String>> known = new ConcurrentHashMap<>();
    private volatile List<Receipt> receipts = List.of();

    FileHeaders(EvidenceService evidence) {
        this.evidence = evidence;
    }

    void receipts(List<Receipt> found) {
        receipts = List.copyOf(found);
    }

    /// The headers; reads the file on first use, so must not be called on the UI thread.
    List<String> headers(EvidenceFile file) {
        return known.computeIfAbsent(file, evidence::headers);
    }

    /// The separator; empty when the file has no receipt.
    String separator(EvidenceFile file) {
        return receipts.stream()
                .filter(receipt -> receipt.file().index() == file.index())
                .map(Receipt::separator)
                .findFirst()
                .orElse("");
    }
}
