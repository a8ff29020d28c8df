package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.LineSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rows to leave out of every figure because they occur elsewhere too.
public final class DuplicateRows {
    private static final DuplicateRows NONE = new DuplicateRows(Map.of(), Map.of(), List.of(), null, Map.of(), false);

    private final Map<Integer, LineSet> excluded;
    private final Map<Integer, Correction> corrections;
    private final List<ConflictingRows> conflicts;
    private final @Nullable List<Conflict> told;
    private final Map<Integer, List<Message>> notes;
    private final boolean settled;

    /// @param told the same conflicts with their text, if already read
    /// @param settled whether any row but those of open conflicts is left out
    DuplicateRows(
            Map<Integer, LineSet> excluded,
            Map<Integer, Correction> corrections,
            List<ConflictingRows> conflicts,
            @Nullable List<Conflict> told,
            Map<Integer, List<Message>> notes,
            boolean settled) {
        this.settled = settled;
        this.excluded = excluded;
        this.corrections = corrections;
        this.conflicts = conflicts;
        this.told = told;
        this.notes = notes;
    }

    /// No duplicates, for evidence that cannot have any, such as a single access log.
    public static DuplicateRows none() {
        return NONE;
    }

    /// Whether any row does not count that is no side of an open conflict.
    public boolean leaveOutSettledRows() {
        return settled;
    }

    /// Whether the row that begins at this line counts.
    public boolean keeps(SourceLine source) {
        LineSet lines = excluded.get(source.file());
        return lines == null || !lines.contains(source.line());
    }

    /// The receipt with duplicates and conflicts subtracted from the accepted lines and sums.
    public Receipt settle(Receipt receipt) {
        int file = receipt.file().index();
        Correction correction = corrections.get(file);
        Receipt settled = correction == null ? receipt : correction.applyTo(receipt);
        List<Message> said = notes.getOrDefault(file, List.of());
        return said.isEmpty() ? settled : settled.with(said, settled.gaps());
    }

    /// Conflicts in evidence order, with the raw text of their rows.
    ///
    /// @param exports the exports that were read
    /// @param files their files, as identified by the first reading
    public <T> List<Conflict> conflicts(List<Export<T>> exports, List<EvidenceFile> files) {
        if (told != null) {
            return told;
        }
        return conflicts.isEmpty() ? List.of() : new ConflictTexts<>(exports, files).of(conflicts);
    }

    /// Amounts to subtract from one file's receipt.
    static final class Correction {
        private long duplicateLines;
        private long conflictLines;
        private final Map<String, long[]> sums = new TreeMap<>();

        void duplicate(String heading, int lines, long yen) {
            duplicateLines += lines;
            take(heading, yen);
        }

        void conflict(String heading, int lines, long yen) {
            conflictLines += lines;
            take(heading, yen);
        }

        private void take(String heading, long yen) {
            long[] sum = sums.computeIfAbsent(heading, _ -> new long[2]);
            sum[0]++;
            sum[1] += yen;
        }

        Receipt applyTo(Receipt r) {
            LineCounts was = r.lines();
            LineCounts now = new LineCounts(
                    was.total(),
                    was.header(),
                    was.preamble(),
                    was.accepted() - duplicateLines - conflictLines,
                    was.duplicate() + duplicateLines,
                    was.conflict() + conflictLines,
                    was.blank(),
                    was.rejected());
            return r.counted(
                    now,
                    r.sums().stream().map(this::less).filter(s -> s.rows() > 0).toList());
        }

        private Receipt.Sum less(Receipt.Sum sum) {
            long[] out = sums.getOrDefault(sum.type(), new long[2]);
            return new Receipt.Sum(sum.type(), sum.rows() - out[0], sum.yen() - out[1]);
        }
    }
}
