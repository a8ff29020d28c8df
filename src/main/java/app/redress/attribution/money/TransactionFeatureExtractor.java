package app.redress.attribution.money;

import app.redress.domain.Claim;
import app.redress.domain.Policy;
import app.redress.domain.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/// Computes the features of each transaction of one account.
public final class TransactionFeatureExtractor {
    private static final long APART = 10 * 3600;
    private static final long NEAR = 45 * 60;
    /// Rows looked at for a place nearby: an account with more of them in three quarters of an hour is no person's.
    private static final int CROWD = 500;
    private static final int HALF = 2;
    /// Beside the sizes, among the keys of habits.
    private static final int BURSTS = 1000;

    private final List<Transaction> money;
    private final List<ClaimedMoney> claims;
    private final AmountDistribution population;
    private final TransactionColumns columns;
    private final Neighbours neighbours;

    /// @param money one account's transactions in time order
    /// @param balances balance in yen after the n-th of them, by the ledger
    public TransactionFeatureExtractor(
            Policy policy,
            AmountDistribution population,
            List<Transaction> money,
            IntToLongFunction balances,
            List<Claim> claims) {
        this.money = money;
        this.claims = ClaimedMoney.of(claims, money);
        this.population = population;
        this.columns = new TransactionColumns(policy, money, balances);
        this.neighbours = new Neighbours(money, columns);
    }

    /// The features as far as transactions are known to be an attacker's by now.
    ///
    /// @param probability current probability, by position, that each transaction was an attacker's
    /// @param strangers the same as far as a newcomer's visit is why: what an account has done for weeks under its
    /// first visitor's eyes stays its habit, however odd
    public Suspecting suspecting(double[] probability, double[] strangers) {
        return new Suspecting(probability, strangers);
    }

    /// The features of all transactions under one suspicion. What is compared are completed transactions of the same
    /// type, more than ten hours away, that were probably the owner's.
    public final class Suspecting {
        private final double[] owners;
        private final double[] strangers;
        private final int[] medians;
        private final KeyedSums.Weighed all;
        private final KeyedSums.Weighed sameStore;
        private final KeyedSums.Weighed samePrefecture;
        private final KeyedSums.Weighed placed;
        private final KeyedSums.Weighed sameCategory;
        private final KeyedSums.Weighed convertibles;
        private final KeyedSums.Weighed sameMethod;
        private final KeyedSums.Weighed sameHour;
        private final Map<Integer, Habit> habits = new HashMap<>();

        private Suspecting(double[] probability, double[] strangers) {
            this.strangers = strangers;
            this.owners = new double[probability.length];
            for (int i = 0; i < owners.length; i++) {
                owners[i] = money.get(i).movesMoney() && probability[i] < 0.5 ? 1 - probability[i] : 0;
            }
            this.all = columns.ofType.weighed(owners);
            this.sameStore = columns.ofStore.weighed(owners);
            this.samePrefecture = columns.ofPrefecture.weighed(owners);
            this.placed = columns.placed.weighed(owners);
            this.sameCategory = columns.ofCategory.weighed(owners);
            this.convertibles = columns.convertibles.weighed(owners);
            this.sameMethod = columns.ofMethod.weighed(owners);
            this.sameHour = columns.ofHour.weighed(owners);
            this.medians = new int[owners.length];
            for (int group = 0; group < columns.ofType.groups(); group++) {
                findMedians(columns.ofType.members(group));
            }
        }

        /// Features of the n-th transaction.
        public TransactionFeatures of(int n) {
            return new TransactionFeatures(
                    money.get(n),
                    columns.left[n],
                    past(n),
                    neighbours.of(n, elsewhere(n)),
                    columns.convertible[n],
                    columns.hours[n],
                    population,
                    claims);
        }

        private TransactionFeatures.Past past(int n) {
            double here = apart(samePrefecture, columns.prefectureKey(n), n);
            double anywhere = columns.prefectures[n] < 0 ? 0 : apart(placed, columns.key(n, 0), n);
            double sameHours = 0;
            for (int later = -2; later <= 2; later++) {
                sameHours += apart(sameHour, columns.hourKey(n, later), n);
            }
            return new TransactionFeatures.Past(
                    apart(all, columns.key(n, 0), n),
                    medians[n] < 0 ? 0 : money.get(medians[n]).amount(),
                    apart(sameStore, columns.storeKey(n), n),
                    here,
                    Math.max(0, anywhere - here),
                    apart(sameCategory, columns.categoryKey(n), n),
                    apart(convertibles, columns.key(n, 0), n),
                    apart(sameMethod, columns.methodKey(n), n),
                    sameHours,
                    asLarge(n),
                    inBursts(n));
        }

        private int asLarge(int n) {
            if (!population.isLarge(money.get(n))) {
                return 0;
            }
            int size = size(n);
            return habits.computeIfAbsent(
                            columns.key(n, size),
                            key -> Habit.of(columns.seconds, i -> isExample(i, n) && size(i) >= size - HALF))
                    .occasionsApartFrom(columns.seconds[n], strangers[n] >= 0.5);
        }

        private int inBursts(int n) {
            if (neighbours.sameType(n) < 2) {
                return 0;
            }
            return habits.computeIfAbsent(
                            columns.key(n, BURSTS),
                            key -> Habit.of(columns.seconds, i -> isExample(i, n) && neighbours.sameType(i) >= 2))
                    .occasionsApartFrom(columns.seconds[n], strangers[n] >= 0.5);
        }

        private boolean isExample(int i, int n) {
            return money.get(i).movesMoney() && strangers[i] < 0.5 && columns.key(i, 0) == columns.key(n, 0);
        }

        /// Steps of the square root of two.
        private int size(int n) {
            return (int)
                    Math.floor(2 * Math.log((double) Math.max(1, money.get(n).amount())) / Math.log(2));
        }

        private double apart(KeyedSums.Weighed sums, int key, int n) {
            return sums.apart(key, columns.seconds[n], APART);
        }

        /// For each of the members, which is the owner's median one more than ten hours away.
        private void findMedians(int[] members) {
            MedianAmounts outside = new MedianAmounts(columns.byAmount);
            for (int n : members) {
                if (owners[n] > 0) {
                    outside.add(n);
                }
            }
            int entering = 0;
            int leaving = 0;
            for (int n : members) {
                for (;
                        entering < members.length && columns.seconds[members[entering]] <= columns.seconds[n] + APART;
                        entering++) {
                    if (owners[members[entering]] > 0) {
                        outside.remove(members[entering]);
                    }
                }
                for (; columns.seconds[members[leaving]] < columns.seconds[n] - APART; leaving++) {
                    if (owners[members[leaving]] > 0) {
                        outside.add(members[leaving]);
                    }
                }
                medians[n] = outside.median();
            }
        }

        /// A prefecture that the owner uses more often than this one, where a payment was made within 45 minutes.
        private @Nullable String elsewhere(int n) {
            int here = columns.prefectures[n];
            int end = Math.min(money.size(), n + CROWD);
            int refused = here;
            for (int i = Math.max(neighbours.from(columns.seconds[n] - NEAR), n - CROWD);
                    here >= 0 && i < end && columns.seconds[i] <= columns.seconds[n] + NEAR;
                    i++) {
                int there = columns.prefectures[i];
                if (there >= 0 && there != here && there != refused) {
                    if (usedMore(n, there)) {
                        return Objects.requireNonNull(money.get(i).store()).prefecture();
                    }
                    refused = there;
                }
            }
            return null;
        }

        private boolean usedMore(int n, int prefecture) {
            return apart(samePrefecture, columns.key(n, prefecture), n)
                    > apart(samePrefecture, columns.prefectureKey(n), n);
        }
    }
}
