package app.redress.attribution.money;

import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Store;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// Computes the features of each transaction of one account; column arrays make comparing it with all others fast.
public final class TransactionFeatureExtractor {
    private static final long APART = 10 * 3600;
    private static final long TOGETHER = 3 * 3600;
    private static final long BURST = 600;
    private static final long NEAR = 45 * 60;
    private static final long STAY = 48 * 3600;

    private final List<Transaction> money;
    private final List<Claim> claims;
    private final AmountDistribution population;
    private final long[] seconds;
    private final int[] stores;
    private final int[] prefectures;
    private final int[] categories;
    private final int[] hours;
    private final boolean[] convertible;
    private final long[] left;
    private final Integer[] byAmount;

    /// @param money one account's transactions in time order
    /// @param balances balance in yen after the n-th of them, by the ledger
    public TransactionFeatureExtractor(
            Policy policy,
            AmountDistribution population,
            List<Transaction> money,
            IntToLongFunction balances,
            List<Claim> claims) {
        this.money = money;
        this.claims = claims;
        this.population = population;
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
    }

    private void fill(int n, Policy policy, IntToLongFunction balances, Map<String, Integer> codes) {
        Transaction t = money.get(n);
        Store store = t.store();
        seconds[n] = t.at().getEpochSecond();
        stores[n] = code(codes, "store ", t.payee());
        prefectures[n] = code(codes, "prefecture ", store == null ? null : store.prefecture());
        categories[n] =
                code(codes, "goods ", t.goods() == null ? null : t.goods().category());
        hours[n] = t.at().atZone(policy.zone()).getHour();
        convertible[n] = t.goods() != null && policy.convertible(t.goods());
        left[n] = t.balanceAfter() != null ? t.balanceAfter() : balances.applyAsLong(n);
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

    /// Features of the n-th transaction.
    ///
    /// @param probability current probability, by position, that each transaction was an attacker's
    public TransactionFeatures of(int n, double[] probability) {
        Transaction t = money.get(n);
        Past past = new Past();
        for (int i = 0; i < money.size(); i++) {
            if (i != n && owners(n, i, probability)) {
                past.add(n, i, 1 - probability[i]);
            }
        }
        return new TransactionFeatures(
                t,
                left[n],
                past.close(usual(n, probability)),
                near(n, probability),
                convertible[n],
                hours[n],
                population,
                claims);
    }

    /// Another completed transaction of the same type, more than ten hours away, that was probably the owner's.
    private boolean owners(int n, int i, double[] probability) {
        return money.get(i).type() == money.get(n).type()
                && money.get(i).movesMoney()
                && probability[i] < 0.5
                && Math.abs(seconds[i] - seconds[n]) > APART;
    }

    private final class Past {
        private double movements;
        private double sameStore;
        private double samePrefecture;
        private double otherPrefecture;
        private double sameCategory;
        private double convertibles;
        private double sameMethod;
        private double sameHours;

        void add(int n, int i, double weight) {
            movements += weight;
            sameStore += stores[n] >= 0 && stores[i] == stores[n] ? weight : 0;
            boolean placed = prefectures[n] >= 0 && prefectures[i] >= 0;
            samePrefecture += placed && prefectures[i] == prefectures[n] ? weight : 0;
            otherPrefecture += placed && prefectures[i] != prefectures[n] ? weight : 0;
            sameCategory += categories[n] >= 0 && categories[i] == categories[n] ? weight : 0;
            convertibles += convertible[i] ? weight : 0;
            sameMethod += money.get(i).method() == money.get(n).method() ? weight : 0;
            int apart = Math.abs(hours[i] - hours[n]);
            sameHours += Math.min(apart, 24 - apart) <= 2 ? weight : 0;
        }

        TransactionFeatures.Past close(long usual) {
            return new TransactionFeatures.Past(
                    movements,
                    usual,
                    sameStore,
                    samePrefecture,
                    otherPrefecture,
                    sameCategory,
                    convertibles,
                    sameMethod,
                    sameHours);
        }
    }

    /// Median amount of the owner's other transactions of this type; 0 when fewer than two are known.
    private long usual(int n, double[] probability) {
        int count = 0;
        for (int i = 0; i < money.size(); i++) {
            count += i != n && owners(n, i, probability) ? 1 : 0;
        }
        int seen = 0;
        for (int i : byAmount) {
            if (i != n && owners(n, i, probability) && ++seen > count / 2) {
                return count < 2 ? 0 : money.get(i).amount();
            }
        }
        return 0;
    }

    private TransactionFeatures.Near near(int n, double[] probability) {
        int sameType = 0;
        int declined = 0;
        long charged = 0;
        long spent = 0;
        String elsewhere = null;
        for (int i = from(n); i < money.size() && seconds[i] <= seconds[n] + TOGETHER; i++) {
            Transaction other = money.get(i);
            long gap = seconds[i] - seconds[n];
            sameType += other.type() == money.get(n).type() && other.movesMoney() && Math.abs(gap) <= BURST ? 1 : 0;
            declined += other.status() == Transaction.Status.DECLINED && Math.abs(gap) <= 3600 ? 1 : 0;
            charged += i < n && other.isCharge() ? other.amount() : 0;
            spent += i > n && other.isSpend() ? other.amount() : 0;
            if (elsewhere == null && Math.abs(gap) <= NEAR && ownersPlace(n, i, probability)) {
                elsewhere = Objects.requireNonNull(other.store()).prefecture();
            }
        }
        return new TransactionFeatures.Near(sameType, charged, spent, elsewhere, declined, alreadyThere(n));
    }

    private boolean alreadyThere(int n) {
        for (int i = n - 1; i >= 0 && seconds[n] - seconds[i] <= STAY; i--) {
            if (prefectures[i] >= 0) {
                return prefectures[i] == prefectures[n];
            }
        }
        return false;
    }

    private int from(int n) {
        int i = n;
        while (i > 0 && seconds[i - 1] >= seconds[n] - TOGETHER) {
            i--;
        }
        return i;
    }

    /// Whether the i-th was made in a different prefecture from the n-th, one that the owner uses more often.
    private boolean ownersPlace(int n, int i, double[] probability) {
        if (i == n || prefectures[i] < 0 || prefectures[n] < 0 || prefectures[i] == prefectures[n]) {
            return false;
        }
        double there = 0;
        double here = 0;
        for (int k = 0; k < money.size(); k++) {
            if (k != n && k != i && owners(n, k, probability)) {
                there += prefectures[k] == prefectures[i] ? 1 - probability[k] : 0;
                here += prefectures[k] == prefectures[n] ? 1 - probability[k] : 0;
            }
        }
        return there > here;
    }
}
