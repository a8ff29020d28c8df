package app.redress.timeline;

import app.redress.domain.Claim;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// Weighs how unlike the owner, and how like a thief, one movement of money is, apart from who was logged in.
final class MoneyJudge {
    private static final long BURST = Duration.ofMinutes(10).toSeconds();
    private static final long APART = Duration.ofHours(10).toSeconds();
    private static final long TOGETHER = Duration.ofHours(3).toSeconds();
    private static final long NEAR = Duration.ofMinutes(45).toSeconds();

    private final Knowledge knowledge;
    private final AccountEvidence evidence;
    private final Learned.Own own;
    private final List<Transaction> money;
    private final LedgerBook book;
    private final double[] probability;

    /// @param probability what is believed so far of each transaction, by position; read, never written
    MoneyJudge(
            Knowledge knowledge,
            AccountEvidence evidence,
            Learned.Own own,
            List<Transaction> money,
            LedgerBook book,
            double[] probability) {
        this.knowledge = knowledge;
        this.evidence = evidence;
        this.own = own;
        this.money = money;
        this.book = book;
        this.probability = probability;
    }

    /// Weighs the n-th transaction, without the chain to its neighbours.
    Weighing weigh(int n) {
        Weighing w = new Weighing();
        Transaction t = money.get(n);
        Weighing size = new Weighing();
        if (t.type() == Transaction.Type.CHARGE) {
            weighSize(n, size, knowledge.largeCharge(), knowledge.hugeCharge(), knowledge.largeCharge() / 2);
        } else if (t.type() == Transaction.Type.PAYMENT) {
            weighSize(n, size, knowledge.largeSpend(), knowledge.hugeSpend(), knowledge.ordinarySpend());
        }
        w.addCorrelated(size, knowledge.weight("money.size-share"));
        if (t.type() == Transaction.Type.PAYMENT) {
            weighPlace(n, w);
            weighGoods(n, w);
            weighDrain(n, w);
            double nearby = knowledge.learned().stolenNearby(t, own);
            if (nearby >= 1) {
                w.add("storeCluster", knowledge.weight("money.cluster") * nearby / (nearby + 1.5), Math.round(nearby));
            }
        }
        weighBurst(n, w);
        weighHour(n, w);
        weighClaims(t, w);
        return w;
    }

    /// Weight of the belief that the n-th transaction belongs together with a stolen charge or spend near it.
    void weighChain(int n, Weighing w) {
        Transaction t = money.get(n);
        boolean charge = t.type() == Transaction.Type.CHARGE;
        double theft = 0;
        double owners = 1;
        for (int i = 0; i < money.size(); i++) {
            Transaction other = money.get(i);
            boolean pair = charge ? other.isSpend() : other.isCharge();
            long gap = charge ? seconds(t, other) : seconds(other, t);
            if (i != n && pair && gap >= 0 && gap <= TOGETHER) {
                theft = Math.max(theft, probability[i]);
                owners = Math.min(owners, probability[i]);
            }
        }
        if (theft > 0.5) {
            w.add(charge ? "chargeForTheft" : "spendOfFraudMoney", knowledge.weight("money.chain") * (2 * theft - 1));
        } else if (owners < 0.2 && theft < 0.2) {
            w.add("ownChargeBefore", knowledge.weight("money.chain-owner"));
        }
    }

    private void weighSize(int n, Weighing w, long large, long huge, long ordinary) {
        Transaction t = money.get(n);
        double usual = usual(n);
        boolean history = usual > 0;
        if (history && t.amount() >= 12 * usual) {
            w.add("hugeForAccount", knowledge.weight("money.huge-for-account"), t.amount(), Math.round(usual));
        } else if (history && t.amount() >= 4 * usual) {
            w.add("largeForAccount", knowledge.weight("money.large-for-account"), t.amount(), Math.round(usual));
        }
        if (t.amount() >= huge) {
            w.add("hugeForService", knowledge.weight("money.huge-for-service"), t.amount(), huge);
        } else if (t.amount() >= large) {
            w.add("largeForService", knowledge.weight("money.large-for-service"), t.amount(), large);
        } else if (t.amount() <= ordinary && (!history || t.amount() <= 2 * usual)) {
            w.add("ordinary", knowledge.weight("money.ordinary"));
        }
    }

    /// Median of the owner's other movements of this type, 0 when too few are known.
    private double usual(int n) {
        long[] amounts = new long[money.size()];
        int count = 0;
        for (int i = 0; i < money.size(); i++) {
            if (isOwnersOther(n, i) && money.get(i).type() == money.get(n).type()) {
                amounts[count++] = money.get(i).amount();
            }
        }
        Arrays.sort(amounts, 0, count);
        return count < 3 ? 0 : amounts[count / 2];
    }

    /// Another movement, at another time of day or on another day, that was rather the owner's.
    private boolean isOwnersOther(int n, int i) {
        Transaction a = money.get(n);
        Transaction b = money.get(i);
        return i != n && b.movesMoney() && probability[i] < 0.5 && Math.abs(seconds(a, b)) > APART;
    }

    private static long seconds(Transaction from, Transaction to) {
        return to.at().getEpochSecond() - from.at().getEpochSecond();
    }

    private double owners(int n, ToDoubleBiFunction<Transaction, Transaction> match) {
        double sum = 0;
        for (int i = 0; i < money.size(); i++) {
            if (isOwnersOther(n, i) && money.get(i).type() == Transaction.Type.PAYMENT) {
                sum += (1 - probability[i]) * match.applyAsDouble(money.get(n), money.get(i));
            }
        }
        return sum;
    }

    private void weighPlace(int n, Weighing w) {
        Store store = money.get(n).store();
        if (store == null) {
            return;
        }
        double sameStore = store.key().isEmpty()
                ? 0
                : owners(n, (a, b) -> b.store() != null && b.store().key().equals(store.key()) ? 1 : 0);
        String prefecture = store.prefecture();
        double samePrefecture =
                prefecture == null ? 0 : owners(n, (a, b) -> prefecture.equals(prefectureOf(b)) ? 1 : 0);
        double anyPrefecture = owners(n, (a, b) -> prefectureOf(b) != null ? 1 : 0);
        if (sameStore > 0) {
            w.add("knownStore", knowledge.weight("money.known-store") * Math.min(1, sameStore), store.key());
        } else if (samePrefecture > 0) {
            w.add(
                    "knownPrefecture",
                    knowledge.weight("money.known-prefecture") * Math.min(1, samePrefecture),
                    String.valueOf(prefecture));
        } else if (prefecture != null && anyPrefecture > 0) {
            double trust = anyPrefecture / (anyPrefecture + 2);
            w.add("newPrefecture", knowledge.weight("money.new-prefecture") * trust, prefecture);
        }
        weighTwoPlaces(n, samePrefecture, w);
    }

    private void weighTwoPlaces(int n, double samePrefecture, Weighing w) {
        String here = prefectureOf(money.get(n));
        for (int i = 0; here != null && i < money.size(); i++) {
            String there = prefectureOf(money.get(i));
            boolean near = Math.abs(seconds(money.get(i), money.get(n))) <= NEAR;
            if (i != n && there != null && near && !there.equals(here)) {
                double known = owners(i, (a, b) -> there.equals(prefectureOf(b)) ? 1 : 0);
                if (known > samePrefecture) {
                    w.add("twoPlaces", knowledge.weight("money.two-places"), here, there);
                    return;
                }
            }
        }
    }

    private static @Nullable String prefectureOf(Transaction t) {
        return t.store() == null ? null : t.store().prefecture();
    }

    private void weighGoods(int n, Weighing w) {
        Transaction t = money.get(n);
        if (t.goods() != null && knowledge.policy().convertible(t.goods())) {
            boolean habit =
                    owners(n, (a, b) -> b.goods() != null && knowledge.policy().convertible(b.goods()) ? 1 : 0) >= 0.9;
            String goods = Objects.requireNonNullElse(
                    t.goods().item(), String.valueOf(t.goods().category()));
            w.add(
                    habit ? "convertibleHabit" : "convertible",
                    knowledge.weight(habit ? "money.convertible-habit" : "money.convertible"),
                    goods);
        }
    }

    private void weighDrain(int n, Weighing w) {
        Transaction t = money.get(n);
        long left = t.balanceAfter() != null ? t.balanceAfter() : book.balanceAfter(n);
        if (t.amount() >= knowledge.ordinarySpend() && left >= 0 && left <= t.amount() / 20) {
            w.add("drained", knowledge.weight("money.drained"), left);
        }
    }

    private void weighBurst(int n, Weighing w) {
        Transaction t = money.get(n);
        long near = money.stream()
                .filter(o -> o.type() == t.type() && Math.abs(seconds(o, t)) <= BURST)
                .count();
        if (near >= (t.type() == Transaction.Type.CHARGE ? 2 : 3)) {
            w.add("burst", knowledge.weight("money.burst"), near);
        }
    }

    private void weighHour(int n, Weighing w) {
        int hour = hour(money.get(n));
        if (hour >= 1 && hour < 5 && owners(n, (a, b) -> hour(b) >= 0 && hour(b) < 6 ? 1 : 0) < 1.5) {
            w.add("night", knowledge.weight("money.night"), hour);
        }
    }

    private int hour(Transaction t) {
        return t.at().atZone(knowledge.policy().zone()).getHour();
    }

    private void weighClaims(Transaction t, Weighing w) {
        for (Claim claim : evidence.claims()) {
            if (claim.transactionIds().contains(t.id())) {
                w.add("claimedTransaction", knowledge.weight("money.claimed-transaction"));
                return;
            }
        }
        for (Claim claim : evidence.claims()) {
            if (withinTwoWeeksBefore(t.at(), claim.claimedAt())
                    && claim.transactionIds().isEmpty()) {
                w.add("claimedAccount", knowledge.weight("money.claimed-account"));
                return;
            }
        }
    }

    private static boolean withinTwoWeeksBefore(Instant at, Instant claimed) {
        Duration before = Duration.between(at, claimed);
        return !before.isNegative() && before.compareTo(Duration.ofDays(14)) <= 0;
    }
}
