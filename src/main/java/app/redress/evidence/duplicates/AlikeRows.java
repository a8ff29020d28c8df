package app.redress.evidence.duplicates;

import app.redress.domain.Transaction;
import app.redress.evidence.kinds.RowHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds exports that tell the same movements under other ids: their rows are no duplicates by id and would all count.
///
/// Rows are compared by account, second, type and amount. Of many rows a sample is kept, chosen by that hash, so that
/// the same rows of every file are in it.
public final class AlikeRows {
    private static final int MOST = 1 << 16;
    private static final int FEW = 10;
    /// Share of the smaller file from which rows are alike by more than chance; exports may overlap by a day only.
    private static final double SHARE = 0.02;
    /// Rows of whole hours are left out: where only the day is written, different payments look alike.
    private static final long HOUR = 3600;

    private final Map<Long, List<Seen>> rows = new HashMap<>();
    private long mask;

    private record Seen(int file, String id) {}

    private record Pair(int one, int other) {}

    /// Two files with the same movements.
    ///
    /// @param first index of the file that was read first
    /// @param again index of the other
    /// @param rows how many rows are alike, of those compared
    /// @param id an id of the first file, and `otherId` the one that the same movement has in the other
    public record Twins(int first, int again, long rows, String id, String otherId) {}

    /// Takes an accepted row.
    public void add(Transaction t) {
        if (t.at().getEpochSecond() % HOUR == 0) {
            return;
        }
        long hash = RowHash.movement(t);
        if ((hash & mask) != 0) {
            return;
        }
        List<Seen> same = rows.computeIfAbsent(hash, _ -> new ArrayList<>(1));
        if (same.stream().noneMatch(row -> row.file == t.source().file())) {
            same.add(new Seen(t.source().file(), t.id()));
        }
        if (rows.size() > MOST) {
            mask = mask << 1 | 1;
            rows.keySet().removeIf(kept -> (kept & mask) != 0);
        }
    }

    /// The two files with the most rows alike; empty where that is no more than chance.
    public Optional<Twins> twins() {
        Map<Integer, Long> inFile = new HashMap<>();
        Map<Pair, Twins> pairs = new HashMap<>();
        rows.values().forEach(same -> {
            same.forEach(row -> inFile.merge(row.file, 1L, Long::sum));
            count(same, pairs);
        });
        return pairs.values().stream()
                .filter(p -> p.rows >= FEW
                        && p.rows
                                >= SHARE * Math.min(inFile.getOrDefault(p.first, 0L), inFile.getOrDefault(p.again, 0L)))
                .max(Comparator.comparingLong(Twins::rows)
                        .thenComparing(Comparator.comparingInt(Twins::first).reversed())
                        .thenComparing(Comparator.comparingInt(Twins::again).reversed()));
    }

    private static void count(List<Seen> same, Map<Pair, Twins> pairs) {
        for (int i = 0; i < same.size(); i++) {
            for (int k = i + 1; k < same.size(); k++) {
                Seen one = same.get(i);
                Seen other = same.get(k);
                if (!one.id.equalsIgnoreCase(other.id)) {
                    pairs.merge(
                            new Pair(one.file, other.file),
                            new Twins(one.file, other.file, 1, one.id, other.id),
                            AlikeRows::both);
                }
            }
        }
    }

    /// The example is the same whatever the order.
    private static Twins both(Twins a, Twins b) {
        Twins shown = a.id.compareTo(b.id) <= 0 ? a : b;
        return new Twins(a.first, a.again, a.rows + b.rows, shown.id, shown.otherId);
    }
}
