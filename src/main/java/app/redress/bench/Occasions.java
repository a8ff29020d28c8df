package app.redress.bench;

import app.redress.bench.DamageDefinition.Method;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.selection.Selection;

/// Every occasion on which an account may meet a definition of one kind, whatever its thresholds: its business days,
/// its single spends, or the spans of some hours that no other contains. Rows are in order of account, then of time.
final class Occasions {
    private final Movements movements;
    private final Table table;
    private final IntColumn account;
    private final LongColumn charge;
    private final LongColumn spend;
    private final IntColumn from;
    private final IntColumn to;

    private Occasions(Movements movements, Rows rows) {
        this.movements = movements;
        account = IntColumn.create("account", rows.ints(rows.account));
        charge = LongColumn.create("charge", rows.longs(rows.charge));
        spend = LongColumn.create("spend", rows.longs(rows.spend));
        from = IntColumn.create("from", rows.ints(rows.from));
        to = IntColumn.create("to", rows.ints(rows.to));
        table = Table.create("occasions", account, charge, spend, from, to);
    }

    /// Occasions of all accounts that reach these sums over all their time.
    ///
    /// @param kind says method, hours, boundary and zone; its thresholds say nothing
    static Occasions of(Movements movements, DamageDefinition kind, long leastCharge, long leastSpend) {
        Rows rows = new Rows(leastCharge, leastSpend);
        IntConsumer each = each(movements, kind, rows);
        for (int a = 0; a < movements.accounts(); a++) {
            if (movements.charged(a) >= leastCharge && movements.spent(a) >= leastSpend) {
                each.accept(a);
            }
        }
        return new Occasions(movements, rows);
    }

    private static IntConsumer each(Movements movements, DamageDefinition kind, Rows rows) {
        if (kind.method() == Method.WINDOW) {
            return a -> spans(movements, a, kind.hours() * 3600L, rows);
        }
        BusinessDays days = new BusinessDays(kind.boundary(), kind.zone());
        return kind.method() == Method.DAY
                ? a -> days(movements, a, days, (from, to) -> sums(movements, a, from, to, rows))
                : a -> days(movements, a, days, (from, to) -> singles(movements, a, from, to, rows));
    }

    private interface Part {
        void of(int from, int to);
    }

    private static void days(Movements movements, int account, BusinessDays days, Part part) {
        int end = movements.first(account + 1);
        int start = movements.first(account);
        while (start < end) {
            long day = days.of(movements.second(start));
            int next = start + 1;
            while (next < end && days.of(movements.second(next)) == day) {
                next++;
            }
            part.of(start, next);
            start = next;
        }
    }

    private static void sums(Movements movements, int account, int from, int to, Rows rows) {
        long charged = 0;
        long spent = 0;
        for (int m = from; m < to; m++) {
            charged += movements.charge(m);
            spent += movements.spend(m);
        }
        rows.add(account, charged, spent, from, to);
    }

    private static void singles(Movements movements, int account, int from, int to, Rows rows) {
        long largest = 0;
        for (int m = from; m < to; m++) {
            largest = Math.max(largest, movements.cardCharge(m));
        }
        for (int m = from; m < to; m++) {
            rows.add(account, largest, movements.spend(m), m, m + 1);
        }
    }

    /// A span may begin anywhere; one that begins at a movement holds all that one beginning shortly before holds.
    private static void spans(Movements movements, int account, long length, Rows rows) {
        int end = movements.first(account + 1);
        int to = movements.first(account);
        long charged = 0;
        long spent = 0;
        for (int from = movements.first(account); from < end; from++) {
            int before = to;
            for (; to < end && movements.second(to) < movements.second(from) + length; to++) {
                charged += movements.charge(to);
                spent += movements.spend(to);
            }
            if (to > before) {
                rows.add(account, charged, spent, from, to);
            }
            charged -= movements.charge(from);
            spent -= movements.spend(from);
        }
    }

    /// Rows that meet both thresholds.
    private Selection meeting(long leastCharge, long leastSpend) {
        return Selection.with(IntStream.range(0, table.rowCount())
                .filter(row -> charge.getLong(row) >= leastCharge && spend.getLong(row) >= leastSpend)
                .toArray());
    }

    /// What counts by these thresholds. Spends in several spans count once.
    Outcome outcome(long leastCharge, long leastSpend) {
        Outcome.Builder found = new Outcome.Builder(movements);
        int counted = 0;
        int last = -1;
        for (int row : meeting(leastCharge, leastSpend)) {
            int begin = account.getInt(row) == last ? Math.max(counted, from.getInt(row)) : from.getInt(row);
            last = account.getInt(row);
            counted = to.getInt(row);
            found.add(last, spent(begin, counted));
        }
        return found.build();
    }

    /// Accounts and yen for every pair of thresholds.
    ///
    /// @param charges, spends thresholds, rising
    HeatMap heatMap(long[] charges, long[] spends) {
        HeatMap.Builder cells = new HeatMap.Builder(charges, spends);
        for (int row = 0; row < table.rowCount(); row++) {
            int highest = reached(charges, charge.getLong(row));
            int widest = reached(spends, spend.getLong(row));
            if (highest > 0 && widest > 0) {
                cells.add(account.getInt(row), from.getInt(row), to.getInt(row), highest, widest, this::spent);
            }
        }
        return cells.build();
    }

    /// How many of the rising thresholds a sum reaches.
    private static int reached(long[] thresholds, long sum) {
        int at = Arrays.binarySearch(thresholds, sum);
        return at >= 0 ? at + 1 : -at - 1;
    }

    private long spent(int begin, int end) {
        long yen = 0;
        for (int m = begin; m < end; m++) {
            yen = Math.addExact(yen, movements.spend(m));
        }
        return yen;
    }

    private static final class Rows {
        private final long leastCharge;
        private final long leastSpend;
        private int size;
        private int[] account = new int[64];
        private long[] charge = new long[64];
        private long[] spend = new long[64];
        private int[] from = new int[64];
        private int[] to = new int[64];

        Rows(long leastCharge, long leastSpend) {
            this.leastCharge = leastCharge;
            this.leastSpend = leastSpend;
        }

        void add(int of, long charged, long spent, int begin, int end) {
            if (charged < leastCharge || spent < leastSpend) {
                return;
            }
            if (size == account.length) {
                grow();
            }
            account[size] = of;
            charge[size] = charged;
            spend[size] = spent;
            from[size] = begin;
            to[size++] = end;
        }

        private void grow() {
            account = Arrays.copyOf(account, size * 2);
            charge = Arrays.copyOf(charge, size * 2);
            spend = Arrays.copyOf(spend, size * 2);
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }

        int[] ints(int[] column) {
            return Arrays.copyOf(column, size);
        }

        long[] longs(long[] column) {
            return Arrays.copyOf(column, size);
        }
    }
}
