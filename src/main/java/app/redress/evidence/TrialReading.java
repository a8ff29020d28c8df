package app.redress.evidence;

import app.redress.domain.EvidenceKind;
import java.util.List;
import java.util.function.LongConsumer;

/// A reading that imports nothing and remembers what is worth looking at.
final class TrialReading {
    private TrialReading() {}

    static Trial of(ExportFile file, EvidenceKind kind, Profiles profiles, long atMost, LongConsumer ticker) {
        Reading reading = Export.of(kind, 0, file, profiles).read((_, _) -> {}, ticker);
        List<Trial.Trouble> troubles = reading.rejects().stream()
                .map(r -> new Trial.Trouble(r.column(), r.reason(), r.remedy(), 1, r.line()))
                .toList();
        return new Trial(atMost > 0, reading.receipt(), troubles, List.of());
    }
}
