package app.redress.damages;

import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Type;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells credit that the operator grants from points that a customer owned: both are charges by points, but only the
/// customer's own points are owed when an attacker converts them.
///
/// Granted is what says so in a word, what names a charge of money that it was given for, and what follows such a
/// charge faster than anybody taps and is a part of it.
final class PromotionalCredit {
    private static final List<String> WORDS = List.of(
            "campaign",
            "promo",
            "bonus",
            "cashback",
            "cash back",
            "reward",
            "coupon",
            "welcome",
            "sign-up",
            "signup",
            "points award",
            "キャンペーン",
            "特典",
            "ボーナス",
            "クーポン",
            "キャッシュバック",
            "還元",
            "付与",
            "進呈",
            "獲得",
            "入会");
    private static final Duration SOON = Duration.ofSeconds(30);
    /// Campaigns give a part of what was charged.
    private static final long LEAST_TIMES = 2;

    private final List<Transaction> money;

    private PromotionalCredit(List<Transaction> money) {
        this.money = money;
    }

    /// Positions of the charges that are promotional credit.
    ///
    /// @param money one account's transactions in time order
    static BitSet among(List<Transaction> money) {
        PromotionalCredit credit = new PromotionalCredit(money);
        BitSet granted = new BitSet();
        for (int n = 0; n < money.size(); n++) {
            if (byPoints(money.get(n)) && credit.isGranted(n)) {
                granted.set(n);
            }
        }
        return granted;
    }

    private static boolean byPoints(Transaction t) {
        return t.type() == Type.CHARGE && t.method() == Method.POINTS;
    }

    private boolean isGranted(int n) {
        Transaction t = money.get(n);
        return saysSo(t) || money.stream().anyMatch(other -> paid(other) && givenFor(other, t));
    }

    private static boolean paid(Transaction t) {
        return t.isCharge() && t.method() != Method.POINTS;
    }

    private static boolean givenFor(Transaction charge, Transaction points) {
        if (points.relatedId() != null) {
            return points.relatedId().equals(charge.id());
        }
        Duration since = Duration.between(charge.at(), points.at());
        return !since.isNegative() && since.compareTo(SOON) <= 0 && points.amount() <= charge.amount() / LEAST_TIMES;
    }

    private static boolean saysSo(Transaction t) {
        Transaction.Goods goods = t.goods();
        Transaction.Store store = t.store();
        return Stream.of(
                        goods == null ? null : goods.category(),
                        goods == null ? null : goods.item(),
                        store == null ? null : store.name())
                .anyMatch(PromotionalCredit::named);
    }

    private static boolean named(@Nullable String text) {
        String plain = text == null ? "" : text.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(plain::contains);
    }
}
