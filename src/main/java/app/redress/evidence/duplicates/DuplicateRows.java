package app.redress.evidence.duplicates;

import app.redress.domain.Message;
import app.redress.domain.SourceLine;
import app.redress.evidence.duplicates.RowLog.Entry;
import app.redress.evidence.imports.Export;
import app.redress.evidence.imports.LineCounts;
import app.redress.evidence.imports.Receipt;
import app.redress.evidence.imports.ReceiptHeadings;
import app.redress.evidence.source.EvidenceFile;
import app.redress.evidence.source.LineSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rows that must be left out of every figure, because they stand elsewhere too.
public final class DuplicateRows {
    private static final DuplicateRows NONE = new DuplicateRows(Map.of(), Map.of(), List.of(), Map.of());

    private final Map<Integer, LineSet> excluded;
    private final Map<Integer, Correction> corrections;
    private final List<ConflictingRows> conflicts;
    private final Map<Integer, List<Message>> notes;

    private DuplicateRows(
            Map<Integer, LineSet> excluded,
            Map<Integer, Correction> corrections,
            List<ConflictingRows> conflicts,
            Map<Integer, List<Message>> notes) {
        this.excluded = excluded;
        this.corrections = corrections;
        this.conflicts = conflicts;
        this.notes = notes;
    }

    /// For evidence that cannot hold any, such as a single access log.
    public static DuplicateRows none() {
        return NONE;
    }

    /// Whether the row that begins at this line counts.
    public boolean keeps(SourceLine source) {
        LineSet lines = excluded.get(source.file());
        return lines == null || !lines.contains(source.line());
    }

    /// The receipt with its duplicates and conflicts taken out of the accepted lines and sums.
    public Receipt settle(Receipt receipt) {
        int file = receipt.file().index();
        Correction correction = corrections.get(file);
        Receipt settled = correction == null ? receipt : correction.applyTo(receipt);
        List<Message> said = notes.getOrDefault(file, List.of());
        return said.isEmpty() ? settled : settled.with(said, settled.gaps());
    }

    /// Conflicts in evidence order, with the text of their rows as it stands in the files.
    ///
    /// @param exports those that were read
    /// @param files their files, as the first reading found them
    public <T> List<Conflict> conflicts(List<Export<T>> exports, List<EvidenceFile> files) {
        return conflicts.isEmpty() ? List.of() : new ConflictTexts<>(exports, files).of(conflicts);
    }

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

    /// Gathers what the register finds.
    static final class Collector {
        /// Nobody decides more by hand, and where there are more the wrong column was taken for the key.
        private static final int LISTED = 100_000;

        private static final Comparator<ConflictingRows> ORDER =
                Comparator.comparing(c -> c.sides().getFirst().source());

        private final ReceiptHeadings headings;
        private final Map<Integer, LineSet> lines = new HashMap<>();
        private final Map<Integer, Correction> corrections = new HashMap<>();
        private List<ConflictingRows> conflicts = new ArrayList<>();
        private long sides;
        private boolean shortened;

        Collector(ReceiptHeadings headings) {
            this.headings = headings;
        }

        void duplicate(Entry e) {
            exclude(e).duplicateLines += e.lines();
        }

        /// @param rows one of each content
        void conflict(List<Entry> rows, ChosenRows.Decision decision) {
            for (Entry e : rows) {
                if (e.content() != decision.content()) {
                    exclude(e).conflictLines += e.lines();
                }
            }
            conflicts.add(new ConflictingRows(
                    rows.stream().limit(LISTED).map(Collector::place).toList(), decision.choice()));
            sides += Math.min(rows.size(), LISTED);
            shortened |= rows.size() > LISTED;
            if (sides > 2 * LISTED) {
                shorten();
            }
        }

        private static ConflictingRows.Place place(Entry e) {
            return new ConflictingRows.Place(new SourceLine(e.file(), e.line()), e.lines());
        }

        /// Keeps the first of them in evidence order, whatever order they were found in.
        private void shorten() {
            conflicts.sort(ORDER);
            List<ConflictingRows> first = new ArrayList<>();
            sides = 0;
            for (ConflictingRows c : conflicts) {
                if (sides > 0 && sides + c.sides().size() > LISTED) {
                    shortened = true;
                    break;
                }
                first.add(c);
                sides += c.sides().size();
            }
            conflicts = first;
        }

        private Correction exclude(Entry e) {
            lines.computeIfAbsent(e.file(), _ -> new LineSet()).add(e.line());
            Correction correction = corrections.computeIfAbsent(e.file(), _ -> new Correction());
            correction.take(headings.heading(e.heading()), e);
            return correction;
        }

        DuplicateRows collect(Map<Integer, List<Message>> notes) {
            shorten();
            Map<Integer, List<Message>> all = new TreeMap<>(notes);
            if (shortened) {
                int file = conflicts.getFirst().sides().getFirst().source().file();
                List<Message> more = new ArrayList<>(all.getOrDefault(file, List.of()));
                more.add(Message.of("note.manyConflicts", LISTED));
                all.put(file, more);
            }
            return new DuplicateRows(lines, corrections, conflicts, all);
        }
    }
}
