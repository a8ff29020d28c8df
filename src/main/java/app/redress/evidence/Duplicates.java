package app.redress.evidence;

import app.redress.domain.SourceLine;
import app.redress.evidence.RowLog.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rows that must be left out of every figure, because they stand elsewhere too.
public final class Duplicates {
    private static final Duplicates NONE = new Duplicates(Map.of(), Map.of(), List.of());

    private final Map<Integer, long[]> excluded;
    private final Map<Integer, Correction> corrections;
    private final List<Conflict> conflicts;

    private Duplicates(Map<Integer, long[]> excluded, Map<Integer, Correction> corrections, List<Conflict> conflicts) {
        this.excluded = excluded;
        this.corrections = corrections;
        this.conflicts = conflicts;
    }

    /// For evidence that cannot hold any, such as a single access log.
    public static Duplicates none() {
        return NONE;
    }

    /// Whether the row that begins at this line counts.
    public boolean keeps(SourceLine source) {
        long[] lines = excluded.get(source.file());
        return lines == null || Arrays.binarySearch(lines, source.line()) < 0;
    }

    /// The receipt with its duplicates and conflicts taken out of the accepted lines and sums.
    public Receipt settle(Receipt receipt) {
        Correction correction = corrections.get(receipt.file().index());
        return correction == null ? receipt : correction.applyTo(receipt);
    }

    /// Conflicting rows of one file, to be listed with what is wrong with them.
    ///
    /// @param files names of the evidence files by index
    public List<Reject> conflictsOf(EvidenceFile file, Map<Integer, String> files) {
        return conflicts.stream()
                .filter(c -> c.line.file() == file.index())
                .map(c -> new Reject(
                        file,
                        c.line.line(),
                        c.line.line() + c.lines - 1,
                        Column.TRANSACTION_ID.canonical(),
                        "conflict: the same transaction id stands with other content in " + files.get(c.other.file())
                                + ", line " + c.other.line(),
                        "Find out which of the two is right and remove the other",
                        ""))
                .toList();
    }

    private record Conflict(SourceLine line, int lines, SourceLine other) {}

    /// What one file's receipt has to give back.
    private static final class Correction {
        private long duplicateLines;
        private long conflictLines;
        private final Map<String, long[]> sums = new TreeMap<>();

        void take(String heading, Entry e) {
            long[] sum = sums.computeIfAbsent(heading, _ -> new long[2]);
            sum[0]++;
            sum[1] += e.yen();
        }

        Receipt applyTo(Receipt r) {
            LineCounts was = r.lines();
            LineCounts now = new LineCounts(
                    was.total(),
                    was.header(),
                    was.preamble(),
                    was.accepted() - duplicateLines - conflictLines,
                    duplicateLines,
                    conflictLines,
                    was.blank(),
                    was.rejected());
            List<Receipt.Sum> corrected =
                    r.sums().stream().map(this::less).filter(s -> s.rows() > 0).toList();
            return new Receipt(
                    r.file(),
                    now,
                    corrected,
                    r.first(),
                    r.last(),
                    r.charset(),
                    r.separator(),
                    r.zone(),
                    r.profile(),
                    r.notes(),
                    r.gaps());
        }

        private Receipt.Sum less(Receipt.Sum sum) {
            long[] out = sums.getOrDefault(sum.type(), new long[2]);
            return new Receipt.Sum(sum.type(), sum.rows() - out[0], sum.yen() - out[1]);
        }
    }

    /// Gathers what the register finds.
    static final class Collector {
        private final Headings headings;
        private final Map<Integer, List<Long>> lines = new HashMap<>();
        private final Map<Integer, Correction> corrections = new HashMap<>();
        private final List<Conflict> conflicts = new ArrayList<>();

        Collector(Headings headings) {
            this.headings = headings;
        }

        void duplicate(Entry e) {
            exclude(e).duplicateLines += e.lines();
        }

        void conflict(Entry e, Entry other) {
            exclude(e).conflictLines += e.lines();
            conflicts.add(new Conflict(
                    new SourceLine(e.file(), e.line()), e.lines(), new SourceLine(other.file(), other.line())));
        }

        private Correction exclude(Entry e) {
            lines.computeIfAbsent(e.file(), _ -> new ArrayList<>()).add(e.line());
            Correction correction = corrections.computeIfAbsent(e.file(), _ -> new Correction());
            correction.take(headings.heading(e.heading()), e);
            return correction;
        }

        Duplicates collect() {
            Map<Integer, long[]> excluded = new HashMap<>();
            lines.forEach((file, list) -> excluded.put(
                    file, list.stream().mapToLong(Long::longValue).sorted().toArray()));
            conflicts.sort(Comparator.comparing(Conflict::line));
            return new Duplicates(excluded, corrections, conflicts);
        }
    }
}
