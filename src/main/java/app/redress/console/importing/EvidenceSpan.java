package app.redress.console.importing;

import app.redress.domain.EvidenceKind;
import app.redress.evidence.imports.ImportPreview;
import app.redress.evidence.imports.Receipt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The first and last time in the previewed transactions and access logs.
record EvidenceSpan(Instant first, Instant last) {
    /// Empty before any file was read.
    static Optional<EvidenceSpan> of(List<FileViewModel> files) {
        List<Receipt> read = files.stream()
                .flatMap(f -> f.look().get().trial().stream())
                .map(ImportPreview::receipt)
                .filter(r ->
                        r.file().kind() == EvidenceKind.TRANSACTIONS || r.file().kind() == EvidenceKind.ACCESS)
                .toList();
        Optional<Instant> first =
                read.stream().map(Receipt::first).filter(Objects::nonNull).min(Comparator.naturalOrder());
        return first.map(from -> new EvidenceSpan(
                from,
                read.stream()
                        .map(Receipt::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(from)));
    }
}
