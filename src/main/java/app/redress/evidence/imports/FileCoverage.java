package app.redress.evidence.imports;

import app.redress.domain.Message;
import app.redress.evidence.source.EvidenceFile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A file of transactions or access events and the time it covers.
///
/// @param cutOff whether it ends in the middle of a row
public record FileCoverage(Receipt receipt, TimeCoverage coverage, boolean cutOff) {
    private static final Duration HOURS = Duration.ofHours(2);

    /// @param coverage coverage of the rows accepted in this reading
    public static FileCoverage of(ImportResult reading, TimeCoverage coverage) {
        Receipt receipt = reading.receipt();
        long end = receipt.lines().total();
        boolean cutOff = receipt.notes().contains(ReceiptBuilder.OPEN_END)
                && reading.rejects().stream().anyMatch(r -> r.lastLine() == end);
        return new FileCoverage(receipt, coverage, cutOff);
    }

    /// The file in the evidence.
    public EvidenceFile file() {
        return receipt.file();
    }

    /// Warnings about a file that ends too early.
    ///
    /// @param all all such files, including this one
    /// @param zone zone of business days
    public List<Message> notes(List<FileCoverage> all, ZoneId zone) {
        List<Message> notes = new ArrayList<>();
        if (cutOff) {
            notes.add(Message.of("note.cutOff", receipt.lines().total()));
        }
        all.stream()
                .filter(other -> goesOn(other, zone))
                .max(Comparator.comparing(FileCoverage::last)
                        .thenComparing(c -> c.file().identity()))
                .ifPresent(other -> notes.add(Message.of(
                        "note.endsEarly",
                        stamp(last(), zone),
                        other.file().name(),
                        stamp(other.last(), zone),
                        coverage.missingUntil(other.last()))));
        return notes;
    }

    /// Whether another file covers the same last day some hours longer; a file that only begins where this one ends is
    /// a continuation.
    private boolean goesOn(FileCoverage other, ZoneId zone) {
        Instant first = other.receipt.first();
        return first != null
                && day(last(), zone).equals(day(other.last(), zone))
                && !other.last().isBefore(last().plus(HOURS))
                && first.isBefore(last().minus(HOURS))
                && coverage.missingUntil(other.last()) > 0;
    }

    private Instant last() {
        return receipt.last() == null ? Instant.EPOCH : receipt.last();
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static OffsetDateTime stamp(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime();
    }
}
