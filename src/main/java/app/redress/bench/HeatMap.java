package app.redress.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/// Accounts and yen for pairs of thresholds, all else alike.
///
/// @param charges, spends thresholds in yen, rising
/// @param cells by charge threshold, then by spend threshold
public record HeatMap(List<Long> charges, List<Long> spends, List<Cell> cells) {
    public HeatMap {
        charges = List.copyOf(charges);
        spends = List.copyOf(spends);
        cells = List.copyOf(cells);
    }

    /// What one pair of thresholds counts.
    public record Cell(long charge, long spend, int accounts, long yen) {}

    public Cell at(int charge, int spend) {
        return cells.get(charge * spends.size() + spend);
    }

    /// Rising thresholds around a centre, which is one of them; round figures for people.
    public static List<Long> around(long centre) {
        long[] shares = {1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 15, 20, 30, 50, 100};
        return LongStream.of(shares)
                .map(share -> Math.clamp(centre / 10 * share + centre % 10 * share / 10, 1, DamageDefinition.MOST_YEN))
                .distinct()
                .boxed()
                .toList();
    }

    interface Sum {
        long of(int from, int to);
    }

    /// Adds occasions in order of account and time, so that what overlaps counts once.
    static final class Builder {
        private final long[] charges;
        private final long[] spends;
        private final int[] accounts;
        private final long[] yen;
        private final int[] last;
        private final int[] counted;

        Builder(long[] charges, long[] spends) {
            this.charges = charges;
            this.spends = spends;
            int cells = charges.length * spends.length;
            accounts = new int[cells];
            yen = new long[cells];
            last = new int[cells];
            counted = new int[cells];
            Arrays.fill(last, -1);
        }

        /// @param from, to first movement, and the one behind the last
        /// @param highest, widest how many of the thresholds are reached
        void add(int account, int from, int to, int highest, int widest, Sum spent) {
            long whole = spent.of(from, to);
            for (int c = 0; c < highest; c++) {
                int end = c * spends.length + widest;
                for (int cell = c * spends.length; cell < end; cell++) {
                    if (last[cell] != account) {
                        last[cell] = account;
                        accounts[cell]++;
                        yen[cell] = Math.addExact(yen[cell], whole);
                    } else {
                        long more = counted[cell] <= from ? whole : spent.of(counted[cell], to);
                        yen[cell] = Math.addExact(yen[cell], more);
                    }
                    counted[cell] = to;
                }
            }
        }

        HeatMap build() {
            Cell[] made = new Cell[accounts.length];
            for (int i = 0; i < made.length; i++) {
                made[i] = new Cell(charges[i / spends.length], spends[i % spends.length], accounts[i], yen[i]);
            }
            return new HeatMap(
                    LongStream.of(charges).boxed().toList(),
                    LongStream.of(spends).boxed().toList(),
                    List.of(made));
        }
    }
}
