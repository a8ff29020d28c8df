package app.redress.screening;

import app.redress.domain.Transaction;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// How many customers each store has by the hour of the day, over all days: whoever works there works at the same hours
/// from day to day.
public final class StoreHours {
    /// Hours before and after one hour that make the longest shift around it.
    public static final int REACH = 3;

    private static final int DAY = 24;

    private final LongTable hours = new LongTable();
    private int[] customers = new int[0];

    StoreHours() {}

    /// The hour of the day, by UTC: shifts are compared with each other, not with anybody's clock.
    public static int hourOf(Transaction t) {
        return (int) (Math.floorMod(t.at().getEpochSecond(), 86_400L) / 3600);
    }

    /// Whether two payments may have been taken in one shift, on whatever days.
    public static boolean sameShift(Transaction one, Transaction other) {
        int apart = Math.floorMod(hourOf(one) - hourOf(other), DAY);
        return Math.min(apart, DAY - apart) <= REACH;
    }

    /// An hour of the day, some hours later or earlier.
    public static int shifted(int hour, int by) {
        return Math.floorMod(hour + by, DAY);
    }

    /// @param counted which payees are counted: stores, not accounts that receive money
    static StoreHours of(StoreSlots slots, int slotMinutes, IntPredicate counted) {
        StoreHours all = new StoreHours();
        PairLog visits = new PairLog();
        slots.forEachVisit((store, slot, account) -> {
            if (counted.test(store)) {
                int hour = (int) (Math.floorMod(slot * slotMinutes, DAY * 60L) / 60);
                visits.add(PairLog.pair(all.hours.of(key(store, hour)), account));
            }
        });
        all.customers = new int[all.hours.size()];
        visits.forEach(pair -> all.customers[PairLog.left(pair)]++);
        return all;
    }

    private static long key(int store, int hour) {
        return (long) store * DAY + hour;
    }

    /// Customers of a store up to so many hours before and after one; whoever paid there at two hours counts twice.
    long around(int store, int hour, int reach) {
        long sum = 0;
        for (int by = -reach; by <= reach; by++) {
            int number = hours.find(key(store, shifted(hour, by)));
            sum += number < 0 ? 0 : customers[number];
        }
        return sum;
    }

    /// Hours of stores with two customers or more.
    long shared() {
        return Arrays.stream(customers).filter(n -> n > 1).count();
    }
}
