package app.redress.screening;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which accounts paid at each store in each time slot.
final class StoreSlots {
    /// More accounts in one slot are not told apart.
    private static final int MOST_MEMBERS = 200;

    private static final int STORE_BITS = 24;
    private static final int STORES = (1 << STORE_BITS) - 1;

    private LongTable slots = new LongTable();
    private final Runnable check;
    private PairLog visits;
    private byte[] members = new byte[0];
    private @Nullable SlotCounts packed;
    private long shared;

    StoreSlots() {
        this(() -> {});
    }

    /// @param check called every few milliseconds of long work; may throw to stop
    StoreSlots(Runnable check) {
        this.check = check;
        this.visits = new PairLog(check);
    }

    /// Receives an account of a slot.
    interface Visitor {
        void visit(int store, int account);
    }

    private static long key(long slot, int store) {
        return slot << STORE_BITS | store;
    }

    private int store(int number) {
        return (int) slots.key(number) & STORES;
    }

    /// Where the lookup of a slot begins.
    int placeOf(long slot, int store) {
        return slots.placeOf(key(slot, store));
    }

    /// The number at such a place; below zero for none.
    int fetch(int place) {
        return slots.fetch(place);
    }

    /// Fetches the key of a number, as [app.redress.domain.TextTable#fetch].
    long fetchKey(int number) {
        return slots.key(number);
    }

    void note(long slot, int store, int account) {
        visits.add(PairLog.pair(slots.of(key(slot, store)), account));
    }

    /// Counts the accounts of each slot; once, after the last row.
    void count() {
        byte[] counted = new byte[slots.size()];
        visits.forEach(pair -> {
            int number = PairLog.left(pair);
            if ((counted[number] & 0xFF) < MOST_MEMBERS) {
                counted[number]++;
            }
        });
        members = counted;
        shared = IntStream.range(0, members.length).filter(n -> members(n) > 1).count();
    }

    private int members(int number) {
        return members[number] & 0xFF;
    }

    /// Receives a visit.
    interface VisitReader {
        void visit(int store, long slot, int account);
    }

    /// Hands over who paid where in which slot, each once.
    void forEachVisit(VisitReader reader) {
        visits.forEach(pair -> {
            int number = PairLog.left(pair);
            reader.visit(store(number), slots.key(number) >> STORE_BITS, PairLog.right(pair));
        });
    }

    /// Drops who was where; how many were stays, once it was counted. No row may follow.
    void forgetVisits() {
        visits = new PairLog();
        packed = new SlotCounts(slots, members);
        slots = new LongTable();
        members = new byte[0];
    }

    /// Accounts in a slot.
    int accounts(long slot, int store) {
        SlotCounts all = packed;
        if (all != null) {
            return all.of(key(slot, store));
        }
        int number = slots.find(key(slot, store));
        return number < 0 ? 0 : members(number);
    }

    /// Slots with two accounts or more.
    long shared() {
        return shared;
    }

    /// Visits of each store: accounts, once a slot.
    long[] visits(int stores) {
        long[] sums = new long[Math.max(1, stores)];
        for (int n = 0; n < members.length; n++) {
            sums[store(n)] += members(n);
        }
        return sums;
    }

    /// Hands over the accounts of crowded slots: so many accounts at least, and well above the store's own habit.
    void forEachCrowded(int least, int stores, Visitor visitor) {
        int[] habits = habits(stores);
        BitSet crowded = new BitSet();
        for (int n = 0; n < members.length; n++) {
            crowded.set(n, members(n) >= least && members(n) > 3 * habits[store(n)]);
        }
        visits.forEach(pair -> {
            if (crowded.get(PairLog.left(pair))) {
                visitor.visit(store(PairLog.left(pair)), PairLog.right(pair));
            }
        });
    }

    /// The median of each store's slots.
    private int[] habits(int stores) {
        long[] sizes = new long[members.length];
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = PairLog.pair(store(n), members(n));
        }
        Arrays.sort(sizes);
        int[] habits = new int[stores];
        for (int from = 0; from < sizes.length; ) {
            int to = from;
            while (to < sizes.length && PairLog.left(sizes[to]) == PairLog.left(sizes[from])) {
                to++;
            }
            habits[PairLog.left(sizes[from])] = PairLog.right(sizes[from + (to - from) / 2]);
            from = to;
        }
        return habits;
    }

    /// Pairs of a store and an account that was there, of some stores, each once.
    PairLog pairs(IntPredicate wanted) {
        PairLog pairs = new PairLog(check);
        visits.forEach(pair -> {
            int store = store(PairLog.left(pair));
            if (wanted.test(store)) {
                pairs.add(PairLog.pair(store, PairLog.right(pair)));
            }
        });
        return pairs;
    }
}
