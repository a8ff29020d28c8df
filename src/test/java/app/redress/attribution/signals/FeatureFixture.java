package app.redress.attribution.signals;

import app.redress.attribution.money.AmountDistribution;
import app.redress.attribution.money.ClaimedMoney;
import app.redress.attribution.money.TransactionFeatures;
import app.redress.domain.Claim;
import app.redress.domain.SourceLine;
import app.redress.domain.Transaction;
import app.redress.domain.Transaction.Goods;
import app.redress.domain.Transaction.Method;
import app.redress.domain.Transaction.Status;
import app.redress.domain.Transaction.Store;
import app.redress.domain.Transaction.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hand-made transaction of an owner without history, unless the test says otherwise.
public final class FeatureFixture {
    public static final Instant AT = Instant.parse("2019-07-03T03:00:00Z");

    private final Type type;
    private final long amount;
    private Method method = Method.OTHER;
    private @Nullable Store store;
    private @Nullable Goods goods;
    private boolean convertible;
    private long left = 50_000;
    private int hour = 12;
    private double movements;
    private long usual;
    private double sameStore;
    private double samePrefecture;
    private double otherPrefecture;
    private double sameCategory;
    private double convertibles;
    private double sameMethod;
    private double sameHours;
    private int asLarge;
    private int inBursts;
    private int sameType = 1;
    private long chargedBefore;
    private long spentAfter;
    private @Nullable String elsewhere;
    private int declined;
    private boolean alreadyThere;
    private List<ClaimedMoney> claims = List.of();

    private FeatureFixture(Type type, long amount) {
        this.type = type;
        this.amount = amount;
    }

    static FeatureFixture payment(long amount) {
        return new FeatureFixture(Type.PAYMENT, amount);
    }

    static FeatureFixture charge(long amount, Method method) {
        FeatureFixture charge = new FeatureFixture(Type.CHARGE, amount);
        charge.method = method;
        return charge;
    }

    /// Number of the owner's other transactions, and of those funded in the same way.
    FeatureFixture history(double number, double funded) {
        movements = number;
        sameMethod = funded;
        return this;
    }

    FeatureFixture history(double number) {
        return history(number, 0);
    }

    FeatureFixture usually(long median) {
        usual = median;
        return this;
    }

    FeatureFixture at(@Nullable String storeId, @Nullable String prefecture) {
        store = new Store(storeId, null, prefecture);
        return this;
    }

    /// Number of the owner's payments in the same store, the same prefecture, and another prefecture.
    FeatureFixture places(double inStore, double inPrefecture, double inOther) {
        sameStore = inStore;
        samePrefecture = inPrefecture;
        otherPrefecture = inOther;
        return this;
    }

    FeatureFixture alreadyThere() {
        alreadyThere = true;
        return this;
    }

    FeatureFixture elsewhere(String prefecture) {
        elsewhere = prefecture;
        return this;
    }

    FeatureFixture bought(@Nullable String category, @Nullable String item, boolean soldOn) {
        goods = new Goods(category, item, 1);
        convertible = soldOn;
        return this;
    }

    /// Number of the owner's payments for the same kind of goods, and for resale goods.
    FeatureFixture buys(double same, double soldOn) {
        sameCategory = same;
        convertibles = soldOn;
        return this;
    }

    FeatureFixture leaves(long yen) {
        left = yen;
        return this;
    }

    FeatureFixture hour(int local, double usually) {
        hour = local;
        sameHours = usually;
        return this;
    }

    FeatureFixture near(int same, int refused) {
        sameType = same;
        declined = refused;
        return this;
    }

    /// Number of other occasions of weeks on which as much was moved, and on which several were made within minutes.
    FeatureFixture forWeeks(int large, int bursts) {
        asLarge = large;
        inBursts = bursts;
        return this;
    }

    FeatureFixture chargedBefore(long yen) {
        chargedBefore = yen;
        return this;
    }

    FeatureFixture spentAfter(long yen) {
        spentAfter = yen;
        return this;
    }

    FeatureFixture claimed(Instant when, String... ids) {
        claims = List.of(new ClaimedMoney(claim(when, ids), true, Long.MAX_VALUE));
        return this;
    }

    /// A claim of more than the transactions that it names.
    FeatureFixture claimedInPart(Instant when, String... ids) {
        claims = List.of(new ClaimedMoney(claim(when, ids), false, Long.MAX_VALUE));
        return this;
    }

    /// A claim of a sum that names no transactions.
    FeatureFixture claimedSum(Instant when, long sum) {
        Claim claim = new Claim("A", when, sum, List.of(), null, new SourceLine(3, 2));
        claims = List.of(new ClaimedMoney(claim, false, sum));
        return this;
    }

    private static Claim claim(Instant when, String... ids) {
        return new Claim("A", when, null, List.of(ids), null, new SourceLine(3, 2));
    }

    TransactionFeatures make() {
        return new TransactionFeatures(
                new Transaction(
                        "T1",
                        "A",
                        AT,
                        type,
                        Status.COMPLETED,
                        amount,
                        method,
                        store,
                        goods,
                        null,
                        null,
                        new SourceLine(0, 2)),
                left,
                new TransactionFeatures.Past(
                        movements,
                        usual,
                        sameStore,
                        samePrefecture,
                        otherPrefecture,
                        sameCategory,
                        convertibles,
                        sameMethod,
                        sameHours,
                        asLarge,
                        inBursts),
                new TransactionFeatures.Near(sameType, chargedBefore, spentAfter, elsewhere, declined, alreadyThere),
                convertible,
                hour,
                new AmountDistribution(1_000, 5_000, 20_000, 2_000, 10_000, 30_000),
                claims);
    }
}
