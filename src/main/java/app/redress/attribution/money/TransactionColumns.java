package app.redress.attribution.money;

import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// One account's transactions as columns of numbers, which makes comparing each with all others fast.
final class TransactionColumns {
    private static final int TYPES = Transaction.Type.values().length;
    private static final int HOURS = 24;

    private final List<Transaction> money;
    final long[] seconds;
    final int[] prefectures;
    final int[] hours;
    final boolean[] convertible;
    final long[] left;
    /// Positions by amount; of equal amounts, the earlier first.
    final Integer[] byAmount;

    private final int[] stores;
    private final int[] categories;
    final KeyedSums ofType;
    final KeyedSums ofStore;
    final KeyedSums ofPrefecture;
    final KeyedSums placed;
    final KeyedSums ofCategory;
    final KeyedSums convertibles;
    final KeyedSums ofMethod;
    final KeyedSums ofHour;

    /// @param balances balance in yen after the n-th of them, by the ledger
    TransactionColumns(Policy policy, List<Transaction> money, IntToLongFunction balances) {
        this.money = money;
        int size = money.size();
        this.seconds = new long[size];
        this.stores = new int[size];
        this.prefectures = new int[size];
        this.categories = new int[size];
        this.hours = new int[size];
        this.convertible = new boolean[size];
        this.left = new long[size];
        Map<String, Integer> codes = new HashMap<>();
        for (int n = 0; n < size; n++) {
            fill(n, policy, balances, codes);
        }
        this.byAmount = new Integer[size];
        Arrays.setAll(byAmount, n -> n);
        Arrays.sort(
                byAmount,
                (a, b) -> Long.compare(money.get(a).amount(), money.get(b).amount()));
        this.ofType = grouped(n -> 0);
        this.ofStore = grouped(n -> stores[n]);
        this.ofPrefecture = grouped(n -> prefectures[n]);
        this.placed = grouped(n -> prefectures[n] < 0 ? -1 : 0);
        this.ofCategory = grouped(n -> categories[n]);
        this.convertibles = grouped(n -> convertible[n] ? 0 : -1);
        this.ofMethod = grouped(n -> money.get(n).method().ordinal());
        this.ofHour = grouped(n -> hours[n]);
    }

    private void fill(int n, Policy policy, IntToLongFunction balances, Map<String, Integer> codes) {
        Transaction t = money.get(n);
        Store store = t.store();
        seconds[n] = t.at().getEpochSecond();
        stores[n] = code(codes, "store ", t.payee());
        prefectures[n] = code(codes, "prefecture ", store == null ? null : store.prefecture());
        categories[n] =
                code(codes, "goods ", t.goods() == null ? null : t.goods().category());
        hours[n] = hour(t.at(), policy.zone());
        convertible[n] = t.goods() != null && policy.convertible(t.goods());
        left[n] = t.balanceAfter() != null ? t.balanceAfter() : balances.applyAsLong(n);
    }

    private static int hour(Instant at, ZoneId zone) {
        long local = at.getEpochSecond() + zone.getRules().getOffset(at).getTotalSeconds();
        return (int) (Math.floorMod(local, 86_400L) / 3600);
    }

    private static int code(Map<String, Integer> codes, String kind, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return -1;
        }
        String key = kind + text;
        Integer known = codes.get(key);
        if (known == null) {
            known = codes.size();
            codes.put(key, known);
        }
        return known;
    }

    /// Groups those of one type that have something in common.
    private KeyedSums grouped(IntUnaryOperator common) {
        int[] keys = new int[seconds.length];
        Arrays.setAll(keys, n -> key(n, common.applyAsInt(n)));
        return new KeyedSums(keys, seconds);
    }

    /// The group of the n-th transaction's type with a common value; -1 for value -1.
    int key(int n, int value) {
        return value < 0 ? -1 : value * TYPES + money.get(n).type().ordinal();
    }

    int storeKey(int n) {
        return key(n, stores[n]);
    }

    int prefectureKey(int n) {
        return key(n, prefectures[n]);
    }

    int categoryKey(int n) {
        return key(n, categories[n]);
    }

    int methodKey(int n) {
        return key(n, money.get(n).method().ordinal());
    }

    /// The group of an hour of the day, any number of hours from the n-th transaction's.
    int hourKey(int n, int later) {
        return key(n, Math.floorMod(hours[n] + later, HOURS));
    }
}
