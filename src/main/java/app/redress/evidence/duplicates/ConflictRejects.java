package app.redress.evidence.duplicates;

import app.redress.domain.EvidenceKind;
import app.redress.domain.Message;
import app.redress.evidence.imports.ImportResult;
import app.redress.evidence.imports.Reject;
import app.redress.evidence.kinds.ExportKind;
import app.redress.evidence.kinds.ExportKinds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists the rows of undecided conflicts among the lines that no figure counts, each with what it contradicts.
public final class ConflictRejects {
    private final Map<Integer, List<Reject>> byFile = new HashMap<>();

    public ConflictRejects(List<Conflict> conflicts) {
        for (Conflict conflict : conflicts) {
            if (conflict.choice() == null) {
                list(conflict);
            }
        }
    }

    private void list(Conflict conflict) {
        Conflict.Side first = conflict.sides().getFirst();
        for (Conflict.Side side : conflict.sides()) {
            Conflict.Side other = side.equals(first) ? conflict.sides().get(1) : first;
            byFile.computeIfAbsent(side.file().index(), _ -> new ArrayList<>())
                    .add(reject(conflict.kind(), side, other));
        }
    }

    private static Reject reject(EvidenceKind kind, Conflict.Side side, Conflict.Side other) {
        ExportKind.ConflictKey<?> key = ExportKinds.of(kind).conflictKey().orElseThrow();
        return new Reject(
                side.file(),
                side.line(),
                side.lastLine(),
                key.column().canonical(),
                conflict(kind, other),
                Message.of("conflict.remedy"),
                side.raw());
    }

    private static Message conflict(EvidenceKind kind, Conflict.Side other) {
        String file = other.file().name();
        return switch (kind) {
            case TRANSACTIONS -> Message.of("conflict.transaction", file, other.line());
            case PAYOUTS -> Message.of("conflict.payout", file, other.line());
            case ACCESS, ACCOUNTS, CLAIMS, CONTROLS -> Message.of("conflict.account", file, other.line());
        };
    }

    /// All rejects, file by file and line by line.
    ///
    /// @param readings in evidence order
    public List<Reject> among(List<ImportResult> readings) {
        List<Reject> all = new ArrayList<>();
        for (ImportResult reading : readings) {
            List<Reject> file = new ArrayList<>(reading.rejects());
            file.addAll(byFile.getOrDefault(reading.receipt().file().index(), List.of()));
            file.sort(Comparator.comparingLong(Reject::line));
            all.addAll(file);
        }
        return all;
    }
}
